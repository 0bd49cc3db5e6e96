import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { ImportReading, Saved } from '../../../shared/bridge.ts';
import { bridge } from '../../ui/bridge.ts';
import { Group } from '../Row.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import './transfer.css';

type Reading = Extract<ImportReading, { is: 'read' }>;

/** The settings as a file: to keep, to take to another computer, and to take from there. */
export function FileGroup() {
  const [said, setSaid] = useState<Said>(NOTHING);
  const [reading, setReading] = useState<Reading | null>(null);
  const [readings, setReadings] = useState(0);
  // A dialog of the system is open.
  const [busy, setBusy] = useState(false);

  const ask = async (act: () => Promise<Said>) => {
    setBusy(true);
    setSaid(NOTHING);
    setSaid(await act().catch(() => UNREACHED));
    setBusy(false);
  };
  const save = () => ask(async () => ofSaved(await bridge().send('exportSettings', null)));
  const read = () =>
    ask(async () => {
      const found = await bridge().send('importSettings', null);
      if (found.is === 'read') {
        setReading(found);
        setReadings((count) => count + 1);
      }
      return found.is === 'failed' ? { text: found.problem, isProblem: true } : NOTHING;
    });

  return (
    <Group
      title="Settings as a file"
      note="Unknot keeps them in settings.json in its folder. What you edit there counts at once."
    >
      <div className="row row-stacked">
        <div className="transfer-buttons">
          <Button className="button" isDisabled={busy} onPress={() => void save()}>
            Export settings…
          </Button>
          <Button className="button" isDisabled={busy} onPress={() => void read()}>
            Import settings…
          </Button>
        </div>
        {said.isProblem ? (
          <p className="problem" role="alert">
            {said.text}
          </p>
        ) : (
          <p role="status" className="small transfer-said">
            {said.text}
          </p>
        )}
      </div>
      {reading === null ? null : <ImportPreview key={readings} reading={reading} onClose={() => setReading(null)} />}
    </Group>
  );
}

interface Said {
  readonly text: string;
  readonly isProblem: boolean;
}

const NOTHING: Said = { text: '', isProblem: false };
const UNREACHED: Said = { text: 'That did not reach Unknot. Please try once more.', isProblem: true };

function ofSaved(saved: Saved): Said {
  switch (saved.is) {
    case 'saved':
      return { text: `Saved as ${saved.where}.`, isProblem: false };
    case 'failed':
      return { text: saved.problem, isProblem: true };
    case 'cancelled':
      return NOTHING;
  }
}
