import { AppWindow, CalendarClock, Laptop, type LucideIcon, MousePointer2, PersonStanding, Timer } from 'lucide-react';
import { type ComponentType, useSyncExternalStore } from 'react';
import { Button, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useSend } from '../ui/send.ts';
import { useSnapshot } from '../ui/snapshot.ts';
import { Strand } from '../ui/Strand.tsx';
import { AppsSection } from './AppsSection.tsx';
import { BreaksSection } from './BreaksSection.tsx';
import { ComputerSection } from './ComputerSection.tsx';
import { DeskSection } from './DeskSection.tsx';
import { DraftKeeper } from './exercises/own-draft.tsx';
import { ExercisesSection } from './ExercisesSection.tsx';
import { Notices } from './Notices.tsx';
import { SettingsAccess } from './settings-access.tsx';
import { UndoBar } from './UndoBar.tsx';
import { WorkHoursSection } from './WorkHoursSection.tsx';
import './settings.css';

interface SectionTab {
  readonly id: string;
  readonly name: string;
  readonly Icon: LucideIcon;
  readonly Section: ComponentType;
}

const SECTIONS: readonly SectionTab[] = [
  { id: 'breaks', name: 'Breaks', Icon: Timer, Section: BreaksSection },
  { id: 'hours', name: 'Work hours', Icon: CalendarClock, Section: WorkHoursSection },
  { id: 'desk', name: 'Desk', Icon: MousePointer2, Section: DeskSection },
  { id: 'apps', name: 'Apps', Icon: AppWindow, Section: AppsSection },
  { id: 'exercises', name: 'Exercises', Icon: PersonStanding, Section: ExercisesSection },
  { id: 'computer', name: 'This computer', Icon: Laptop, Section: ComputerSection },
];

/** Everything takes effect at once; there is nothing to save. */
export function SettingsPage() {
  const { snapshot } = useSnapshot();
  const { send } = useSend();
  const narrow = useNarrow();
  return (
    <SettingsAccess>
      <DraftKeeper>
        <Tabs className="settings" orientation={narrow ? 'horizontal' : 'vertical'}>
          <header className="side">
            <div className="side-head">
              <Strand progress={0.62} className="side-mark" />
              <h1>Settings</h1>
            </div>
            <TabList className="side-tabs" aria-label="Settings">
              {SECTIONS.map(({ id, name, Icon }) => (
                <Tab key={id} id={id} className="side-tab">
                  <Icon size={18} aria-hidden="true" />
                  {name}
                </Tab>
              ))}
            </TabList>
            <div className="side-links">
              <Button className="button bare" onPress={() => send('openWindow', 'today')}>
                Today
              </Button>
              <Button className="button bare" onPress={() => send('openWindow', 'about')}>
                About Unknot
              </Button>
            </div>
          </header>
          <main className="content">
            <div className="page">
              <Notices notices={snapshot.notices} />
              {SECTIONS.map(({ id, Section }) => (
                <TabPanel key={id} id={id} className="panel">
                  <Section />
                </TabPanel>
              ))}
            </div>
            <UndoBar />
          </main>
        </Tabs>
      </DraftKeeper>
    </SettingsAccess>
  );
}

/** Whether the window is too narrow for sections beside the settings. The same width stands in settings.css. */
function useNarrow(): boolean {
  return useSyncExternalStore(
    (tell) => {
      NARROW.addEventListener('change', tell);
      return () => NARROW.removeEventListener('change', tell);
    },
    () => NARROW.matches,
  );
}

const NARROW = window.matchMedia('(max-width: 36rem)');
