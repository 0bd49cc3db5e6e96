/**
 * Follows the engine and tells what is worth keeping: minutes of use, breaks, and stretches of time. Pure: the state of
 * the recording goes in and comes out.
 */
import type { EngineState } from '../engine/types.ts';
import type { Moment } from '../moment.ts';
import { type BreaksUnderWay, NO_BREAKS, endBreaks, recordBreaks } from './breakRecording.ts';
import type { PastBreak, Span, UsedMinute } from './history.ts';
import { NO_MINUTE, type OpenMinute, recordMinutes, soFar } from './minuteRecording.ts';
import type { EngineStep } from '../engine/engineStep.ts';
import { endedAt, recordSpans } from './spanRecording.ts';

export interface Recording {
  readonly minute: OpenMinute;
  readonly breaks: BreaksUnderWay;
  /** Spans that go on. */
  readonly spans: readonly Span[];
}

export const NO_RECORDING: Recording = { minute: NO_MINUTE, breaks: NO_BREAKS, spans: [] };

/** What is to be kept. A minute or span may come more than once: the same `at` and app, or the same start, belong together. */
export interface RecordedRows {
  readonly minutes: readonly UsedMinute[];
  readonly breaks: readonly PastBreak[];
  readonly spans: readonly Span[];
}

export const NO_ROWS: RecordedRows = { minutes: [], breaks: [], spans: [] };

/** @param profile the name of the profile in force, null where there is none */
export function record(
  recording: Recording,
  step: EngineStep,
  profile: string | null = null,
): { readonly recording: Recording; readonly kept: RecordedRows } {
  const minute = recordMinutes(recording.minute, step);
  const breaks = recordBreaks(recording.breaks, step);
  const spans = recordSpans(recording.spans, step, profile);
  return {
    recording: { minute: minute.open, breaks: breaks.under, spans: spans.open },
    kept: { minutes: minute.finished, breaks: breaks.finished, spans: spans.told },
  };
}

/** What there is of the minute and the spans that go on. */
export function underWay({ minute, spans }: Recording): RecordedRows {
  return { minutes: soFar(minute), breaks: [], spans };
}

/** The end of the recording, so that nothing of it is lost. */
export function endRecording({ minute, breaks, spans }: Recording, state: EngineState, now: Moment): RecordedRows {
  return { minutes: soFar(minute), breaks: endBreaks(breaks, state, now), spans: endedAt(spans, now.wall) };
}
