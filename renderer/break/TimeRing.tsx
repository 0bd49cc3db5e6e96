import { Check } from 'lucide-react';
import { Strand } from '../ui/Strand.tsx';
import { countdown } from '../ui/countdown.ts';
import { useSay } from '../ui/say.ts';

interface TimeRingProps {
  readonly leftMs: number;
  readonly wholeMs: number;
  readonly over: boolean;
}

/** The strand around the time that is left: crossed and full at the start, open and pale at the end. */
export function TimeRing({ leftMs, wholeMs, over }: TimeRingProps) {
  const say = useSay();
  const time = countdown(leftMs);
  const left = wholeMs > 0 ? leftMs / wholeMs : 0;
  return (
    <div className="ring">
      <Strand progress={left} tension={left} width={5} frame="loop" />
      {over ? (
        <Check className="ring-over" strokeWidth={1.25} aria-hidden="true" />
      ) : (
        <p
          className={time.length > 4 ? 'ring-time ring-time-long figures' : 'ring-time figures'}
          role="timer"
          aria-label={say('break.timeLeft')}
        >
          {time}
        </p>
      )}
    </div>
  );
}
