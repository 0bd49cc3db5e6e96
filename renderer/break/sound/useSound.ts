import { useEffect, useRef } from 'react';
import type { PlannedExercise } from '../../../shared/terms.ts';
import type { Settings } from '../../../shared/settings/schema.ts';
import { playCue } from '../../ui/sound/mallet.ts';
import { cueBetween } from './cues.ts';
import { useSay } from '../../ui/say.ts';
import { speak, stopSpeaking } from './voice.ts';

/** One for the window, closed with it: the last tone may ring on after the break is over. */
let output: AudioContext | null = null;

interface Heard {
  readonly plan: readonly PlannedExercise[];
  readonly wholeMs: number;
  readonly elapsedMs: number;
  /** The words of the step that is on. */
  readonly step: string;
  readonly sound: Settings['sound'];
  /** False in a call, and on other displays. */
  readonly mayBeHeard: boolean;
}

/** Lets a break be heard: a cue at its turns, and its steps if the person wants them spoken. */
export function useSound({ plan, wholeMs, elapsedMs, step, sound, mayBeHeard }: Heard): void {
  const { language } = useSay();
  const heardMs = useRef<number | null>(null);
  const volume = sound.volume / 100;
  const cues = sound.cues && mayBeHeard && volume > 0;
  const voice = sound.voice && mayBeHeard && volume > 0;

  useEffect(() => {
    // A break that was already under way when its window opened has had its start.
    const fromMs = heardMs.current ?? (elapsedMs < 2000 ? -1 : elapsedMs);
    heardMs.current = elapsedMs;
    const cue = cues ? cueBetween(plan, wholeMs, fromMs, elapsedMs) : null;
    if (cue === null) return;
    output ??= new AudioContext();
    playCue(output, cue, volume);
  }, [plan, wholeMs, elapsedMs, cues, volume]);

  useEffect(() => (voice && step !== '' ? speak(step, language, volume) : undefined), [voice, volume, step, language]);

  useEffect(() => stopSpeaking, []);
}
