/** What Unknot sees of this machine and what not, with the reason and the remedy, for who looks for a fault. */
import { oneLine, shownPath } from '../../shared/cleanText.ts';
import type { Snapshot } from '../../shared/bridge.ts';
import { holdLines } from '../../shared/words/holds.ts';
import { noticeText } from '../../shared/words/notices.ts';
import type { SayText } from '../../shared/words/say.ts';
import { sensorName, sensorNoteText } from '../../shared/words/sensors.ts';
import type { Machine } from './machine.ts';

/** Of a line, in UTF-16 units. */
const LONGEST_LINE = 2000;

type Known = Pick<Snapshot, 'sensors' | 'notices' | 'hold' | 'holds' | 'now' | 'zone'>;

export function doctorText(say: SayText, machine: Machine, snapshot: Known): string {
  const { sensors, notices, now, zone } = snapshot;
  const seen = sensors.filter(({ sees }) => sees).map(({ sensor }) => sensorName(say, sensor));
  const unseen = sensors.filter(({ sees }) => !sees);
  return [
    say('cli.doctor.version', {
      version: machine.unknot,
      system: machine.system,
      runtime: machine.electron === null ? 'node' : 'electron',
      electron: machine.electron ?? '',
    }),
    ...machine.desktop,
    say('cli.doctor.folder', { folder: shownPath(machine.folder) }),
    say('cli.doctor.seen', { count: seen.length, names: seen.join(', ') }),
    say('cli.doctor.unseen', { count: unseen.length }),
    ...unseen.map(({ sensor, note }) =>
      say('cli.doctor.entry', { name: sensorName(say, sensor), text: sensorNoteText(say, note) }),
    ),
    ...holdLines(say, snapshot, { wall: now, zone }),
    say('cli.doctor.notices', { count: notices.length }),
    ...notices.map(({ text }) => say('cli.doctor.notice', { text: noticeText(say, text) })),
  ]
    .map((line) => oneLine(line, LONGEST_LINE))
    .join('\n');
}
