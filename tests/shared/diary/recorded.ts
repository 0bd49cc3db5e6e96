/** A person whose day is recorded. */
import type { PastBreak, Span, UsedMinute } from '../../../shared/diary/history.ts';
import { type RecordedRows, NO_RECORDING, endRecording, record } from '../../../shared/diary/recorder.ts';
import type { EngineEvent } from '../../../shared/engine/types.ts';
import { Person } from '../../engine/timeline.ts';

export class Recorded extends Person {
  readonly minutes: UsedMinute[] = [];
  readonly breaks: PastBreak[] = [];
  readonly spans: Span[] = [];
  recording = NO_RECORDING;
  profile: string | null = null;

  override event(event: EngineEvent): this {
    const before = this.state;
    const told = this.happened.length;
    super.event(event);
    const occurrences = this.happened.slice(told).map(({ occurrence }) => occurrence);
    const seen = { event, before, after: this.state, occurrences, now: this.now };
    const { recording, kept } = record(this.recording, seen, this.profile);
    this.recording = recording;
    return this.#take(kept);
  }

  quits(): this {
    const kept = endRecording(this.recording, this.state, this.now);
    this.recording = NO_RECORDING;
    return this.#take(kept);
  }

  #take({ minutes, breaks, spans }: RecordedRows): this {
    this.minutes.push(...minutes);
    this.breaks.push(...breaks);
    for (const span of spans) {
      const place = this.spans.findIndex(({ kind, what, from }) => {
        return kind === span.kind && what === span.what && from === span.from;
      });
      if (place < 0) this.spans.push(span);
      else this.spans[place] = span;
    }
    return this;
  }
}
