import { Ban, ChevronRight, Pause, Play, Shuffle, SkipForward } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Toolbar, Tooltip, TooltipTrigger } from 'react-aria-components';
import type { ReturnTip } from '../../shared/desk/appTips.ts';
import { returnTipText } from '../../shared/words/desk.ts';
import { useSay } from '../ui/say.ts';
import { useSend } from '../ui/send.ts';

interface ControlsProps {
  readonly paused: boolean;
  /** Whether there is an exercise, to change or to know more about. */
  readonly hasExercise: boolean;
  readonly hasNext: boolean;
  readonly asksMore: boolean;
  readonly onMore: () => void;
  /** Whether the break counts by now. */
  readonly counts: boolean;
  readonly strict: boolean;
  /** The clock stands still, for the hands are at work. */
  readonly waits: boolean;
  readonly mayPause: boolean;
  /** What may spare the arm a way after it. */
  readonly tip: ReturnTip | null;
}

/** Said while the hands are at work. */
export const WAITS = 'The clock waits while you work.';

/** What can be done in a break, and what there is to say of leaving it: once it counts, a word for the way back. */
export function Controls({
  paused,
  hasExercise,
  hasNext,
  asksMore,
  onMore,
  counts,
  strict,
  waits,
  mayPause,
  tip,
}: ControlsProps) {
  const say = useSay();
  const { send, failed } = useSend();
  const exit = 'Esc three times leaves at once.';
  const leaving = strict ? exit : counts ? '' : 'Counts once half the time is over.';
  const said = waits ? `${WAITS}${strict ? ` ${exit}` : ''}` : leaving;
  return (
    <footer className="break-end">
      <p className="small quiet" role={failed ? 'alert' : undefined}>
        {failed ? say('page.notReached') : said}
        {failed || !counts || tip === null ? null : <span className="break-tip">{returnTipText(say, tip)}</span>}
      </p>
      <div className="break-row">
        {hasExercise ? (
          <Button className="button bare more" aria-expanded={asksMore} onPress={onMore}>
            <ChevronRight className="more-mark" size={18} aria-hidden="true" />
            More
          </Button>
        ) : null}
        <Toolbar className="break-tools" aria-label="This exercise">
          {paused || mayPause ? (
            <Tool
              name={paused ? 'Go on' : 'Pause'}
              icon={paused ? <Play size={18} /> : <Pause size={18} />}
              onPress={() => send('act', { type: paused ? 'resume-break' : 'pause-break' })}
            />
          ) : null}
          {hasExercise ? (
            <>
              <Tool
                name="Another one"
                icon={<Shuffle size={18} />}
                onPress={() => send('act', { type: 'swap-exercise' })}
              />
              {hasNext ? (
                <Tool
                  name="Next exercise"
                  icon={<SkipForward size={18} />}
                  onPress={() => send('act', { type: 'next-exercise' })}
                />
              ) : null}
              <Tool
                name="Not for me"
                icon={<Ban size={18} />}
                onPress={() => send('act', { type: 'never-exercise' })}
              />
            </>
          ) : null}
        </Toolbar>
        {strict ? null : (
          <Button className={counts ? 'button primary' : 'button'} onPress={() => send('act', { type: 'end-break' })}>
            {counts ? 'Done' : 'Leave'}
          </Button>
        )}
      </div>
    </footer>
  );
}

interface ToolProps {
  readonly name: string;
  readonly icon: ReactNode;
  readonly onPress: () => void;
}

function Tool({ name, icon, onPress }: ToolProps) {
  return (
    <TooltipTrigger delay={400}>
      <Button className="button bare icon tool" aria-label={name} onPress={onPress}>
        {icon}
      </Button>
      <Tooltip className="tooltip small" offset={6}>
        {name}
      </Tooltip>
    </TooltipTrigger>
  );
}
