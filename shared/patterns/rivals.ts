/** What may explain a diary in place of a pattern, since it goes along with it. */
import { type Contrast, type Diary, type ContrastMarks, conditionGroup, groupsOf } from './contrasts.ts';
import { dropUnlikelyModels, evidenceIn, logBayesFactor } from './groupEvidence.ts';

/** Of two explanations one is strongly preferred from this log ratio on: 20 (Kass and Raftery 1995, JASA 90:773-795). */
const STRONG = Math.log(20);
/** Evidence below this log ratio is "not worth more than a bare mention" (the same): 3. */
const BARE = Math.log(3);
/** Least correlation of two things that go along with each other: "medium" of Cohen 1988. */
const LEAST_CORRELATION = 0.3;

/** Logarithms of the Bayes factor of a contrast; null where it is collinear with what is conditioned on. */
interface Weighed {
  readonly alone: number | null;
  /** Beside the pattern, which is conditioned on. */
  readonly beside: number | null;
}

/** Whether one contrast explains the diary nearly as well as another, and next to nothing beside it. */
export function isRival({ alone, beside }: Weighed, patternAlone: number): boolean {
  return alone !== null && alone >= patternAlone - STRONG && (beside === null || beside < BARE);
}

/** Whether two things go along with each other: the correlation of their marks, either way (phi). */
export function goAlong(marks: ContrastMarks, others: ContrastMarks): boolean {
  const counts = [0, 0, 0, 0];
  for (const [row, mark] of marks.entries()) {
    const other = others[row] ?? null;
    if (mark !== null && other !== null) counts[(mark ? 2 : 0) + (other ? 1 : 0)]! += 1;
  }
  const [neither, second, first, both] = counts as [number, number, number, number];
  const spread = Math.sqrt((both + first) * (neither + second) * (both + second) * (neither + first));
  return spread > 0 && Math.abs(both * neither - first * second) >= LEAST_CORRELATION * spread;
}

/**
 * The places of rivals that ask about another part of the rhythm, such as a weekday beside an application. Both are asked
 * in the same rhythm here, so that nothing but the two is compared.
 * @param given what is conditioned on beside the pattern
 */
export function rivalsAcrossRhythm(
  diary: Diary,
  contrasts: readonly Contrast[],
  place: number,
  given: readonly ContrastMarks[],
): readonly number[] {
  const own = contrasts[place]!;
  const pain = Float64Array.from(diary.pain);
  return (['hours', 'weekdays'] as const).flatMap((part) => {
    if (own.asks !== null && own.asks !== part) return [];
    const isOther = ({ asks, marks }: Contrast) =>
      asks !== own.asks && (asks === part || own.asks === part) && (asks ?? part) === part && goAlong(marks, own.marks);
    const places = contrasts.flatMap((each, other) => (isOther(each) ? [other] : []));
    if (places.length === 0) return [];
    const asked = [own, ...places.map((other) => contrasts[other]!)].map((each) => ({ ...each, asks: part }));
    const group = dropUnlikelyModels(groupsOf(diary, asked)[0]!, pain);
    const weigh = (marks: readonly ContrastMarks[]) => {
      const conditioned = conditionGroup(group, marks, pain);
      const evidence = evidenceIn(conditioned);
      return new Map(conditioned.places.map((each, index) => [each, logBayesFactor(evidence, index)]));
    };
    const alone = weigh(given);
    const beside = weigh([...given, own.marks]);
    const weighed = (each: number) => ({ alone: alone.get(each) ?? null, beside: beside.get(each) ?? null });
    return places.filter((_, index) => isRival(weighed(index + 1), alone.get(0) ?? Infinity));
  });
}
