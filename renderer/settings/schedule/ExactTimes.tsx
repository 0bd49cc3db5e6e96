import { Button, Dialog, Heading } from 'react-aria-components';
import { type Block, runsOverMidnight, timeText } from '../../../shared/schedule/weekRanges.ts';
import { TextCommit } from '../rows/TextCommit.tsx';
import { parseTime } from '../rows/timeOfDay.ts';
import { blockName, DAY_NAME } from './weekWords.ts';

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
  const start = timeText(block.start);
  const end = timeText(block.end);
  return (
    <Dialog className="exact" aria-label={`Exact times: ${blockName(block)}`}>
      <Heading slot="title" className="exact-title">
        {DAY_NAME[block.day]}
      </Heading>
      <div className="exact-times">
        <TextCommit
          label="From"
          className="time"
          value={start}
          commit={async (text) => {
            const time = parseTime(text);
            if (time === null) return 'Write a time such as 09:00.';
            return time === '24:00' ? 'A day starts at 00:00.' : change(time, end);
          }}
        />
        <TextCommit
          label="Until"
          className="time"
          value={end}
          commit={async (text) => {
            const time = parseTime(text);
            return time === null ? 'Write a time such as 17:30, up to 24:00.' : change(start, time);
          }}
        />
      </div>
      {runsOverMidnight(block) ? <p className="small quiet">{`until ${end} next day`}</p> : null}
      <div className="exact-ends">
        {block.end - block.start >= LONG_ENOUGH_FOR_LUNCH ? (
          <Button className="button bare" onPress={lunch}>
            Add lunch
          </Button>
        ) : null}
        <Button className="button bare" onPress={remove}>
          Remove
        </Button>
        <Button className="button" onPress={close}>
          Done
        </Button>
      </div>
    </Dialog>
  );
}
