import { Button } from 'react-aria-components';
import type { Snapshot } from '../../shared/bridge.ts';
import { OfferedCard } from '../ui/OfferedCard.tsx';
import { useSend } from '../ui/send.ts';
import { useSnapshot } from '../ui/snapshot.ts';
import { DayLines } from './DayLines.tsx';
import { LoadGauge } from './LoadGauge.tsx';
import '../ui/page.css';
import './today.css';

/** The running day: how much reach has added up, what breaks there were, and what happened when. */
export function TodayPage() {
  const { snapshot } = useSnapshot();
  return (
    <main className="today">
      <header className="today-head">
        <h1>Today</h1>
        <OtherWindows />
        <p className="today-state" role="status">
          {snapshot.stateLine}
        </p>
      </header>
      <section aria-labelledby="reach">
        <h2 id="reach">Reach</h2>
        <div className="today-gauges">
          <LoadGauge label="Pause need" note="to the next micro-break" gauge={snapshot.need} />
          <LoadGauge label="Reach load" note="to the next long break" gauge={snapshot.load} />
          <p className="today-dose">
            <span className="today-number figures">{Math.round(snapshot.dose)}</span>
            <span>reach-minutes so far today</span>
          </p>
        </div>
        <p className="small quiet">
          Reach load is an estimate of how long the pointer was used in reach-heavy apps. It falls while you rest.
        </p>
      </section>
      <OfferedCard />
      <section aria-labelledby="breaks">
        <h2 id="breaks">Breaks</h2>
        <Totals totals={snapshot.totals} />
      </section>
      <section aria-labelledby="lines">
        <h2 id="lines">What happened</h2>
        <DayLines lines={snapshot.today} zone={snapshot.zone} />
      </section>
    </main>
  );
}

/** The way on from here: where no tray shows the icon, this is the window that a second start opens. */
function OtherWindows() {
  const { send } = useSend();
  return (
    <nav className="today-links" aria-label="Other windows">
      <Button className="button bare" onPress={() => send('openWindow', 'settings')}>
        Settings
      </Button>
      <Button className="button bare" onPress={() => send('openWindow', 'about')}>
        About
      </Button>
    </nav>
  );
}

function Totals({ totals }: { readonly totals: Snapshot['totals'] }) {
  const rows: readonly (readonly [string, string])[] = [
    ['Micro-breaks', String(totals.micro)],
    ['Long breaks', String(totals.long)],
    ['Pauses of your own', String(totals.natural)],
    ['Put off', String(totals.postponed)],
    ['Skipped', String(totals.skipped)],
    ['Not answered', String(totals.ignored)],
    ['At the computer', hoursAndMinutes(totals.activeSeconds)],
    ['Highest reach load', String(Math.round(totals.peakLoad))],
  ];
  return (
    <dl className="today-totals">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="figures">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function hoursAndMinutes(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
