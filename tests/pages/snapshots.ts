/** What main might say, for the pages to show. */
import type { Snapshot } from '../../shared/bridge.ts';
import type { CheckIn } from '../../shared/diary/checkIn.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings/schema.ts';
import { withNamedDefaults } from '../../shared/words/profileNames.ts';
import { createSay } from '../../shared/words/say.ts';
import { REACHED } from '../support/reasons.ts';

/** An ordinary afternoon, with a change to it. */
export function snapshotOf(change: Partial<Snapshot> = {}): Snapshot {
  // As main reads them where nothing is stored.
  const settings = withNamedDefaults(createSay(change.language ?? 'en'), DEFAULT_SETTINGS, {});
  return {
    version: '0.1.0',
    platform: 'linux',
    rate: 1,
    language: 'en',
    numberLocale: 'en-GB',
    madeAt: 0,
    now: Date.parse('2026-03-02T12:00:00Z'),
    zone: 'Europe/Vienna',
    situation: { kind: 'working', of: 'micro', minutes: 4, isEvening: false, profile: null },
    workOutlook: {
      kind: 'on',
      current: { isWork: true, name: null, until: Date.parse('2026-03-02T11:30:00Z') },
      next: { isWork: false, name: null, until: Date.parse('2026-03-02T12:15:00Z') },
      zone: 'Europe/Vienna',
    },
    paused: false,
    hold: null,
    holds: [],
    inCall: false,
    gate: 'open',
    need: { value: 9.4, of: 12 },
    load: { value: 21.7, of: 28 },
    dose: 96.2,
    prompt: null,
    break: null,
    breakEnd: null,
    checkIn: null,
    lastCheckIn: null,
    checkedInToday: false,
    dayQuestionStands: false,
    lastSpots: [],
    checkInBeingEdited: null,
    strengthSets: 0,
    historyRevision: 0,
    pastRevision: 0,
    sensors: [
      { sensor: 'window', sees: true, note: null },
      { sensor: 'pointer', sees: true, note: null },
      { sensor: 'idle', sees: true, note: null },
      {
        sensor: 'lock',
        sees: false,
        note: { kind: 'no-lock-source', cause: null },
      },
    ],
    login: { is: 'off' },
    notices: [],
    ownSettings: settings,
    inForce: change.ownSettings ?? settings,
    profile: { id: null, name: null, byHand: false, today: false, span: { kind: 'usual' } },
    totals: {
      micro: 4,
      long: 2,
      natural: 5,
      skipped: 1,
      postponed: 2,
      ignored: 0,
      peakLoad: 33.1,
      activeSeconds: 4 * 3600 + 12 * 60,
    },
    appsSeen: ['Blender', 'Firefox', 'Inkscape'],
    ...change,
  };
}

export const MICRO_PROMPT: NonNullable<Snapshot['prompt']> = {
  kind: 'micro',
  reason: REACHED,
  seconds: 60,
  plan: [{ id: 'arm-swings', seconds: 60, why: 'armsOut' }],
  postponeRefusal: null,
  skipRefusal: null,
  tookRefusal: null,
};

export const LONG_PROMPT: NonNullable<Snapshot['prompt']> = {
  kind: 'long',
  reason: {
    ...REACHED,
    minutes: 54,
    appCount: 2,
    reach: 32,
    apps: [
      { name: 'Blender', share: 0.6 },
      { name: 'Inkscape', share: 0.4 },
    ],
  },
  seconds: 300,
  plan: [
    { id: 'walk-away', seconds: 120, why: 'walkFirst' },
    { id: 'doorway-pec-stretch', seconds: 80, why: 'nextFront' },
    { id: 'scap-squeeze', seconds: 60, why: 'liked', dose: { kind: 'half' } },
    { id: 'belly-breath', seconds: 40, why: 'calmEnd' },
  ],
  postponeRefusal: null,
  skipRefusal: null,
  tookRefusal: null,
};

/** The break that such a prompt leads to, `elapsedMs` after its start. */
export function breakOf(prompt: NonNullable<Snapshot['prompt']>, elapsedMs = 0): NonNullable<Snapshot['break']> {
  return {
    ...prompt,
    elapsedMs,
    paused: false,
    strict: false,
    waits: false,
    mayPause: true,
    countsFrom: prompt.seconds / 2,
    asksForCare: false,
    tip: null,
  };
}

/** A number given on the command line, with a change to it. */
export function checkInOf(change: Partial<CheckIn> = {}): CheckIn {
  return { at: 1, zone: 'Europe/Vienna', pain: 4, source: { is: 'command' }, spots: [], note: null, ...change };
}
