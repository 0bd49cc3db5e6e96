import type { PreviewBreak } from '../../../shared/simulation/preview.ts';
import { useSay } from '../../ui/say.ts';
import type { Labels } from './DayPicture.tsx';

interface BreaksTableProps {
  readonly time: (at: number) => string;
  readonly before: readonly PreviewBreak[];
  /** Null where it is the same. */
  readonly now: readonly PreviewBreak[] | null;
  readonly labels: Labels;
}

/** The breaks of both rows by the clock, for who would rather read. */
export function BreaksTable({ time, before, now, labels }: BreaksTableProps) {
  const say = useSay();
  const keyOf = ({ at, kind }: PreviewBreak) => `${at} ${kind}`;
  const all = new Map([...before, ...(now ?? [])].map((each) => [keyOf(each), each]));
  const isIn = (breaks: readonly PreviewBreak[], each: PreviewBreak) =>
    say(breaks.some((other) => keyOf(other) === keyOf(each)) ? 'settings.preview.isIn' : 'settings.preview.isNotIn');
  const rows = [...all.values()].sort((a, b) => a.at - b.at);
  if (rows.length === 0) return <p className="small quiet">{say('settings.preview.noBreaks')}</p>;
  return (
    <table className="breaks-table small figures">
      <thead>
        <tr>
          <th scope="col">{say('settings.preview.time')}</th>
          <th scope="col">{say('settings.preview.break')}</th>
          <th scope="col">{labels.before}</th>
          {now === null ? null : <th scope="col">{labels.now}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((each) => (
          <tr key={keyOf(each)}>
            <th scope="row">{time(each.at)}</th>
            <td>{say('settings.preview.breakWhy', { kind: each.kind, why: each.why })}</td>
            <td>{isIn(before, each)}</td>
            {now === null ? null : <td>{isIn(now, each)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
