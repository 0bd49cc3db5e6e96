import { useSyncExternalStore } from 'react';
import { Button, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { Notices } from '../ui/Notices.tsx';
import { useSend } from '../ui/send.ts';
import { useSnapshot } from '../ui/snapshot.ts';
import { Strand } from '../ui/Strand.tsx';
import { KeptExercise } from './exercises/KeptExercise.tsx';
import { DraftKeeper } from './exercises/ownDraft.tsx';
import { Search } from './navigation/Search.tsx';
import { rowOn } from './navigation/Unseen.tsx';
import { usePlaces } from './navigation/usePlaces.ts';
import { SectionPage } from './pages/SectionPage.tsx';
import { GROUPS, SECTIONS } from './pages/sections.ts';
import { SettingsAccess } from './access/settingsAccess.tsx';
import { UndoBar } from './UndoBar.tsx';
import './settings.css';

/** Everything takes effect at once; there is nothing to save. */
export function SettingsPage() {
  const { snapshot } = useSnapshot();
  const { send } = useSend();
  const narrow = useNarrow();
  const { section, show, go, goal, arrived } = usePlaces();
  return (
    <SettingsAccess>
      <DraftKeeper>
        <div className="settings">
          <header className="side-head">
            <div className="side-title">
              <Strand progress={0.62} className="side-mark" />
              <h1>Settings</h1>
            </div>
            <Search go={(row) => go({ section: row.section, find: (page) => rowOn(page, row) })} />
          </header>
          <Tabs
            className="settings-tabs"
            orientation={narrow ? 'horizontal' : 'vertical'}
            selectedKey={section}
            onSelectionChange={(id) => show(String(id))}
          >
            <nav className="side" aria-label="Pages">
              <TabList className="side-tabs" aria-label="Settings">
                {GROUPS.flatMap((group) =>
                  group.map(({ id, name, Icon }, place) => (
                    <Tab key={id} id={id} className={place === 0 ? 'tab side-tab side-first' : 'tab side-tab'}>
                      <Icon size={18} aria-hidden="true" />
                      {name}
                    </Tab>
                  )),
                )}
              </TabList>
              <div className="side-links">
                <Button className="button bare" onPress={() => send('openWindow', 'today')}>
                  Today
                </Button>
                <Button className="button bare" onPress={() => send('openWindow', 'about')}>
                  About Unknot
                </Button>
              </div>
            </nav>
            <main className="content">
              <div className="page">
                <Notices notices={snapshot.notices} />
                <KeptExercise goOn={section === 'exercises' ? null : () => show('exercises')} />
                {SECTIONS.map((each) => (
                  <TabPanel key={each.id} id={each.id} className="panel">
                    <SectionPage section={each} goal={goal} arrived={arrived} />
                  </TabPanel>
                ))}
              </div>
              <UndoBar />
            </main>
          </Tabs>
        </div>
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
