import { type ReactNode, useId, useMemo } from 'react';
import { type DayPicture, dayPicture } from '../../../shared/diary/dayPicture.ts';
import type { HistoryExcerpt } from '../../../shared/diary/history.ts';
import { useSay } from '../../ui/say.ts';
import { useSnapshot } from '../../ui/snapshot.ts';
import { colourNames } from '../appColours.ts';
import { Failed } from '../Failed.tsx';
import { NowStrip } from '../NowStrip.tsx';
import { PeriodHead } from '../PeriodHead.tsx';
import { TableToggle } from '../TableToggle.tsx';
import { type Period, usePeriod } from '../usePeriod.ts';
import type { ViewProps } from '../viewProps.ts';
import { Apps } from './Apps.tsx';
import { HourTable } from './HourTable.tsx';
import { Helped, Reach } from './Numbers.tsx';
import { Picture } from './Picture.tsx';
import { Story } from './Story.tsx';

/** One day as a picture, with its numbers and its story. */
export function DayView({ date, go }: ViewProps) {
  const { period, asked } = usePeriod('day', date);
  return (
    <>
      <PeriodHead period={period} go={go} />
      {period.hasNow ? <NowStrip /> : null}
      <Failed asked={asked} />
      {asked.is === 'here' ? <Day excerpt={asked.answer} period={period} /> : null}
      {asked.is === 'failed' && period.hasNow ? <InMemory excerpt={asked.inMemory} period={period} /> : null}
    </>
  );
}

function Day({ excerpt, period: { key, hasNow } }: { readonly excerpt: HistoryExcerpt; readonly period: Period }) {
  const { zone, now, load } = useSnapshot().snapshot;
  const picture = useMemo(
    () => dayPicture(excerpt, key, zone, hasNow ? { at: now, load: load.value } : null),
    [excerpt, key, zone, hasNow, now, load.value],
  );
  const say = useSay();
  const { minutes, moments, apps } = picture;
  const isEmpty = minutes.length === 0 && moments.length === 0;
  const colour = colourNames(apps.map(({ app }) => app));
  if (isEmpty && !hasNow) return <Nothing />;
  return (
    <>
      <Picture picture={picture} colour={colour} now={hasNow ? load.value : null} threshold={load.of} />
      {minutes.length === 0 ? null : <InNumbers picture={picture} colour={colour} />}
      <WhatHappened>
        {isEmpty ? <NothingYet /> : null}
        {moments.length > 0 ? <Story moments={moments} zone={picture.zone} /> : null}
        {moments.length === 0 && !isEmpty ? <p className="quiet">{say('today.onlyWork')}</p> : null}
      </WhatHappened>
    </>
  );
}

interface InNumbersProps {
  readonly picture: DayPicture;
  readonly colour: (app: string | null) => string;
}

function InNumbers({ picture, colour }: InNumbersProps) {
  const say = useSay();
  return (
    <>
      <TableToggle of="dayByHour">
        <HourTable picture={picture} />
      </TableToggle>
      <div className="columns">
        <div className="column">
          <section aria-labelledby="reach">
            <h3 id="reach">{say('today.howMuchReaching')}</h3>
            <Reach picture={picture} />
          </section>
          <section aria-labelledby="helped">
            <h3 id="helped">{say('today.whatHelped')}</h3>
            <Helped picture={picture} />
          </section>
        </div>
        <section aria-labelledby="apps">
          <h3 id="apps">{say('today.inFront')}</h3>
          <Apps apps={picture.apps} colour={colour} />
        </section>
      </div>
    </>
  );
}

function Nothing() {
  const say = useSay();
  return <p className="empty quiet">{say('today.emptyDay')}</p>;
}

function NothingYet() {
  const say = useSay();
  return <p className="quiet">{say('today.nothingYet')}</p>;
}

function WhatHappened({ children }: { readonly children: ReactNode }) {
  const heading = useId();
  const say = useSay();
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>{say('today.whatHappened')}</h3>
      {children}
    </section>
  );
}

interface InMemoryProps {
  readonly excerpt: HistoryExcerpt | undefined;
  readonly period: Period;
}

/** The running day where the history cannot be read: what main has in memory of it. */
function InMemory({ excerpt, period: { key } }: InMemoryProps) {
  const { zone } = useSnapshot().snapshot;
  const moments = useMemo(
    () => (excerpt === undefined ? [] : dayPicture(excerpt, key, zone, null).moments),
    [excerpt, key, zone],
  );
  return <WhatHappened>{moments.length === 0 ? <NothingYet /> : <Story moments={moments} zone={zone} />}</WhatHappened>;
}
