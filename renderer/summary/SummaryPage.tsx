import { useState } from 'react';
import { Button, Switch } from 'react-aria-components';
import type { HistoryExcerpt } from '../../shared/diary/history.ts';
import { summaryOf } from '../../shared/diary/summary.ts';
import { reachDayAt } from '../../shared/schedule/workHours.ts';
import { DAY } from '../../shared/moment.ts';
import { bridge } from '../ui/bridge.ts';
import { PillChoice } from '../ui/PillChoice.tsx';
import { useSay } from '../ui/say.ts';
import { useSnapshot } from '../ui/snapshot.ts';
import { StatusLine } from '../ui/StatusLine.tsx';
import type { QueryState } from '../ui/useQuery.ts';
import { savedWords, useRequest } from '../ui/useRequest.ts';
import { useHistory } from '../ui/useHistory.ts';
import { Sheet } from './Sheet.tsx';
import './summary.css';

const WEEKS = ['2', '4', '8'] as const;
type Weeks = (typeof WEEKS)[number];

/** That many weeks, today included, from the beginning of a day. */
function spanOf(weeks: Weeks, now: number, zone: string): { readonly from: number; readonly until: number } {
  const today = reachDayAt(now, zone);
  // From the middle of a day, as one of the days may have had 23 hours.
  const first = reachDayAt(today.from + DAY / 2 - (Number(weeks) * 7 - 1) * DAY, zone);
  return { from: first.from, until: today.until };
}

/** Some weeks on one page to bring along, on paper or as a file. */
export function SummaryPage() {
  const say = useSay();
  const { zone, now } = useSnapshot().snapshot;
  const [weeks, setWeeks] = useState<Weeks>('4');
  const [withApps, setWithApps] = useState(false);
  const [withNotes, setWithNotes] = useState(false);
  const asked = useHistory(spanOf(weeks, now, zone));
  return (
    <main className="summary">
      <header className="summary-head">
        <h1>{say('summary.title')}</h1>
        <p className="quiet">{say('summary.intro')}</p>
        <div className="summary-choices">
          <PillChoice
            label={say('summary.span')}
            options={WEEKS.map((each) => ({ value: each, name: say('summary.weeks', { weeks: each }) }))}
            value={weeks}
            problem={null}
            onChange={setWeeks}
          />
          <Tick label={say('summary.withApps')} value={withApps} onChange={setWithApps} />
          <Tick label={say('summary.withNotes')} value={withNotes} onChange={setWithNotes} />
        </div>
        <Ways isHere={asked.is === 'here'} />
      </header>
      <Paper {...{ asked, zone, withApps, withNotes }} />
    </main>
  );
}

interface TickProps {
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

function Tick({ label, value, onChange }: TickProps) {
  return (
    <Switch className="switch summary-tick" isSelected={value} onChange={onChange}>
      <span className="switch-track" />
      {label}
    </Switch>
  );
}

/** How the page gets out of the window. */
function Ways({ isHere }: { readonly isHere: boolean }) {
  const say = useSay();
  const { said, busy, ask } = useRequest();
  const save = () => ask(say('summary.saving'), async () => savedWords(say, await bridge().send('savePdf', null)));
  return (
    <div className="summary-ways">
      <Button className="button primary" isDisabled={!isHere} isPending={busy} onPress={() => void save()}>
        {say('summary.savePdf')}
      </Button>
      <Button className="button" isDisabled={!isHere} onPress={() => window.print()}>
        {say('summary.print')}
      </Button>
      <StatusLine {...said} />
    </div>
  );
}

interface PaperProps {
  readonly asked: QueryState<HistoryExcerpt>;
  readonly zone: string;
  readonly withApps: boolean;
  readonly withNotes: boolean;
}

function Paper({ asked, zone, withApps, withNotes }: PaperProps) {
  const say = useSay();
  switch (asked.is) {
    case 'waiting':
      return null;
    case 'failed':
      return (
        <p className="problem" role="alert">
          {say(asked.isTooMuch === true ? 'summary.tooMuch' : 'summary.unreadable')}
        </p>
      );
    case 'here':
      return <Sheet summary={summaryOf(asked.answer, zone)} {...{ zone, withApps, withNotes }} />;
  }
}
