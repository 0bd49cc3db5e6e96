import { appName } from '../../../shared/diary/reading.ts';
import type { UsedApp } from '../../../shared/diary/use.ts';
import { counted, length } from '../../../shared/words/text.ts';

interface AppsProps {
  readonly apps: readonly UsedApp[];
  readonly colour: (app: string | null) => string;
}

/** More than this are told together. */
const MOST = 7;

/** Time in each application, with the reach-minutes that it brought. */
export function Apps({ apps, colour }: AppsProps) {
  const rest = apps.slice(MOST);
  const most = apps[0]?.seconds ?? 1;
  return (
    <ul className="apps">
      {apps.slice(0, MOST).map(({ app, seconds, reachMinutes }) => (
        <li key={app ?? ''}>
          <span className="app-name">{appName(app)}</span>
          <span className="figures quiet small">
            {length(seconds)}, {reachWords(reachMinutes)}
          </span>
          <span className="app-bar" aria-hidden="true">
            <span data-app={colour(app)} style={{ width: `${(100 * seconds) / most}%` }} />
          </span>
        </li>
      ))}
      {rest.length === 0 ? null : (
        <li>
          <span className="app-name">{rest.length} more</span>
          <span className="figures quiet small">
            {length(sum(rest.map(({ seconds }) => seconds)))}, {reachWords(sum(rest.map((each) => each.reachMinutes)))}
          </span>
        </li>
      )}
    </ul>
  );
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const reachWords = (value: number): string => `${counted(Math.round(value))} reach-min`;
