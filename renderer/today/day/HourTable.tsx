import type { DayPicture } from '../../../shared/diary/dayPicture.ts';
import { appName, hourRows } from '../../../shared/diary/reading.ts';
import { length } from '../../../shared/words/text.ts';
import { hourWords } from '../../../shared/words/dates.ts';

/** The picture of a day hour by hour. */
export function HourTable({ picture }: { readonly picture: DayPicture }) {
  return (
    <table className="numbers">
      <caption className="small quiet">Hours with use. Load in reach-minutes.</caption>
      <thead>
        <tr>
          <th scope="col">Hour from</th>
          <th scope="col">At the computer</th>
          <th scope="col">Mouse in use</th>
          <th scope="col">Reach-minutes</th>
          <th scope="col">Highest load</th>
          <th scope="col">Mostly in</th>
        </tr>
      </thead>
      <tbody className="figures">
        {hourRows(picture).map(({ hour, use, pointer, peak, apps }) => (
          <tr key={hour}>
            <th scope="row">{hourWords(hour)}</th>
            <td>{length(use.seconds)}</td>
            <td>{pointer === 'unknown' ? 'not seen' : `${Math.round(pointer * 100)} %`}</td>
            <td>{Math.round(use.reachMinutes)}</td>
            <td>{peak === null ? 'none' : Math.round(peak)}</td>
            <td className="table-words">
              {apps
                .slice(0, 2)
                .map(({ app }) => appName(app))
                .join(', ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
