import type { UsedApp } from '../../../shared/diary/use.ts';
import { appName } from '../../../shared/words/day.ts';
import { durationText } from '../../../shared/words/lengths.ts';
import { useSay } from '../../ui/say.ts';

interface AppsProps {
  readonly apps: readonly UsedApp[];
  readonly colour: (app: string | null) => string;
}

/** More than this are shown as one. */
const MOST = 7;

/** Time in each application, with the reach-minutes that it brought. */
export function Apps({ apps, colour }: AppsProps) {
  const say = useSay();
  const rest = apps.slice(MOST);
  const most = apps[0]?.seconds ?? 1;
  return (
    <ul className="apps">
      {apps.slice(0, MOST).map(({ app, seconds, reachMinutes }) => (
        <li key={app ?? ''}>
          <span className="app-name">{appName(say, app)}</span>
          <span className="figures quiet small">
            {say('today.appUse', { time: durationText(say, seconds), reach: Math.round(reachMinutes) })}
          </span>
          <span className="app-bar" aria-hidden="true">
            <span data-app={colour(app)} style={{ width: `${(100 * seconds) / most}%` }} />
          </span>
        </li>
      ))}
      {rest.length === 0 ? null : (
        <li>
          <span className="app-name">{say('today.moreApps', { count: rest.length })}</span>
          <span className="figures quiet small">
            {say('today.appUse', {
              time: durationText(say, sum(rest.map(({ seconds }) => seconds))),
              reach: Math.round(sum(rest.map(({ reachMinutes }) => reachMinutes))),
            })}
          </span>
        </li>
      )}
    </ul>
  );
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
