import type { Summary } from '../../shared/diary/summary.ts';
import { REGIONS } from '../../shared/diary/regions.ts';
import { capital, plural } from '../../shared/words.ts';
import { shortName } from '../ui/exercises.ts';
import { DaysChart } from './DaysChart.tsx';

interface SheetProps {
  readonly summary: Summary;
  readonly zone: string;
  readonly withApps: boolean;
  readonly withNotes: boolean;
}

/** How many of each fit on the page. */
const MOST_PLACES = 6;
const MOST_EXERCISES = 8;
const MOST_APPS = 6;
const MOST_NOTES = 6;

/** The page itself: what is printed, always dark on white. */
export function Sheet({ summary, zone, withApps, withNotes }: SheetProps) {
  return (
    <article className="sheet" aria-labelledby="sheet-title">
      <header className="sheet-head">
        <h2 id="sheet-title">How it felt, and what the hands did</h2>
        <p>{spanInWords(summary)}</p>
        <p className="sheet-name">Name</p>
      </header>
      <section aria-labelledby="sheet-felt">
        <h3 id="sheet-felt">Answers to “How does the knot feel?”, 0 nothing to 10 worst, and hours at the computer</h3>
        <DaysChart days={summary.days} />
        <p>{answersInWords(summary)}</p>
        <p>{hoursInWords(summary)}</p>
      </section>
      <div className="sheet-columns">
        <section aria-labelledby="sheet-where">
          <h3 id="sheet-where">Where</h3>
          <Places summary={summary} />
        </section>
        <section aria-labelledby="sheet-done">
          <h3 id="sheet-done">What was done</h3>
          <p>{breaksInWords(summary)}</p>
          <ul className="sheet-list">
            {summary.exercises.slice(0, MOST_EXERCISES).map(({ id, times }) => (
              <Counted key={id} what={shortName(id)} count={`${times} times`} />
            ))}
          </ul>
        </section>
        {withApps ? (
          <section aria-labelledby="sheet-apps">
            <h3 id="sheet-apps">Applications</h3>
            {summary.apps.length === 0 ? <p>None were seen.</p> : null}
            <ul className="sheet-list">
              {summary.apps.slice(0, MOST_APPS).map(({ name, hours }) => (
                <Counted key={name} what={name} count={hoursOf(hours)} />
              ))}
            </ul>
          </section>
        ) : null}
        {withNotes ? (
          <section aria-labelledby="sheet-notes">
            <h3 id="sheet-notes">Notes</h3>
            {summary.notes.length === 0 ? <p>None were written.</p> : null}
            <ul className="sheet-list">
              {summary.notes.slice(-MOST_NOTES).map(({ at, text }) => (
                <li key={at} className="sheet-note">
                  <span>{dateIn(zone).format(at)}</span> {text}
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
      <footer className="sheet-foot">
        The person’s own answers. Hours are those with mouse or keys in use; reach-minutes estimate time with the hand
        on the mouse in applications that make one reach; they measure neither muscle nor posture. Made with Unknot, not
        medical advice.
      </footer>
    </article>
  );
}

function Counted({ what, count }: { readonly what: string; readonly count: string }) {
  return (
    <li className="sheet-count">
      <span>{what}</span>
      <span className="figures">{count}</span>
    </li>
  );
}

function Places({ summary: { places, answers } }: { readonly summary: Summary }) {
  if (places.length === 0) return <p>{answers === 0 ? 'No answers.' : 'Not said.'}</p>;
  return (
    <ul className="sheet-list">
      {places.slice(0, MOST_PLACES).map(({ region, side, times, feels }) => (
        <Counted
          key={`${region} ${side}`}
          what={`${capital(REGIONS[region].name)}${side === 'middle' ? '' : `, ${side}`}: ${feels.join(', ')}`}
          count={`${times} times`}
        />
      ))}
    </ul>
  );
}

const dateIn = (zone: string) => new Intl.DateTimeFormat(undefined, { timeZone: zone, day: 'numeric', month: 'short' });

/** The date of a day such as `2026-03-02`, in the region's own way. */
const dayInWords = (key: string) =>
  new Intl.DateTimeFormat(undefined, { timeZone: 'UTC', dateStyle: 'long' }).format(Date.parse(`${key}T12:00:00Z`));

function spanInWords({ days }: Summary): string {
  return `${dayInWords(days[0]!.key)} to ${dayInWords(days.at(-1)!.key)}`;
}

const hoursOf = (hours: number) => (hours < 0.95 ? `${Math.round(hours * 60)} min` : `${hours.toFixed(1)} h`);

function answersInWords({ answers, median, highest, days }: Summary): string {
  if (median === null) return 'No answers in this time.';
  const daysWith = days.filter(({ pains }) => pains.length > 0).length;
  return `${plural(answers, 'answer')} on ${daysWith} of ${days.length} days: median ${median}, highest ${highest}.`;
}

function hoursInWords({ daysOfUse, hoursADay, reachADay, longestReach }: Summary): string {
  if (hoursADay === null || reachADay === null) return 'No use of the computer was recorded in this time.';
  return `At the computer on ${plural(daysOfUse, 'day')}, on a middling day ${hoursOf(hoursADay)} with ${Math.round(reachADay)} reach-minutes. Longest reach without a rest: ${Math.round(longestReach)} min.`;
}

function breaksInWords({ taken, natural, passedOver, strengthSets, days }: Summary): string {
  const weeks = days.length / 7;
  return `${plural(taken, 'break')} taken, ${natural} pauses of one’s own, ${passedOver} offers passed over. Strength sets: ${strengthSets}, about ${(strengthSets / weeks).toFixed(1)} a week.`;
}
