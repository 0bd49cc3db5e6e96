import type { LogWindow } from '../../../shared/activity/log.ts';
import type { UsedMinute } from '../../../shared/diary/history.ts';
import { NO_MINUTE, recordMinutes, soFar } from '../../../shared/diary/minuteRecording.ts';
import { initialState, step } from '../../../shared/engine/step.ts';
import { SECOND } from '../../../shared/moment.ts';
import { DEFAULT_SETTINGS } from '../../../shared/settings/schema.ts';

const QUIET = { ...DEFAULT_SETTINGS, prompts: { ...DEFAULT_SETTINGS.prompts, enabled: false } };

/** What the recorder keeps of a log on a day without prompts. */
export function minutesOf(windows: readonly LogWindow[]): readonly UsedMinute[] {
  const minutes: UsedMinute[] = [];
  const at = (wall: number, zone: string) => ({ mono: wall, wall, zone });
  let state = initialState(QUIET, at(windows[0]!.start, windows[0]!.zone));
  let open = NO_MINUTE;
  for (const { start, zone, sample } of windows) {
    const event = { type: 'sample', sample } as const;
    const now = at(start + sample.seconds * SECOND, zone);
    const { state: after, occurrences } = step(state, event, now);
    const next = recordMinutes(open, { event, before: state, after, occurrences, now });
    minutes.push(...next.finished);
    open = next.open;
    state = after;
  }
  return [...minutes, ...soFar(open)];
}
