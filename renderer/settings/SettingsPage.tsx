import { useSyncExternalStore } from 'react';
import { Button, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { Notices } from '../ui/Notices.tsx';
import { useSend } from '../ui/send.ts';
import { useSnapshot } from '../ui/snapshot.ts';
import { Strand } from '../ui/Strand.tsx';
import { KeptExercise } from './exercises/KeptExercise.tsx';
import { DraftKeeper } from './exercises/ownDraft.tsx';
import { Search } from './navigation/Search.tsx';
import { usePlaces } from './navigation/usePlaces.ts';
import { SectionPage } from './pages/SectionPage.tsx';
import { PAGE_GROUPS, type PageId, PAGES } from '../../shared/settings/pages.ts';
import { useSay } from '../ui/say.ts';
import { SECTIONS } from './pages/sections.ts';
import { SettingsAccess } from './access/settingsAccess.tsx';
import { UndoBar } from './UndoBar.tsx';
import './settings.css';

/** Everything takes effect at once; there is nothing to save. */
export function SettingsPage() {
  const { send } = useSend();
  const narrow = useNarrow();
  const say = useSay();
  const { page, show, go, goal, arrived } = usePlaces();
  return (
    <SettingsAccess>
      <DraftKeeper>
        <div className="settings">
          <header className="side-head">
            <div className="side-title">
              <Strand progress={0.62} className="side-mark" />
              <h1>{say('settings.title')}</h1>
            </div>
            <Search go={go} />
          </header>
          <Tabs
            className="settings-tabs"
            orientation={narrow ? 'horizontal' : 'vertical'}
            selectedKey={page}
            onSelectionChange={(id) => show(id as PageId)}
          >
            <nav className="side" aria-label={say('settings.pages')}>
              <TabList className="side-tabs" aria-label={say('settings.title')}>
                {PAGE_GROUPS.flatMap((group) =>
                  group.map(({ id }, at) => (
                    <Tab key={id} id={id} className={at === 0 ? 'tab side-tab side-first' : 'tab side-tab'}>
                      <PageIcon page={id} />
                      {say(`settings.page.${id}.name`)}
                    </Tab>
                  )),
                )}
              </TabList>
              <div className="side-links">
                <Button className="button bare" onPress={() => send('openWindow', 'today')}>
                  {say('settings.toToday')}
                </Button>
                <Button className="button bare" onPress={() => send('openWindow', 'about')}>
                  {say('settings.toAbout')}
                </Button>
              </div>
            </nav>
            <main className="content">
              <div className="page">
                <WhatHappened />
                <KeptExercise goOn={page === 'exercises' ? null : () => show('exercises')} />
                {PAGES.map((each) => (
                  <TabPanel key={each.id} id={each.id} className="panel">
                    <SectionPage page={each} goal={goal} arrived={arrived} />
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

function WhatHappened() {
  return <Notices notices={useSnapshot().snapshot.notices} />;
}

function PageIcon({ page }: { readonly page: PageId }) {
  const { Icon } = SECTIONS[page];
  return <Icon size={18} aria-hidden="true" />;
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
