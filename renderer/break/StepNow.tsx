import type { Instruction } from './instruction.ts';
import { useSay } from '../ui/say.ts';

interface StepNowProps {
  readonly steps: readonly string[];
  readonly instruction: Instruction;
}

/** The step that is on, in large type, with what is counted: seconds of a hold down, repetitions up. */
export function StepNow({ steps, instruction }: StepNowProps) {
  const say = useSay();
  const { step, side, hold, repetition } = instruction;
  return (
    <section className="step-now" aria-label={say('break.now')}>
      <p className="step-words" key={step} aria-current="step">
        {steps[step]}
      </p>
      <div className="count figures">
        {hold === null ? null : (
          <p className="count-hold">
            <span className="count-number">{hold}</span>
            <span className="quiet">{say('break.secondsMore', { count: hold })}</span>
          </p>
        )}
        {repetition === null ? null : (
          <p>
            {say.rich(`break.repetition.${repetition.counts}`, {
              number: repetition.number,
              count: repetition.of,
              strong: (text) => <strong>{text}</strong>,
            })}
          </p>
        )}
        {side === null ? null : <p className="count-side">{say('break.workingSide', { side })}</p>}
      </div>
      <ol className="step-dots" aria-hidden="true">
        {steps.map((words, index) => (
          <li key={words} className={index === step ? 'step-dot-now' : index < step ? 'step-dot-done' : undefined} />
        ))}
      </ol>
    </section>
  );
}
