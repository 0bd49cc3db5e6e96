import type { DaySum } from '../../../shared/diary/heat.ts';
import { durationText } from '../../../shared/words/lengths.ts';
import { useSay } from '../../ui/say.ts';
import { dateText } from '../../../shared/words/dates.ts';

/** What each day held, in numbers. */
export function DaySumTable({ sums }: { readonly sums: readonly DaySum[] }) {
  const say = useSay();
  return (
    <table className="numbers">
      <caption className="small quiet">{say('today.sums.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('today.sums.day')}</th>
          <th scope="col">{say('today.sums.atComputer')}</th>
          <th scope="col">{say('today.sums.reach')}</th>
          <th scope="col">{say('today.sums.micro')}</th>
          <th scope="col">{say('today.sums.long')}</th>
          <th scope="col">{say('today.sums.own')}</th>
          <th scope="col">{say('today.sums.sets')}</th>
          <th scope="col">{say('today.sums.knot')}</th>
        </tr>
      </thead>
      <tbody className="figures">
        {sums.map((sum) => {
          const known = (value: number | string) => (sum.isKnown ? value : '–');
          return (
            <tr key={sum.key}>
              <th scope="row">{dateText(say, sum.key, { weekday: 'short', day: 'numeric', month: 'short' })}</th>
              <td>{sum.seconds > 0 ? durationText(say, sum.seconds) : '–'}</td>
              <td>{sum.seconds > 0 ? Math.round(sum.reachMinutes) : '–'}</td>
              <td>{known(sum.micro)}</td>
              <td>{known(sum.long)}</td>
              <td>{known(sum.own)}</td>
              <td>{known(sum.strengthSets)}</td>
              <td>{sum.painScores.length > 0 ? sum.painScores.join(', ') : '–'}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
