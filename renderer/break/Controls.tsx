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
  /** A tip that may spare the arm a long reach after the break. */
  readonly tip: ReturnTip | null;
}

/** The buttons of a break, and a line about leaving it: once the break counts, a tip for the way back. */
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
  const said = waits ? say(strict ? 'break.waitsStrict' : 'break.waits') : strict ? say('break.strictExit') : '';
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
            {say('break.more')}
          </Button>
        ) : null}
        <Toolbar className="break-tools" aria-label={say('break.tools')}>
          {paused || mayPause ? (
            <Tool
              name={say(paused ? 'break.goOn' : 'break.pause')}
              icon={paused ? <Play size={18} /> : <Pause size={18} />}
              onPress={() => send('act', { type: paused ? 'resume-break' : 'pause-break' })}
            />
          ) : null}
          {hasExercise ? (
            <>
              <Tool
                name={say('break.swap')}
                icon={<Shuffle size={18} />}
                onPress={() => send('act', { type: 'swap-exercise' })}
              />
              {hasNext ? (
                <Tool
                  name={say('break.next')}
                  icon={<SkipForward size={18} />}
                  onPress={() => send('act', { type: 'next-exercise' })}
                />
              ) : null}
              <Tool
                name={say('break.never')}
                icon={<Ban size={18} />}
                onPress={() => send('act', { type: 'never-exercise' })}
              />
            </>
          ) : null}
        </Toolbar>
        {strict ? null : (
          <Button className={counts ? 'button primary' : 'button'} onPress={() => send('act', { type: 'end-break' })}>
            {say(counts ? 'break.end' : 'break.leave')}
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
