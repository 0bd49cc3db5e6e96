import type { DayPicture } from '../../../shared/diary/dayPicture.ts';
import { hourRows } from '../../../shared/diary/dayAtMoment.ts';
import type { UsedApp } from '../../../shared/diary/use.ts';
import { appName } from '../../../shared/words/day.ts';
import type { SayText } from '../../../shared/words/say.ts';
import { durationText } from '../../../shared/words/lengths.ts';
import { useSay } from '../../ui/say.ts';
import { hourText } from '../../../shared/words/dates.ts';

/** The picture of a day hour by hour. */
export function HourTable({ picture }: { readonly picture: DayPicture }) {
  const say = useSay();
  const shareText = (share: number | 'unknown') =>
    share === 'unknown' ? say('today.hours.notSeen') : say('today.hours.share', { share: Math.round(share * 100) });
  return (
    <table className="numbers">
      <caption className="small quiet">{say('today.hours.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('today.hours.from')}</th>
          <th scope="col">{say('today.hours.atComputer')}</th>
          <th scope="col">{say('today.hours.mouse')}</th>
          <th scope="col">{say('today.hours.reach')}</th>
          <th scope="col">{say('today.hours.peak')}</th>
          <th scope="col">{say('today.hours.apps')}</th>
        </tr>
      </thead>
      <tbody className="figures">
        {hourRows(picture).map(({ hour, use, pointer, peak, apps }) => (
          <tr key={hour}>
            <th scope="row">{hourText(say, hour)}</th>
            <td>{durationText(say, use.seconds)}</td>
            <td>{shareText(pointer)}</td>
            <td>{Math.round(use.reachMinutes)}</td>
            <td>{peak === null ? say('today.hours.noPeak') : Math.round(peak)}</td>
            <td className="table-words">{mostUsed(say, apps)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The one or two applications with most time in the hour. */
function mostUsed(say: SayText, apps: readonly UsedApp[]): string {
  const names = apps.slice(0, 2).map(({ app }) => appName(say, app));
  return names.length < 2 ? names.join('') : say('today.hours.someApps', { first: names[0]!, next: names[1]! });
}
