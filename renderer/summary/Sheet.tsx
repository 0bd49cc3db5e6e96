import { dateFormat, dateText, FULL_DATE, SHORT_DATE } from '../../shared/words/dates.ts';
import type { Summary } from '../../shared/diary/summary.ts';
import type { SayText } from '../../shared/words/say.ts';
import { shortName, termOf } from '../ui/exercises.ts';
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
const MOST_EXERCISES = 5;
const MOST_APPS = 6;
const MOST_NOTES = 5;

/** The page itself: what is printed, always dark on white. */
export function Sheet({ summary, zone, withApps, withNotes }: SheetProps) {
  const say = useSay();
  return (
    <article className="sheet" aria-labelledby="sheet-title">
      <header className="sheet-head">
        <h2 id="sheet-title">{say('summary.heading')}</h2>
        <p>{datesText(say, summary)}</p>
        <p className="sheet-name">{say('summary.name')}</p>
      </header>
      <section aria-labelledby="sheet-felt">
        <h3 id="sheet-felt">{say('summary.felt')}</h3>
        <DaysChart days={summary.days} />
        <p>{answersText(say, summary)}</p>
        <p>{useText(say, summary)}</p>
      </section>
      <section aria-labelledby="sheet-where">
        <h3 id="sheet-where">{say('summary.where')}</h3>
        <Where summary={summary} />
      </section>
      <div className="sheet-columns">
        <section aria-labelledby="sheet-done">
          <h3 id="sheet-done">{say('summary.done')}</h3>
          <p>{breaksText(say, summary)}</p>
          <ul className="sheet-list">
            {summary.exercises.slice(0, MOST_EXERCISES).map(({ id, times }) => (
              <Counted
                key={id}
                what={shortName(say, id)}
                term={termOf(say, id)}
                count={say('summary.times', { count: times })}
              />
            ))}
          </ul>
        </section>
        {withApps ? (
          <section aria-labelledby="sheet-apps">
            <h3 id="sheet-apps">{say('summary.apps')}</h3>
            {summary.apps.length === 0 ? <p>{say('summary.noApps')}</p> : null}
            <ul className="sheet-list">
              {summary.apps.slice(0, MOST_APPS).map(({ name, hours }) => (
                <Counted key={name} what={name} count={hoursText(say, hours)} />
              ))}
            </ul>
          </section>
        ) : null}
        {withNotes ? (
          <section aria-labelledby="sheet-notes">
            <h3 id="sheet-notes">{say('summary.notes')}</h3>
            {summary.notes.length === 0 ? <p>{say('summary.noNotes')}</p> : null}
            <ul className="sheet-list">
              {summary.notes.slice(-MOST_NOTES).map(({ at, text }) => (
                <li key={at} className="sheet-note">
                  <span>{dateFormat(say, zone, SHORT_DATE).format(at)}</span> {text}
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
      <footer className="sheet-foot">{say('summary.foot')}</footer>
    </article>
  );
}

const datesText = (say: SayText, { days }: Summary): string =>
  say('summary.dates', {
    from: dateText(say, days[0]!.key, FULL_DATE),
    until: dateText(say, days.at(-1)!.key, FULL_DATE),
  });

const hoursText = (say: SayText, hours: number): string =>
  hours < 0.95
    ? say('summary.minutes', { minutes: Math.round(hours * 60) })
    : say('summary.hours', { hours: hours.toFixed(1) });

function answersText(say: SayText, { answers, median, highest, days }: Summary): string {
  if (median === null || highest === null) return say('summary.noAnswers');
  const daysWith = days.filter(({ pains }) => pains.length > 0).length;
  return say('summary.answers', { answers, days: daysWith, of: days.length, median, highest });
}

function useText(say: SayText, { daysOfUse, hoursADay, reachADay, longestReach }: Summary): string {
  if (hoursADay === null || reachADay === null) return say('summary.noUse');
  return say('summary.use', {
    days: daysOfUse,
    hours: hoursText(say, hoursADay),
    reach: Math.round(reachADay),
    longest: Math.round(longestReach),
  });
}

function breaksText(say: SayText, { taken, natural, passedOver, strengthSets, days }: Summary): string {
  if (taken + natural + passedOver === 0) return say('summary.noBreaks');
  const aWeek = ((strengthSets * 7) / days.length).toFixed(1);
  return say('summary.breaks', { taken, natural, passedOver, sets: strengthSets, aWeek });
}
