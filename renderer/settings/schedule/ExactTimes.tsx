import { Button, Dialog, Heading } from 'react-aria-components';
import { type Block, runsOverMidnight, timeText } from '../../../shared/schedule/weekRanges.ts';
import { TextCommit } from '../rows/TextCommit.tsx';
import { parseTime } from '../rows/timeOfDay.ts';
import { useSay } from '../../ui/say.ts';
import { blockName, dayName } from './weekWords.ts';

interface ExactTimesProps {
  readonly block: Block;
  /** Settles to null, or in words why the times were not taken. */
  readonly change: (start: string, end: string) => Promise<string | null>;
  readonly lunch: () => void;
  readonly remove: () => void;
  readonly close: () => void;
}

/** Room for half an hour on both sides of a lunch break. */
const LONG_ENOUGH_FOR_LUNCH = 105;

/** The start and end of a range to type, and what else can be done to it. */
export function ExactTimes({ block, change, lunch, remove, close }: ExactTimesProps) {
  const say = useSay();
  const start = timeText(block.start);
  const end = timeText(block.end);
  return (
    <Dialog className="exact" aria-label={say('settings.week.exact', { block: blockName(say, block) })}>
      <Heading slot="title" className="exact-title">
        {dayName(say, block.day)}
      </Heading>
      <div className="exact-times">
        <TextCommit
          label={say('settings.week.from')}
          className="time"
          value={start}
          commit={async (text) => {
            const time = parseTime(text);
            if (time === null) return say('settings.ranges.badStart');
            return time === '24:00' ? say('settings.ranges.startAtEnd') : change(time, end);
          }}
        />
        <TextCommit
          label={say('settings.week.until')}
          className="time"
          value={end}
          commit={async (text) => {
            const time = parseTime(text);
            return time === null ? say('settings.ranges.badEnd') : change(start, time);
          }}
        />
      </div>
      {runsOverMidnight(block) ? <p className="small quiet">{say('settings.ranges.nextDay', { end })}</p> : null}
      <div className="exact-ends">
        {block.end - block.start >= LONG_ENOUGH_FOR_LUNCH ? (
          <Button className="button bare" onPress={lunch}>
            {say('settings.week.addLunch')}
          </Button>
        ) : null}
        <Button className="button bare" onPress={remove}>
          {say('settings.week.remove')}
        </Button>
        <Button className="button" onPress={close}>
          {say('settings.week.done')}
        </Button>
      </div>
    </Dialog>
  );
}
