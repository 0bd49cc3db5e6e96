import { useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { isOnlyARule, isUnknown, type KnownApp, knownApps, ruleOf } from '../apps/knownApps.ts';
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
  const apps = knownApps(settings.apps, times.is === 'here' ? times.answer : [], appsSeen);
  const wanted = find.trim().toLowerCase();
  const found = apps.filter(({ name }) => name.toLowerCase().includes(wanted));
  const isNew = (app: KnownApp) => isUnknown({ ...app, rule: ruleOf(rulesAtFirst, app.name) }) && !isOnlyARule(app);
  const unknown = found.filter(isNew);
  const known = found.filter((app) => !isNew(app));
  return (
    <>
      <SectionHead title="Apps">
        Every app counts by how far one usually reaches in it. Your own word wins over the built-in one.
      </SectionHead>
      {apps.length > FIND_FROM ? (
        <TextField className="field apps-find" value={find} onChange={setFind}>
          <Label className="field-label">Find an app</Label>
          <Input className="input" type="search" spellCheck={false} />
          <p className="small quiet" role="status">
            {wanted === '' ? `${apps.length} apps` : `${found.length} of ${apps.length} apps`}
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
        {known.length === 0 ? <p className="row-empty quiet">{noneLine(wanted !== '')}</p> : null}
        {known.map((app) => (
          <AppRow key={app.name.toLowerCase()} app={app} />
        ))}
        <NewApp apps={apps} add={(rule) => change('apps', (now) => [...now, rule], `${rule.match}, added`)} />
      </Group>
    </>
  );
}

const noneLine = (isSearch: boolean) => (isSearch ? 'No app of that name here.' : 'No apps seen lately.');
