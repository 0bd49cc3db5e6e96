/** Writes minutes and check-ins until it is killed; says the number of each on its output once it is kept. */
import { writeSync } from 'node:fs';
import { createDatabase, type AsideFile } from '../../../../main/history/store/database.ts';
import { openHistoryStore } from '../../../../main/history/store/historyStore.ts';
import { NO_ROWS } from '../../../../shared/diary/recorder.ts';
import { MINUTE } from '../../../../shared/moment.ts';
import { EARLIEST } from '../../../../shared/time/plausible.ts';

const [folder, first] = process.argv.slice(2);
const onSetAside = ({ name }: AsideFile) => {
  throw new Error(`set aside as ${name}`);
};
const database = createDatabase({ folder: folder!, name: 'history', fileTimestamp: () => 'killed', onSetAside });
const [use, told] = [openHistoryStore(database), openHistoryStore(database)];
for (let number = Number(first); ; number++) {
  const at = EARLIEST + number * MINUTE;
  const minute = { at, zone: 'UTC', app: `App ${number % 7}`, category: null, seconds: 60 };
  const amounts = { pointer: 0.5, keyboard: 'unknown', demand: 0.5, load: 1, need: 1 } as const;
  use.keep({ ...NO_ROWS, minutes: [{ ...minute, ...amounts }] });
  if (number % 5 === 0) {
    told.addCheckIns([
      { at, zone: 'UTC', pain: number % 11, source: { is: 'command' }, spots: [], note: `number ${number}` },
    ]);
  }
  writeSync(1, `${number}\n`);
}
