import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { ImportReading } from '../../../shared/bridge.ts';
import { bridge } from '../../ui/bridge.ts';
import { StatusLine } from '../../ui/StatusLine.tsx';
import { notDoneWords, savedWords, useRequest } from '../../ui/useRequest.ts';
import { useSay } from '../../ui/say.ts';
import { Group } from '../rows/Row.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import './transfer.css';

type ReadSettings = Extract<ImportReading, { is: 'read' }>;

/** The settings as a file: to keep, to take to another computer, and to take from there. */
export function FileGroup() {
  const say = useSay();
  const { said, busy, ask } = useRequest();
  const [reading, setReading] = useState<ReadSettings | null>(null);
  const [readings, setReadings] = useState(0);
  const save = () =>
    ask(say('settings.data.exporting'), async () => savedWords(say, await bridge().send('exportSettings', null)));
  const read = () =>
    ask(say('settings.data.importing'), async () => {
      const found = await bridge().send('importSettings', null);
      if (found.is !== 'read') return notDoneWords(say, found);
      setReading(found);
      setReadings((count) => count + 1);
      return null;
    });

  return (
    <Group place="data.settingsFile">
      <div className="row row-stacked">
        <div className="transfer-buttons">
          <Button className="button" isPending={busy} onPress={() => void save()}>
            {say('settings.file.export')}
          </Button>
          <Button className="button" isPending={busy} onPress={() => void read()}>
            {say('settings.file.import')}
          </Button>
        </div>
        <StatusLine {...said} />
      </div>
      {reading === null ? null : <ImportPreview key={readings} reading={reading} onClose={() => setReading(null)} />}
    </Group>
  );
}
