/** The pages of the window *Settings*: their groups and rows in their order. Search, links and names go by it. */
import type { WordsPart } from './definitions/define.ts';
import { SETTINGS } from './definitions/index.ts';
import { isWithin } from './undo.ts';

/**
 * What a link or a search can lead to: a setting by its path, or one of `OTHER_PLACES`. Its element has the id as
 * `data-place`.
 */
export type PlaceId = string;

/** A titled box. One that shows a single setting as a whole has the path of that. */
export interface PlaceGroup {
  readonly id: PlaceId;
  readonly rows: readonly PlaceId[];
}

export type PageId = 'breaks' | 'hours' | 'profiles' | 'apps' | 'desk' | 'exercises' | 'computer' | 'data';

export interface Page {
  readonly id: PageId;
  /** The parts of the settings that are changed on it: what its reset resets, and whose links lead to it. */
  readonly owns: readonly string[];
  readonly groups: readonly PlaceGroup[];
}

const DESK_ANSWERS = ['reach', 'side', 'height', 'screen', 'forearm'].map((question) => `desk.check.${question}`);
const SHORTCUTS = ['start', 'later', 'skip', 'took', 'checkIn'].map((answer) => `shortcuts.${answer}`);

function rhythmGroup(kind: 'micro' | 'long'): PlaceGroup {
  const exact = ['reachMinutes', 'activeMinutes', 'spacingMinutes'].map((key) => `rhythm.${kind}.${key}`);
  const [enabled, seconds] = [`rhythm.${kind}.enabled`, `rhythm.${kind}.seconds`];
  return { id: `group.${kind}`, rows: [enabled, seconds, `group.${kind}.exact`, ...exact] };
}

/** The pages as they stand at the side, in four heaps: when to pause, what you work with, what you do, Unknot itself. */
export const PAGE_GROUPS: readonly (readonly Page[])[] = [
  [
    {
      id: 'breaks',
      owns: ['rhythm', 'prompts', 'holds', 'breaks', 'shortcuts', 'sound', 'checkIns'],
      groups: [
        { id: 'group.howOften', rows: ['rhythm'] },
        {
          id: 'group.prompts',
          rows: [
            'prompts.enabled',
            'prompts.laterMinutes',
            'prompts.postpones',
            'prompts.cardSeconds',
            'prompts.notification',
            'breaks.strict',
          ],
        },
        {
          id: 'group.holds',
          rows: ['holds.call', 'holds.film', 'holds.fullscreen', 'holds.fullscreenMinutes', 'holds.dnd'],
        },
        rhythmGroup('micro'),
        rhythmGroup('long'),
        { id: 'group.manner', rows: ['breaks.manner'] },
        { id: 'group.shortcuts', rows: SHORTCUTS },
        { id: 'group.sound', rows: ['sound.cues', 'sound.voice', 'sound.inCalls', 'sound.volume'] },
        { id: 'group.checkIns', rows: ['checkIns.afterBreaks', 'checkIns.onDaysWithoutBreak'] },
      ],
    },
    {
      id: 'hours',
      owns: ['workHours'],
      groups: [
        { id: 'group.keepToHours', rows: ['workHours.enabled', 'workHours.evenings'] },
        { id: 'workHours.week', rows: [] },
        { id: 'group.zone', rows: ['workHours.zone'] },
        { id: 'workHours.exceptions', rows: [] },
      ],
    },
    {
      id: 'profiles',
      owns: ['profiles'],
      groups: [
        { id: 'group.profileNow', rows: ['profiles.now'] },
        { id: 'profiles', rows: [] },
      ],
    },
  ],
  [
    {
      id: 'apps',
      owns: ['apps'],
      groups: [
        { id: 'apps', rows: ['apps.new'] },
        { id: 'group.titleWords', rows: ['apps.newWord'] },
      ],
    },
    {
      id: 'desk',
      owns: ['desk'],
      groups: [
        { id: 'group.deskCheck', rows: DESK_ANSWERS },
        { id: 'group.deskFactor', rows: ['desk.factor'] },
        { id: 'group.deskTips', rows: [] },
      ],
    },
  ],
  [
    {
      id: 'exercises',
      owns: ['exercises', 'equipment'],
      groups: [
        {
          id: 'group.position',
          rows: ['exercises.position', 'exercises.effort', 'exercises.mouseHand', 'exercises.firstSide'],
        },
        { id: 'equipment', rows: [] },
        { id: 'exercises.own', rows: [] },
      ],
    },
  ],
  [
    {
      id: 'computer',
      owns: ['appearance', 'startAtLogin'],
      groups: [
        { id: 'group.start', rows: ['startAtLogin'] },
        { id: 'group.appearance', rows: ['appearance.theme'] },
        { id: 'computer.sensors', rows: [] },
      ],
    },
    {
      id: 'data',
      owns: ['history'],
      groups: [
        { id: 'data.privacy', rows: [] },
        { id: 'group.kept', rows: ['history.record', 'history.keepMonths'] },
        { id: 'group.takeAlong', rows: ['data.files', 'data.summary'] },
        { id: 'data.settingsFile', rows: [] },
        { id: 'group.delete', rows: ['data.deleteDays', 'data.deleteApp', 'data.deleteAll'] },
      ],
    },
  ],
];

export const PAGES: readonly Page[] = PAGE_GROUPS.flat();

/** The places that are no setting, each with the messages that it has besides its label. */
export const OTHER_PLACES: Readonly<Record<PlaceId, readonly WordsPart[]>> = {
  'group.howOften': [],
  rhythm: ['keywords'],
  'group.prompts': [],
  'group.holds': ['note'],
  'group.micro': [],
  'group.micro.exact': [],
  'group.long': [],
  'group.long.exact': [],
  'group.manner': [],
  'group.shortcuts': ['note'],
  'group.sound': ['keywords'],
  'group.checkIns': [],
  'group.keepToHours': [],
  'workHours.week': ['keywords'],
  'group.zone': [],
  'group.profileNow': [],
  'profiles.now': [],
  'apps.new': [],
  'group.titleWords': ['note', 'keywords'],
  'apps.newWord': [],
  'group.deskCheck': ['note'],
  'group.deskFactor': ['note'],
  'group.deskTips': ['note'],
  'group.position': [],
  'group.start': [],
  'group.appearance': [],
  'computer.sensors': ['note', 'keywords'],
  'data.privacy': ['keywords'],
  'group.kept': [],
  'group.takeAlong': ['keywords'],
  'data.files': ['note'],
  'data.summary': ['note'],
  'data.settingsFile': ['note', 'keywords'],
  'group.delete': ['note', 'keywords'],
  'data.deleteDays': [],
  'data.deleteApp': [],
  'data.deleteAll': [],
};

/** Which messages a place has besides its label. */
export const partsOf = (place: PlaceId): readonly WordsPart[] =>
  OTHER_PLACES[place] ?? SETTINGS.get(place)?.words ?? [];

const GROUPS = PAGES.flatMap(({ groups }) => groups);

/** Every place, in the order of the pages: each group before its rows. */
export const SETTING_PLACES: readonly PlaceId[] = GROUPS.flatMap(({ id, rows }) => [id, ...rows]);

/** The group that a row stands in; null for a group itself. */
export const groupOf = (place: PlaceId): PlaceId | null => GROUPS.find(({ rows }) => rows.includes(place))?.id ?? null;

/** The page that a place, a setting or a part of the settings is on, or that has this id; null where there is none. */
export function pageOf(place: PlaceId): Page | null {
  const [first] = place.split('.');
  return (
    PAGES.find(({ owns }) => owns.some((part) => isWithin(place, part))) ??
    PAGES.find(({ groups }) => groups.some(({ id, rows }) => id === place || rows.includes(place))) ??
    PAGES.find(({ id }) => id === first) ??
    null
  );
}

/** The place of a setting, else the nearest that holds it, else the first that lies in it. */
export function placeOf(path: string): PlaceId | null {
  const around = SETTING_PLACES.filter((place) => isWithin(path, place)).toSorted((a, b) => b.length - a.length);
  return around[0] ?? SETTING_PLACES.find((place) => isWithin(place, path)) ?? null;
}
