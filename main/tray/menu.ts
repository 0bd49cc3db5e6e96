/** The tray's menu, tooltip and look as plain data: decided here, put on screen by `tray.ts`. */
import type { Destination, Snapshot } from '../../shared/bridge.ts';
import type { Refusal } from '../../shared/engine/answers.ts';
import { refusalText } from '../../shared/words/refusal.ts';
import { HEADS_UP_FROM } from '../../shared/engine/due.ts';
import type { UserAction } from '../../shared/engine/userAction.ts';
import { isHoldSensor } from '../../shared/sensors.ts';
import { holdLines } from '../../shared/words/holds.ts';
import { profileOptions } from '../../shared/words/profileOptions.ts';
import type { SayText } from '../../shared/words/say.ts';
import { sensorNoteText } from '../../shared/words/sensors.ts';
import { situationText } from '../../shared/words/situation.ts';
import { workOutlookText } from '../../shared/words/workOutlook.ts';
import { FILL_STEPS, type TrayLook, fillStep } from './icon.ts';

/** What a click does. */
export type TrayAction =
  UserAction | { readonly type: 'open'; readonly window: Destination } | { readonly type: 'quit' };

/** `key` names an entry whose label changes, among its siblings: to the person it is the same one. */
export type TrayItem =
  | { readonly label: string; readonly action: TrayAction | null; readonly key?: string }
  | { readonly label: string; readonly items: readonly TrayItem[]; readonly key?: string }
  /** One of several choices, or a thing that is on or off. Its action is null if it cannot be changed now. */
  | {
      readonly label: string;
      readonly action: TrayAction | null;
      readonly mark: 'radio' | 'checkbox';
      readonly isOn: boolean;
      readonly key?: string;
    }
  | 'separator';

export interface TrayState {
  readonly look: TrayLook;
  readonly tooltip: string;
  readonly menu: readonly TrayItem[];
}

const item = (label: string, action: TrayAction): TrayItem => ({ label, action });
/** Only to be read. */
const line = (label: string, key: string): TrayItem => ({ label, action: null, key });

const pauseItems = (say: SayText): readonly TrayItem[] => [
  item(say('tray.pause.minutes', { minutes: 30 }), { type: 'pause-prompts', minutes: 30 }),
  item(say('tray.pause.hours', { hours: 1 }), { type: 'pause-prompts', minutes: 60 }),
  item(say('tray.pause.hours', { hours: 2 }), { type: 'pause-prompts', minutes: 120 }),
  item(say('tray.pause.untilTomorrow'), { type: 'pause-prompts', until: 'tomorrow' }),
  item(say('tray.pause.untilResumed'), { type: 'pause-prompts', until: 'resumed' }),
];

/** The fuller of the two gauges, 0 to 1: the icon fills with it. */
function fill({ need, load }: Snapshot): number {
  return Math.min(1, Math.max(need.value / need.of, load.value / load.of));
}

function look(snapshot: Snapshot): TrayLook {
  if (snapshot.paused) return { is: 'paused' };
  if (snapshot.prompt !== null || snapshot.hold === 'typing' || fill(snapshot) >= HEADS_UP_FROM) return { is: 'near' };
  const blind = snapshot.sensors.filter(({ sensor, sees }) => !sees && (sensor === 'pointer' || sensor === 'idle'));
  return blind.length === 2 ? { is: 'unknown' } : { is: 'filling', fill: fillStep(fill(snapshot)) / FILL_STEPS };
}

/** Many small sums end a little below the exact number. */
const whole = (value: number) => Math.floor(value + 1e-6);

/** How far the fuller of the two gauges is: a long break is named once its load is worth naming. */
function loadText(say: SayText, { load, need }: Snapshot): string {
  const isLong = load.value >= 1 && load.value / load.of > need.value / need.of;
  const { value, of } = isLong ? load : need;
  return say('tray.load', { kind: isLong ? 'long' : 'micro', value: whole(value), of });
}

function laterItems(say: SayText, refusal: Refusal | null, [first, ...others]: readonly number[]): TrayItem[] {
  if (refusal !== null) return [line(refusalText(say, refusal), 'no-later')];
  const later = (minutes: number) => item(say('tray.later', { minutes }), { type: 'postpone', minutes });
  if (others.length === 0) return [later(first!)];
  return [later(first!), { label: say('tray.laterOthers'), items: others.map(later) }];
}

/** The profiles. One of them is on, or none. */
function profileItems(say: SayText, { ownSettings: { profiles }, profile }: Snapshot): TrayItem[] {
  if (profiles.length === 0 && profile.id === null) return [];
  const { id, name, byHand, today } = profile;
  return [
    {
      label: name === null ? say('tray.profile') : say('tray.profileNamed', { name }),
      key: 'profile',
      items: [
        ...profileOptions(say, profiles, profile).map(({ name: label, choice, isOn }): TrayItem => ({
          label,
          action: { type: 'choose-profile', choice },
          mark: 'radio',
          isOn,
        })),
        'separator',
        {
          label: say('tray.onlyToday'),
          action: byHand ? { type: 'choose-profile', choice: { id, today: !today } } : null,
          mark: 'checkbox',
          isOn: today,
        },
      ],
    },
  ];
}

/** What the work hours say, where the state does not say it already. */
function workItems(say: SayText, { ownSettings: settings, hold, workOutlook, now, zone }: Snapshot): TrayItem[] {
  if (!settings.workHours.enabled || hold === 'off-hours') return [];
  return [line(workOutlookText(say, workOutlook, { wall: now, zone }), 'work')];
}

function promptItems(say: SayText, { prompt, break: running, paused, inForce }: Snapshot): TrayItem[] {
  if (running !== null)
    return running.strict ? [line(say('tray.strict'), 'strict')] : [item(say('tray.endBreak'), { type: 'end-break' })];
  if (prompt !== null) {
    return [
      item(say('tray.startBreak'), { type: 'start-break' }),
      ...laterItems(say, prompt.postponeRefusal, inForce.prompts.laterMinutes),
      ...(prompt.skipRefusal === null ? [item(say('tray.skip'), { type: 'skip' })] : []),
      ...(prompt.tookRefusal === null ? [item(say('tray.took'), { type: 'took' })] : []),
    ];
  }
  return [
    {
      label: say('tray.breakNow'),
      items: [
        item(say('tray.micro'), { type: 'start-break', kind: 'micro' }),
        item(say('tray.long'), { type: 'start-break', kind: 'long' }),
      ],
    },
    ...(paused || inForce.breaks.strict ? [] : [item(say('tray.skipNext'), { type: 'skip' })]),
  ];
}

/** Who wants to be asked sees here that today has no check-in. No window opens for that. */
function checkInItem(say: SayText, { ownSettings: settings, checkedInToday }: Snapshot): TrayItem {
  const { afterBreaks, onDaysWithoutBreak } = settings.checkIns;
  const isOpen = (afterBreaks > 0 || onDaysWithoutBreak) && !checkedInToday;
  const label = say(isOpen ? 'tray.checkInOpen' : 'tray.checkIn');
  return { label, action: { type: 'open', window: 'check-in' }, key: 'check-in' };
}

/** The tray for a snapshot. Equal snapshots give equal trays, so that nothing is drawn twice. */
export function trayState(say: SayText, snapshot: Snapshot): TrayState {
  const load = loadText(say, snapshot);
  const here = { wall: snapshot.now, zone: snapshot.zone };
  const state = situationText(say, snapshot.situation, here);
  const blind = snapshot.sensors
    .filter(({ sensor, sees }) => !sees && !isHoldSensor(sensor))
    .map(({ sensor, note }): TrayItem => ({
      label: sensorNoteText(say, note),
      action: { type: 'open', window: { window: 'settings', at: 'computer.sensors' } },
      key: `unseen ${sensor}`,
    }));
  return {
    look: look(snapshot),
    tooltip: say(snapshot.dayQuestionStands ? 'tray.tooltipAsking' : 'tray.tooltip', { load, state }),
    menu: [
      line(state, 'state'),
      ...holdLines(say, snapshot, here).map((text) => line(text, 'hold')),
      line(load, 'load'),
      ...workItems(say, snapshot),
      ...blind,
      'separator',
      ...promptItems(say, snapshot),
      snapshot.paused
        ? item(say('tray.resume'), { type: 'resume-prompts' })
        : { label: say('tray.pause'), items: pauseItems(say) },
      ...profileItems(say, snapshot),
      'separator',
      checkInItem(say, snapshot),
      item(say('tray.today'), { type: 'open', window: 'today' }),
      item(say('tray.settings'), { type: 'open', window: 'settings' }),
      item(say('tray.help'), { type: 'open', window: 'help' }),
      item(say('tray.about'), { type: 'open', window: 'about' }),
      'separator',
      item(say('tray.quit'), { type: 'quit' }),
    ],
  };
}
