import { type ComponentType, useCallback, useState } from 'react';
import { Button, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { Notices } from '../ui/Notices.tsx';
import { OfferedCard } from '../ui/OfferedCard.tsx';
import { useSend } from '../ui/send.ts';
import { useSnapshot } from '../ui/snapshot.ts';
import { DayView } from './day/DayView.tsx';
import { MonthView, WeekView } from './range/RangeView.tsx';
import { RecordOff } from './RecordOff.tsx';
import { Patterns } from './patterns/Patterns.tsx';
import { Unseen } from './Unseen.tsx';
import { type AtDate, placeOf } from './usePeriod.ts';
import type { ViewProps } from './viewProps.ts';
import '../ui/page.css';
import './today.css';

interface ViewTab {
  readonly id: string;
  readonly name: string;
  readonly View: ComponentType<ViewProps>;
}

/** The first one is shown where the page's address names none. */
const VIEWS: readonly ViewTab[] = [
  { id: 'day', name: 'Day', View: DayView },
  { id: 'week', name: 'Week', View: WeekView },
  { id: 'month', name: 'Month', View: MonthView },
  { id: 'patterns', name: 'Patterns', View: Patterns },
];

/** What the days hold: how the reach added up, what brought it down again, and how the knot felt. */
export function TodayPage() {
  const { snapshot } = useSnapshot();
  const [place, setPlace] = useState(() => {
    return placeOf(
      window.location.search,
      VIEWS.map(({ id }) => id),
    );
  });
  const go = useCallback((date: AtDate) => setPlace((so) => ({ ...so, date })), []);
  const openDay = useCallback((date: AtDate) => setPlace({ view: 'day', date }), []);
  return (
    <Tabs
      className="today"
      selectedKey={place.view}
      onSelectionChange={(view) => setPlace((so) => ({ ...so, view: String(view) }))}
    >
      <header className="today-head">
        <h1>Today</h1>
        <TabList className="today-tabs" aria-label="How much to show">
          {VIEWS.map(({ id, name }) => (
            <Tab key={id} id={id} className="tab today-tab">
              {name}
            </Tab>
          ))}
        </TabList>
        <OtherWindows />
      </header>
      <main className="today-main">
        <Notices notices={snapshot.notices} />
        <RecordOff />
        {VIEWS.map(({ id, View }) => (
          <TabPanel key={id} id={id} className="today-panel">
            <View date={place.date} go={go} openDay={openDay} />
          </TabPanel>
        ))}
        {place.view === 'day' ? <OfferedCard /> : null}
        <Unseen sensors={snapshot.sensors} />
      </main>
    </Tabs>
  );
}

/** The way on from here: where no tray shows the icon, this is the window that a second start opens. */
function OtherWindows() {
  const { send } = useSend();
  const windows = [
    ['check-in', 'How does it feel?'],
    ['settings', 'Settings'],
    ['help', 'Help'],
    ['about', 'About'],
  ] as const;
  return (
    <nav className="today-links" aria-label="Other windows">
      {windows.map(([name, words]) => (
        <Button key={name} className="button bare" onPress={() => send('openWindow', name)}>
          {words}
        </Button>
      ))}
    </nav>
  );
}
