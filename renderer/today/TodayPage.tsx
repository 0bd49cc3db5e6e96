import { type ComponentType, useCallback, useState } from 'react';
import { Button, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { Notices } from '../ui/Notices.tsx';
import { OfferedCard } from '../ui/OfferedCard.tsx';
import { useSay } from '../ui/say.ts';
import { useSend } from '../ui/send.ts';
import { useSnapshot } from '../ui/snapshot.ts';
import { DayView } from './day/DayView.tsx';
import { MonthView, WeekView } from './range/RangeView.tsx';
import { RecordOff } from './RecordOff.tsx';
import { Patterns } from './patterns/Patterns.tsx';
import { RhythmOffer } from './RhythmOffer.tsx';
import { BlindSensorsNotice } from './BlindSensorsNotice.tsx';
import { type AtDate, addressOf } from './usePeriod.ts';
import type { ViewProps } from './viewProps.ts';
import '../ui/page.css';
import './today.css';

interface ViewTab {
  readonly id: 'day' | 'week' | 'month' | 'patterns';
  readonly View: ComponentType<ViewProps>;
}

/** The first one is shown where the page's address names none. */
const VIEWS: readonly ViewTab[] = [
  { id: 'day', View: DayView },
  { id: 'week', View: WeekView },
  { id: 'month', View: MonthView },
  { id: 'patterns', View: Patterns },
];

/** What the days hold: how the reach added up, what brought it down again, and how the knot felt. */
export function TodayPage() {
  const say = useSay();
  const { snapshot } = useSnapshot();
  const [place, setPlace] = useState(() => {
    return addressOf(
      window.location.search,
      VIEWS.map(({ id }) => id),
    );
  });
  const go = useCallback((date: AtDate) => setPlace((previous) => ({ ...previous, date })), []);
  const openDay = useCallback((date: AtDate) => setPlace({ view: 'day', date }), []);
  return (
    <Tabs
      className="today"
      selectedKey={place.view}
      onSelectionChange={(view) => setPlace((previous) => ({ ...previous, view: String(view) }))}
    >
      <header className="today-head">
        <h1>{say('today.title')}</h1>
        <TabList className="today-tabs" aria-label={say('today.howMuch')}>
          {VIEWS.map(({ id }) => (
            <Tab key={id} id={id} className="tab today-tab">
              {say(`today.tab.${id}`)}
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
        {place.view === 'day' ? (
          <>
            <RhythmOffer />
            <OfferedCard />
          </>
        ) : null}
        <BlindSensorsNotice sensors={snapshot.sensors} />
      </main>
    </Tabs>
  );
}

/** The way on from here: where no tray shows the icon, this is the window that a second start opens. */
function OtherWindows() {
  const say = useSay();
  const { send } = useSend();
  const windows = [
    ['check-in', say('today.toCheckIn')],
    ['learn', say('today.toLearn')],
    ['summary', say('today.toSummary')],
    ['settings', say('today.settings')],
    ['help', say('today.help')],
  ] as const;
  return (
    <nav className="today-links" aria-label={say('today.otherWindows')}>
      {windows.map(([name, words]) => (
        <Button key={name} className="button bare" onPress={() => send('openWindow', name)}>
          {words}
        </Button>
      ))}
    </nav>
  );
}
