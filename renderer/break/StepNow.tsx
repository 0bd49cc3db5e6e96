import { capital } from '../ui/words.ts';
import type { Instruction } from './instruction.ts';

interface StepNowProps {
  readonly steps: readonly string[];
  readonly instruction: Instruction;
}

/** The step that is on, in large type, with what is counted: seconds of a hold down, repetitions up. */
export function StepNow({ steps, instruction: telling }: StepNowProps) {
  const { step, side, hold, repetition } = telling;
  return (
    <section className="step-now" aria-label="What to do now">
      <p className="step-words" key={step} aria-current="step">
        {steps[step]}
      </p>
      <div className="count figures">
        {hold === null ? null : (
          <p className="count-hold">
            <span className="count-number">{hold}</span>
            <span className="quiet">{hold === 1 ? 'second more' : 'seconds more'}</span>
          </p>
        )}
        {repetition === null ? null : (
          <p>
            {capital(repetition.counts)} <strong>{repetition.number}</strong> of {repetition.of}
          </p>
        )}
        {side === null ? null : <p className="count-side">{side === 'right' ? 'Right side' : 'Left side'}</p>}
      </div>
      <ol className="step-dots" aria-hidden="true">
        {steps.map((words, index) => (
          <li key={words} className={index === step ? 'step-dot-now' : index < step ? 'step-dot-done' : undefined} />
        ))}
      </ol>
    </section>
  );
}
