/** What the search of the settings finds: every group and row of the pages, and what is in their lists. */
import { EXERCISE_KINDS } from '../../../shared/exercises/exercise.ts';
import { allExercises } from '../../../shared/exercises/lookup.ts';
import type { Snapshot } from '../../../shared/bridge.ts';
import { PROFILE_PATHS } from '../../../shared/settings/definitions/index.ts';
import { type PageId, PAGES, type PlaceId } from '../../../shared/settings/pages.ts';
import type { Findable } from '../../../shared/settings/search.ts';
import { EQUIPMENT, type Settings } from '../../../shared/settings/schema.ts';
import type { SayText } from '../../../shared/words/say.ts';
import { nameAlone, placeKeywords, placeLabel, placeNote } from '../../../shared/words/settings.ts';
import { exerciseName, exerciseTerm, needsText } from '../../../shared/words/exercises.ts';
import { knownApps } from '../apps/knownApps.ts';
import { appPlace, exercisePlace, kindPlace, profilePlace, sensorPlace, thingPlace } from '../places/placeProps.ts';
import { sensorName, sensorNoteText } from '../../../shared/words/sensors.ts';

export interface FoundRow extends Findable {
  readonly place: PlaceId;
  readonly pageId: PageId;
}

type Row = Pick<FoundRow, 'place' | 'label' | 'group'> & Partial<Pick<FoundRow, 'note' | 'keywords' | 'isReading'>>;

/** All of them, in the order of the pages. */
export function searchRows(say: SayText, settings: Settings, snapshot: Snapshot): readonly FoundRow[] {
  return PAGES.flatMap(({ id, groups }) => {
    const page = say(`settings.page.${id}.name`);
    const fixed = groups.flatMap((group): readonly Row[] => {
      const title = placeLabel(say, group.id);
      const rows = group.rows.map((place) => placeRow(say, place, title));
      return [placeRow(say, group.id, null), ...rows];
    });
    return [...fixed, ...listRows(id, say, settings, snapshot)].map((row) => ({
      note: '',
      keywords: '',
      ...row,
      page,
      pageId: id,
    }));
  });
}

function placeRow(say: SayText, place: PlaceId, group: string | null): Row {
  const keywords = placeKeywords(say, place);
  return {
    place,
    label: placeLabel(say, place),
    group,
    note: placeNote(say, place),
    // It is also found by the settings that a profile can change.
    keywords:
      place === 'profiles' ? [keywords, ...PROFILE_PATHS.map((path) => nameAlone(say, path))].join(' ') : keywords,
  };
}

function listRows(page: PageId, say: SayText, settings: Settings, snapshot: Snapshot): readonly Row[] {
  switch (page) {
    case 'apps': {
      const group = placeLabel(say, 'apps');
      return knownApps(settings.apps, [], snapshot.appsSeen).map(({ name }) => ({
        place: appPlace(name),
        label: name,
        group,
      }));
    }
    case 'exercises':
      return [...thingRows(say), ...exerciseRows(say, settings)];
    case 'computer': {
      const group = placeLabel(say, 'computer.sensors');
      return snapshot.sensors.map(({ sensor, note }) => ({
        place: sensorPlace(sensor),
        label: sensorName(say, sensor),
        group,
        note: sensorNoteText(say, note),
        isReading: true,
      }));
    }
    case 'profiles': {
      const group = placeLabel(say, 'profiles');
      return settings.profiles.map(({ id, name }) => ({ place: profilePlace(id), label: name, group }));
    }
    case 'breaks':
    case 'hours':
    case 'desk':
    case 'data':
      return [];
  }
}

const thingRows = (say: SayText): readonly Row[] =>
  EQUIPMENT.map((thing) => ({
    place: thingPlace(thing),
    label: say(`equipment.${thing}.name`),
    group: placeLabel(say, 'equipment'),
    note: say(`equipment.${thing}.note`),
  }));

function exerciseRows(say: SayText, { exercises }: Settings): readonly Row[] {
  const kinds = EXERCISE_KINDS.map((kind) => ({
    place: kindPlace(kind),
    label: say(`exerciseKind.${kind}.name`),
    group: null,
    note: say(`exerciseKind.${kind}.note`),
  }));
  const each = allExercises(exercises.own).map((exercise) => ({
    place: exercisePlace(exercise.id),
    label: exerciseName(say, exercise),
    group: say(`exerciseKind.${exercise.kind}.name`),
    note: [exerciseTerm(say, exercise), needsText(say, exercise)].filter((each) => each !== '').join(' · '),
  }));
  return [...kinds, ...each];
}
