import { dateFormat, dateWords, FULL_DATE, SHORT_DATE } from '../../shared/words/dates.ts';
import type { Summary } from '../../shared/diary/summary.ts';
import { plural } from '../../shared/words/text.ts';
import { shortName } from '../ui/exercises.ts';
import { useSay } from '../ui/say.ts';
import { Counted } from './Counted.tsx';
import { DaysChart } from './DaysChart.tsx';
import { Where } from './Where.tsx';

interface SheetProps {
  readonly summary: Summary;
  readonly zone: string;
  readonly withApps: boolean;
  readonly withNotes: boolean;
}

/** How many of each fit on the page. */
const MOST_EXERCISES = 6;
const MOST_APPS = 6;
const MOST_NOTES = 5;

/** The page itself: what is printed, always dark on white. */
export function Sheet({ summary, zone, withApps, withNotes }: SheetProps) {
  const say = useSay();
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
      <section aria-labelledby="sheet-where">
        <h3 id="sheet-where">Where</h3>
        <Where summary={summary} />
      </section>
      <div className="sheet-columns">
        <section aria-labelledby="sheet-done">
          <h3 id="sheet-done">What was done</h3>
          <p>{breaksInWords(summary)}</p>
          <ul className="sheet-list">
            {summary.exercises.slice(0, MOST_EXERCISES).map(({ id, times }) => (
              <Counted key={id} what={shortName(say, id)} count={plural(times, 'time')} />
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
                  <span>{dateFormat(zone, SHORT_DATE).format(at)}</span> {text}
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

function spanInWords({ days }: Summary): string {
  return `${dateWords(days[0]!.key, FULL_DATE)} to ${dateWords(days.at(-1)!.key, FULL_DATE)}`;
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
  if (taken + natural + passedOver === 0) return 'No breaks in this time.';
  const aWeek = (strengthSets * 7) / days.length;
  const strength =
    strengthSets === 0 ? 'No strength sets.' : `Strength sets: ${strengthSets}, about ${aWeek.toFixed(1)} a week.`;
  return `${plural(taken, 'break')} taken, ${plural(natural, 'pause')} of one’s own, ${plural(passedOver, 'offer')} passed over. ${strength}`;
}
