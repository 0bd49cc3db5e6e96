import * as v from 'valibot';
import { LONGEST_NOTE, MOST_PAIN, type CheckInInput } from '../../shared/diary/checkIn.ts';
import { FEELS, REGION_IDS, SPOT_SIDES, type Spot } from '../../shared/diary/regions.ts';
import { CHECK_IN_DRAFT } from '../../shared/drafts.ts';
import { type Drafting, useDraft } from '../ui/drafts.ts';

/** A check-in as far as it has been told. */
export interface CheckInDraft {
  /** The check-in to which it adds; null where it is a new one. */
  readonly corrects: number | null;
  readonly pain: number | null;
  readonly spots: readonly Spot[];
  readonly note: string;
}

const draftSchema = v.object({
  corrects: v.nullable(v.number()),
  pain: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_PAIN))),
  spots: v.array(v.object({ region: v.picklist(REGION_IDS), side: v.picklist(SPOT_SIDES), feel: v.picklist(FEELS) })),
  note: v.pipe(v.string(), v.maxLength(LONGEST_NOTE)),
}) satisfies v.GenericSchema<unknown, CheckInDraft>;

/** What is being told, of this check-in, which outlives the window until it is saved or discarded. */
export function useCheckInDraft(corrects: number | null, given: CheckInInput | null): Drafting<CheckInDraft> {
  const before = { corrects, pain: given?.pain ?? null, spots: given?.spots ?? [], note: given?.note ?? '' };
  return useDraft<CheckInDraft>(CHECK_IN_DRAFT, before, (value) => {
    const { success, output } = v.safeParse(draftSchema, value);
    return success && output.corrects === corrects ? output : null;
  });
}
