/** What was and is tried, in `experiments.json`: at most one at a time. */
import * as v from 'valibot';
import { LONGEST_NAME, oneLine } from '../../shared/cleanText.ts';
import { type Deletion, isApp } from '../../shared/diary/deletion.ts';
import type { About } from '../../shared/patterns/about.ts';
import { type Experiment, experimentEnd } from '../../shared/patterns/experiment.ts';
import { trialSchema } from '../../shared/patterns/trial.ts';
import { hasHappened } from '../../shared/time/plausible.ts';
import type { NoticeValue } from '../../shared/notice.ts';
import type { JsonFile } from '../files/jsonFile.ts';

export interface Experiments {
  /** Oldest first. */
  readonly list: readonly Experiment[];
  /** What could not be used of the file; null where all is well. */
  readonly notice: NoticeValue | null;
  /** The one that is under way at that wall-clock time. */
  running(now: number): Experiment | null;
  /** One that began or was stopped under a clock that was ahead began or was stopped now. Throws as `add` does. */
  cutToNow(now: number): void;
  /** Throws if the disk does not take it, and then keeps the list as it was. */
  add(experiment: Experiment): void;
  /** Puts the last one right; does nothing without one. Throws likewise. */
  changeLast(change: Partial<Experiment>): void;
  /** Takes the last one back. Throws likewise. */
  removeLast(): void;
  /** Takes out what names a deleted application, or all. Throws likewise. */
  forget(deletion: Deletion): void;
}

/** Older ones are forgotten. */
const MOST_KEPT = 20;

const amount = v.pipe(v.number(), v.minValue(0));
const app = v.pipe(
  v.string(),
  v.maxLength(LONGEST_NAME),
  v.transform((name) => oneLine(name, LONGEST_NAME)),
  v.minLength(1),
);
export const aboutSchema = v.variant('is', [
  v.strictObject({ is: v.picklist(['app-day', 'app', 'recent-app']), app, atLeast: amount }),
  v.strictObject({ is: v.literal('category-day'), category: app, atLeast: amount }),
  v.strictObject({ is: v.picklist(['unbroken', 'dose', 'dose-before', 'refused', 'asleep']), atLeast: amount }),
  v.strictObject({ is: v.picklist(['exercised', 'strength-before']) }),
  v.strictObject({ is: v.literal('part-of-day'), part: v.picklist([0, 1, 2, 3]) }),
  v.strictObject({ is: v.literal('weekday'), weekday: v.picklist([0, 1, 2, 3, 4, 5, 6]) }),
]) satisfies v.GenericSchema<unknown, About>;

const begun = {
  about: aboutSchema,
  from: v.number(),
  stoppedAt: v.nullable(v.number()),
  before: v.nullable(v.object({ activeMinutes: v.number(), reachMinutes: v.number() })),
};
const text = v.pipe(
  v.string(),
  v.maxLength(400),
  v.transform((written) => oneLine(written, 400)),
);
const experimentSchema = v.union([
  v.object({ ...begun, tried: v.union([trialSchema, v.object({ kind: v.literal('text'), text })]) }),
  // Earlier versions kept a question, of which the name is made here.
  v.pipe(
    v.object({ ...begun, text }),
    v.transform(({ text: asked, ...rest }) => ({
      ...rest,
      tried: { kind: 'text' as const, text: asked.replace(/\?$/, '') },
    })),
  ),
]) satisfies v.GenericSchema<unknown, Experiment>;
const fileSchema = v.object({ experiments: v.array(v.unknown()) });

/** The good ones, and whether there were others. Null where it is no list of experiments at all. */
function parse(text: string): { readonly list: readonly Experiment[]; readonly isWhole: boolean } | null {
  try {
    const { success, output } = v.safeParse(fileSchema, JSON.parse(text));
    if (!success) return null;
    const read = output.experiments.map((each) => v.safeParse(experimentSchema, each));
    const list = read.filter((each) => each.success).map((each) => each.output);
    return { list: list.slice(-MOST_KEPT), isWhole: list.length === read.length };
  } catch {
    // The message of JSON.parse quotes the file, which names applications: it is not for the log.
    return null;
  }
}

export function openExperiments(file: JsonFile): Experiments {
  const read = file.text === null ? { list: [], isWhole: true } : parse(file.text);
  let list = read?.list ?? [];
  const lost = lostOf(read?.isWhole ?? null);

  function lostOf(isWhole: boolean | null): NoticeValue | null {
    if (isWhole === true) return null;
    const kind = isWhole === null ? 'experiments-lost' : 'experiments-partly';
    return { kind, aside: file.setAside({ experiments: list }) };
  }

  function keep(next: readonly Experiment[]): void {
    file.replace({ experiments: next });
    list = next;
  }
  return {
    get list() {
      return list;
    },
    notice: file.fault ?? lost,
    running(now) {
      const last = list.at(-1);
      return last !== undefined && now < experimentEnd(last) ? last : null;
    },
    cutToNow(now) {
      const last = list.at(-1);
      if (last === undefined || hasHappened(last.stoppedAt ?? last.from, now)) return;
      keep(list.with(-1, { ...last, from: Math.min(last.from, now), stoppedAt: last.stoppedAt === null ? null : now }));
    },
    add: (next) => keep([...list, next].slice(-MOST_KEPT)),
    removeLast: () => keep(list.slice(0, -1)),
    forget(deletion) {
      const stays = ({ about }: Experiment) =>
        deletion.what === 'app' ? !('app' in about && isApp(about.app, deletion.app)) : deletion.what !== 'all';
      const next = list.filter(stays);
      if (next.length < list.length) keep(next);
    },
    changeLast(change) {
      const last = list.at(-1);
      if (last !== undefined) keep(list.with(-1, { ...last, ...change }));
    },
  };
}
