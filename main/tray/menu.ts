/** The tray's menu, tooltip and look as plain data: decided here, put on screen by `tray.ts`. */
import type { Destination, Snapshot } from '../../shared/bridge.ts';
import { BREAK_NAME } from '../../shared/words/stateLine.ts';
import { HEADS_UP_FROM } from '../../shared/engine/due.ts';
import type { UserAction } from '../../shared/engine/userAction.ts';
import { profileOptions } from '../../shared/words/profileOptions.ts';
import { FILL_STEPS, type TrayLook, fillStep } from './icon.ts';

/** What a click does. */
export type TrayAction =
  UserAction | { readonly type: 'open'; readonly window: Destination } | { readonly type: 'quit' };

/** `key` names an entry whose label changes, among its siblings: to the person it is the same one. */
export type TrayItem =
  | { readonly label: string; readonly action: TrayAction | null; readonly key?: string }
  | { readonly label: string; readonly items: readonly TrayItem[]; readonly key?: string }
  /** One of several, or a thing that is on or off; null as its action where it cannot be changed now. */
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
const say = (label: string, key: string): TrayItem => ({ label, action: null, key });

const ENDS_BY_ITSELF = 'Strict mode: this break ends with its time';

const PAUSES: readonly TrayItem[] = [
  item('30 minutes', { type: 'pause-prompts', minutes: 30 }),
  item('1 hour', { type: 'pause-prompts', minutes: 60 }),
  item('2 hours', { type: 'pause-prompts', minutes: 120 }),
  item('Until tomorrow', { type: 'pause-prompts', until: 'tomorrow' }),
  item('Until I resume', { type: 'pause-prompts', until: 'resumed' }),
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

/** Many small sums end a hair below the number that is meant. */
const whole = (value: number) => Math.floor(value + 1e-6);

/** How far the fuller of the two gauges is: a long break is named once its load is worth naming. */
function loadLine({ load, need }: Snapshot): string {
  const isLong = load.value >= 1 && load.value / load.of > need.value / need.of;
  const { value, of } = isLong ? load : need;
  return `${whole(value)} of ${of} reach-minutes to a ${BREAK_NAME[isLong ? 'long' : 'micro']}`;
}

function laterItems(noLater: string | null, [first, ...others]: readonly number[]): TrayItem[] {
  if (noLater !== null) return [say(noLater, 'no-later')];
  const later = (minutes: number) => item(`Later (${minutes} min)`, { type: 'postpone', minutes });
  if (others.length === 0) return [later(first!)];
  return [later(first!), { label: 'Later, other times', items: others.map(later) }];
}

/** The profiles, one of which, or none, is on. */
function profileItems({ ownSettings: { profiles }, profile }: Snapshot): TrayItem[] {
  if (profiles.length === 0 && profile.id === null) return [];
  const { id, name, byHand, today } = profile;
  return [
    {
      label: name === null ? 'Profile' : `Profile: ${name}`,
      key: 'profile',
      items: [
        ...profileOptions(profiles, profile).map(({ name: label, choice, isOn }): TrayItem => ({
          label,
          action: { type: 'choose-profile', choice },
          mark: 'radio',
          isOn,
        })),
        'separator',
        {
          label: 'Only for today',
          action: byHand ? { type: 'choose-profile', choice: { id, today: !today } } : null,
          mark: 'checkbox',
          isOn: today,
        },
      ],
    },
  ];
}

/** What the work hours say, where the state does not say it already. */
function workItems({ ownSettings: settings, hold, workLine }: Snapshot): TrayItem[] {
  return settings.workHours.enabled && hold !== 'off-hours' ? [say(workLine, 'work')] : [];
}

function promptItems({ prompt, break: running, paused, inForce }: Snapshot): TrayItem[] {
  if (running !== null)
    return running.strict ? [say(ENDS_BY_ITSELF, 'strict')] : [item('End this break', { type: 'end-break' })];
  if (prompt !== null) {
    return [
      item('Start the break', { type: 'start-break' }),
      ...laterItems(prompt.noLater, inForce.prompts.laterMinutes),
      ...(prompt.noSkip === null ? [item('Skip', { type: 'skip' })] : []),
      ...(prompt.noTook === null ? [item('I just took one', { type: 'took' })] : []),
    ];
  }
  return [
    {
      label: 'Take a break now',
      items: [
        item('Micro-break', { type: 'start-break', kind: 'micro' }),
        item('Long break', { type: 'start-break', kind: 'long' }),
      ],
    },
    ...(paused || inForce.breaks.strict ? [] : [item('Skip the next', { type: 'skip' })]),
  ];
}

/** Whoever wants to be asked sees here that nothing was said today; nothing comes up for it. */
function checkInItem({ ownSettings: settings, checkedInToday }: Snapshot): TrayItem {
  const isOpen = settings.checkIns.afterBreaks > 0 && !checkedInToday;
  const label = isOpen ? 'How does it feel? Nothing said today' : 'How does it feel?';
  return { label, action: { type: 'open', window: 'check-in' }, key: 'check-in' };
}

/** The tray for a snapshot. Equal snapshots give equal trays, so that nothing is drawn twice. */
export function trayState(snapshot: Snapshot): TrayState {
  const blind = snapshot.sensors
    .filter(({ sees }) => !sees)
    .map(({ sensor, note }): TrayItem => ({
      label: note,
      action: { type: 'open', window: { window: 'settings', at: 'computer.sensors' } },
      key: `unseen ${sensor}`,
    }));
  return {
    look: look(snapshot),
    tooltip: `Unknot: ${loadLine(snapshot)}. ${snapshot.stateLine}`,
    menu: [
      say(snapshot.stateLine, 'state'),
      say(loadLine(snapshot), 'load'),
      ...workItems(snapshot),
      ...blind,
      'separator',
      ...promptItems(snapshot),
      snapshot.paused ? item('Resume', { type: 'resume-prompts' }) : { label: 'Pause', items: PAUSES },
      ...profileItems(snapshot),
      'separator',
      checkInItem(snapshot),
      item('Today', { type: 'open', window: 'today' }),
      item('Settings', { type: 'open', window: 'settings' }),
      item('Help', { type: 'open', window: 'help' }),
      item('About Unknot', { type: 'open', window: 'about' }),
      'separator',
      item('Quit', { type: 'quit' }),
    ],
  };
}
