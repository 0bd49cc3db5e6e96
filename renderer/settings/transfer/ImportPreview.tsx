import { ArrowRight, Undo2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ImportReading, SettingsChange } from '../../../shared/bridge.ts';
import { type ChangeInWords, changesInWords } from '../../../shared/settings/changeWords.ts';
import { type SettingsProblem, problemLine } from '../../../shared/settings/read.ts';
import type { Settings } from '../../../shared/settings/schema.ts';
import { refreshSnapshot } from '../../ui/snapshot.ts';
import { capital } from '../../ui/words.ts';
import { type Section, sendChange, useSettings } from '../settings-access.tsx';

interface PreviewProps {
  readonly reading: Extract<ImportReading, { is: 'read' }>;
  readonly onClose: () => void;
}

/** What a file would change, for the person to take or leave; and the way back once it was taken. */
export function ImportPreview({ reading: { name, change, problems }, onClose }: PreviewProps) {
  const { settings } = useSettings();
  const [former, setFormer] = useState<SettingsChange | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const changes = changesInWords(settings, { ...settings, ...change });
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), [former]);

  const put = async (next: SettingsChange, then: SettingsChange | null) => {
    const found = await sendChange(next);
    await refreshSnapshot();
    setProblem(found);
    if (found === null) setFormer(then);
  };
  const take = () => put(change, sectionsOf(settings, change));

  return (
    <section className="row row-stacked import" aria-label={`Import of ${name}`}>
      <h4 ref={head} tabIndex={-1}>
        {former === null ? headOf(name, changes.length) : `The settings of ${name} are in use`}
      </h4>
      {former === null ? <ChangeList changes={changes} /> : null}
      <LeftOut problems={problems} />
      {problem === null ? null : (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <div className="transfer-buttons">
        {former === null && changes.length > 0 ? (
          <Button className="button primary" onPress={() => void take()}>
            {changes.length === 1 ? 'Make this change' : `Make these ${changes.length} changes`}
          </Button>
        ) : null}
        {former !== null && changes.length === 0 ? (
          <Button className="button" onPress={() => void put(former, null)}>
            <Undo2 size={16} aria-hidden="true" />
            Undo the import
          </Button>
        ) : null}
        <Button className="button bare" onPress={onClose}>
          {former === null && changes.length > 0 ? 'Leave everything as it is' : 'Close'}
        </Button>
      </div>
    </section>
  );
}

function headOf(name: string, count: number): string {
  if (count === 0) return `${name} changes nothing`;
  return `${name} would change ${count === 1 ? 'one setting' : `${count} settings`}`;
}

/** The same sections as they are now. */
function sectionsOf(settings: Settings, change: SettingsChange): SettingsChange {
  return Object.fromEntries((Object.keys(change) as Section[]).map((key) => [key, settings[key]]));
}

function ChangeList({ changes }: { readonly changes: readonly ChangeInWords[] }) {
  return (
    <ul className="import-changes">
      {changes.map(({ path, meaning, before, after }) => (
        <li key={path}>
          <p>{capital(meaning)}</p>
          <p className="import-values">
            <span className="quiet">{before}</span>
            <ArrowRight size={14} role="img" aria-label="becomes" />
            <strong>{after}</strong>
          </p>
          <code className="small quiet">{path}</code>
        </li>
      ))}
    </ul>
  );
}

function LeftOut({ problems }: { readonly problems: readonly SettingsProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <div>
      <h5>Left out of this file</h5>
      <ul className="dashes small import-problems">
        {problems.map((problem) => (
          <li key={problemLine(problem)}>{problemLine(problem)}</li>
        ))}
      </ul>
    </div>
  );
}
