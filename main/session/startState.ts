import { type Memory, recall } from '../../shared/engine/memory.ts';
import { initialState } from '../../shared/engine/step.ts';
import type { Step } from '../../shared/engine/types.ts';
import type { Moment } from '../../shared/moment.ts';
import type { Settings } from '../../shared/settings/schema.ts';

/** The engine's state at the start, and what it makes of the time since the last run. */
export const startState = (memory: Memory | null, settings: Settings, now: Moment): Step =>
  memory === null ? { state: initialState(settings, now), occurrences: [] } : recall(memory, settings, now);
