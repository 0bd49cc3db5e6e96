import type { DaySum } from '../../../shared/diary/heat.ts';
import { length } from '../../../shared/words/text.ts';
import { dateWords } from '../../../shared/words/dates.ts';

/** What each day held, in numbers. */
export function DaySumTable({ sums }: { readonly sums: readonly DaySum[] }) {
  return (
    <table className="numbers">
      <caption className="small quiet">A dash stands for nothing recorded.</caption>
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">At the computer</th>
          <th scope="col">Reach-minutes</th>
          <th scope="col">Micro-breaks</th>
          <th scope="col">Long breaks</th>
          <th scope="col">Own pauses</th>
          <th scope="col">Strength sets</th>
          <th scope="col">The knot</th>
        </tr>
      </thead>
      <tbody className="figures">
        {sums.map((sum) => {
          const known = (value: number | string) => (sum.isKnown ? value : '–');
          return (
            <tr key={sum.key}>
              <th scope="row">{dateWords(sum.key, { weekday: 'short', day: 'numeric', month: 'short' })}</th>
              <td>{sum.seconds > 0 ? length(sum.seconds) : '–'}</td>
              <td>{sum.seconds > 0 ? Math.round(sum.reachMinutes) : '–'}</td>
              <td>{known(sum.micro)}</td>
              <td>{known(sum.long)}</td>
              <td>{known(sum.own)}</td>
              <td>{known(sum.strengthSets)}</td>
              <td>{sum.knots.length > 0 ? sum.knots.join(', ') : '–'}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
