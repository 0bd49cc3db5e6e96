import { useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import {
  type AppRule,
  isMostlyBrowser,
  isOnlyARule,
  isTitleWord,
  isUnknown,
  type KnownApp,
  knownApps,
  ruleOf,
} from '../apps/knownApps.ts';
import { useSay } from '../../ui/say.ts';
import { useSnapshot } from '../../ui/snapshot.ts';
import { useQuery } from '../../ui/useQuery.ts';
import { AppRow } from '../apps/AppRow.tsx';
import { NewApp } from '../apps/NewApp.tsx';
import { Group, SectionHead, TitledGroup } from '../rows/Row.tsx';
import { useSettings } from '../access/settingsAccess.tsx';
import '../apps/apps.css';

/** With more applications than this there is a field to find one. */
const FIND_FROM = 12;

/** What each application counts as. */
export function AppsSection() {
  const say = useSay();
  const { settings, change } = useSettings();
  const { appsSeen } = useSnapshot().snapshot;
  const times = useQuery('appTimes', null);
  const [find, setFind] = useState('');
  // One that was just said something about stays where it is until the section is opened again.
  const [rulesAtFirst] = useState(settings.apps);
  const all = knownApps(settings.apps, times.is === 'here' ? times.answer : [], appsSeen);
  const words = all.filter(isTitleWord);
  const apps = all.filter((app) => !isTitleWord(app));
  const add = (rule: AppRule) =>
    change('apps', (now) => [...now, rule], say('settings.apps.added', { name: rule.match }));
  const wanted = find.trim().toLowerCase();
  const found = apps.filter(({ name }) => name.toLowerCase().includes(wanted));
  const isNew = (app: KnownApp) => isUnknown({ ...app, rule: ruleOf(rulesAtFirst, app.name) }) && !isOnlyARule(app);
  const unknown = found.filter(isNew);
  const known = found.filter((app) => !isNew(app));
  return (
    <>
      <SectionHead title={say('settings.page.apps.name')}>{say('settings.page.apps.about')}</SectionHead>
      {apps.length > FIND_FROM ? (
        <TextField className="field apps-find" value={find} onChange={setFind}>
          <Label className="field-label">{say('settings.apps.find')}</Label>
          <Input className="input" type="search" spellCheck={false} />
          <p className="small quiet" role="status">
            {wanted === ''
              ? say('settings.apps.count', { count: apps.length })
              : say('settings.apps.foundCount', { found: found.length, count: apps.length })}
          </p>
        </TextField>
      ) : null}
      {unknown.length === 0 ? null : (
        <TitledGroup title={say('settings.apps.unknown')} note={say('settings.apps.unknownNote')}>
          {unknown.map((app) => (
            <AppRow key={app.name.toLowerCase()} app={app} />
          ))}
        </TitledGroup>
      )}
      <Group place="apps" {...(times.is === 'failed' && { note: say('settings.apps.timesUnread') })}>
        {known.length === 0 ? (
          <p className="row-empty quiet">{say(wanted === '' ? 'settings.apps.noneSeen' : 'settings.apps.noneNamed')}</p>
        ) : null}
        {known.map((app) => (
          <AppRow key={app.name.toLowerCase()} app={app} />
        ))}
        <NewApp apps={all} add={add} />
      </Group>
      <Group place="group.titleWords">
        {isMostlyBrowser(apps) ? (
          <p className="row-empty">{say('settings.apps.mostlyBrowser', { name: apps[0]!.name })}</p>
        ) : null}
        {words.map((app) => (
          <AppRow key={app.name.toLowerCase()} app={app} />
        ))}
        <NewApp isWord apps={all} add={add} />
      </Group>
    </>
  );
}
