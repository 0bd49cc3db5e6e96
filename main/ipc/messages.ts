/** Checks what a window sends before anything acts on it. */
import * as v from 'valibot';
import { severalLines } from '../../shared/cleanText.ts';
import type { CommandName, Commands } from '../../shared/bridge.ts';
import { LONGEST_NOTE } from '../../shared/diary/checkIn.ts';
import { FEELS, PLACES, REGION_IDS, SPOT_SIDES, samePlace } from '../../shared/diary/regions.ts';
import { userActionSchema } from '../../shared/engine/userAction.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings/schema.ts';
import { LARGEST_KEPT } from '../../shared/settings/pictures.ts';
import { DRAFT_KEY, LARGEST_DRAFT } from '../../shared/drafts.ts';
import { CARD_IDS } from '../../shared/learn/cards.ts';
import { aboutSchema } from '../patterns/experimentsStorage.ts';
import { DAY } from '../../shared/moment.ts';

const nothing = v.null();
const anything = v.exactOptional(v.unknown());

const { schemaVersion: _, ...SECTIONS } = DEFAULT_SETTINGS;

/** Sections of the settings are checked field by field where they are stored; here only their names. */
const settingsChange = v.pipe(
  v.unknown(),
  v.check((value) => !Array.isArray(value)),
  v.strictObject(Object.fromEntries(Object.keys(SECTIONS).map((section) => [section, anything]))),
);

const LONGEST_HISTORY = 400 * DAY;
const historySpan = v.pipe(
  v.strictObject({ from: v.pipe(v.number(), v.finite()), until: v.pipe(v.number(), v.finite()) }),
  v.check(({ from, until }) => from <= until && until - from <= LONGEST_HISTORY),
);

const placeInSettings = v.strictObject({
  window: v.literal('settings'),
  at: v.pipe(v.string(), v.regex(/^[A-Za-z][\w.-]{0,99}$/)),
});
const cardInLearn = v.strictObject({ window: v.literal('learn'), at: v.picklist(CARD_IDS) });
const time = v.pipe(v.number(), v.safeInteger());
const deletion = v.variant('what', [
  v.pipe(
    v.strictObject({ what: v.literal('span'), from: time, until: time }),
    v.check(({ from, until }) => from <= until),
  ),
  v.strictObject({ what: v.literal('app'), app: v.pipe(v.string(), v.minLength(1), v.maxLength(1000)) }),
  v.strictObject({ what: v.literal('all') }),
]);
const pain = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10));

const spot = v.pipe(
  v.strictObject({ region: v.picklist(REGION_IDS), side: v.picklist(SPOT_SIDES), feel: v.picklist(FEELS) }),
  v.check((given) => PLACES.some((place) => samePlace(place, given))),
);
/** Each place once. */
const spots = v.pipe(
  v.array(spot),
  v.check((given) => given.every((each, nth) => given.findIndex((other) => samePlace(each, other)) === nth)),
);
/** What is left of it when nobody sees any of it is no note. */
const note = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(LONGEST_NOTE),
  v.transform((given) => severalLines(given, LONGEST_NOTE).trim() || null),
);
const said = v.strictObject({
  pain,
  spots,
  note: v.nullable(note),
  corrects: v.nullable(time),
});

const draft = v.strictObject({
  key: v.pipe(v.string(), v.regex(DRAFT_KEY)),
  value: v.pipe(
    v.unknown(),
    v.check((value) => (JSON.stringify(value)?.length ?? Infinity) <= LARGEST_DRAFT),
  ),
});

const ARGUMENTS = {
  act: userActionSchema,
  answerCheckIn: pain,
  dismissCheckIn: nothing,
  addLocation: nothing,
  checkIn: said,
  takeBackCheckIn: time,
  closeCheckIn: nothing,
  history: historySpan,
  savePdf: nothing,
  appTimes: nothing,
  historyFacts: nothing,
  deleteHistory: deletion,
  exportHistory: v.strictObject({ as: v.picklist(['json', 'csv']) }),
  importHistory: nothing,
  bringBackHistory: nothing,
  patterns: nothing,
  startExperiment: aboutSchema,
  stopExperiment: nothing,
  undoExperiment: nothing,
  changeSettings: settingsChange,
  keepPicture: v.pipe(
    v.instance(Uint8Array),
    v.check(({ length }) => length <= LARGEST_KEPT),
  ),
  exportSettings: nothing,
  importSettings: nothing,
  drafts: nothing,
  keepDraft: draft,
  openWindow: v.union([
    v.picklist(['check-in', 'settings', 'today', 'about', 'help', 'learn', 'summary']),
    placeInSettings,
    cardInLearn,
  ]),
  about: nothing,
  dismissNotice: v.pipe(v.string(), v.maxLength(100)),
} as const satisfies Record<CommandName, v.GenericSchema>;

export type Message = {
  [K in CommandName]: { readonly name: K; readonly argument: Commands[K]['argument'] };
}[CommandName];

/** The message, or null if it is not one of the contract. */
export function readMessage(name: unknown, argument: unknown): Message | null {
  if (typeof name !== 'string' || !Object.hasOwn(ARGUMENTS, name)) return null;
  const result = v.safeParse(ARGUMENTS[name as CommandName], argument);
  return result.success ? ({ name, argument: result.output } as Message) : null;
}
