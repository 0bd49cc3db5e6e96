import { ArrowRight } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ImportReading } from '../../../shared/bridge.ts';
import { type SettingChange, settingChanges } from '../../../shared/words/settingChanges.ts';
import type { SettingsProblem } from '../../../shared/settings/fault.ts';
import { problemLine } from '../../../shared/words/settingsFault.ts';
import { Problem } from '../../ui/Problem.tsx';
import { useSay } from '../../ui/say.ts';
import { useWriting } from '../access/useWriting.ts';
import { useSettings } from '../access/settingsAccess.tsx';

interface PreviewProps {
  readonly reading: Extract<ImportReading, { is: 'read' }>;
  readonly onClose: () => void;
}

/** What a file would change, for the person to take or leave. What was taken can be undone like any other change. */
export function ImportPreview({ reading: { name, change, problems }, onClose }: PreviewProps) {
  const { settings, changes: made } = useSettings();
  const writing = useWriting();
  const { say } = writing;
  const [isTaken, setTaken] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const changes = settingChanges(writing, settings, { ...settings, ...change });
  const head = useRef<HTMLHeadingElement>(null);
  const isInUse = isTaken && changes.length === 0;
  useEffect(() => head.current?.focus(), [isInUse]);

  const take = async () => {
    const found = await made.make(() => change, say('settings.import.name', { name }));
    setProblem(found);
    setTaken(found === null);
  };

  return (
    <section className="row row-stacked import" aria-label={say('settings.import.label', { name })}>
      <h4 ref={head} tabIndex={-1}>
        {isInUse
          ? say('settings.import.inUse', { name })
          : say('settings.import.head', { name, count: changes.length })}
      </h4>
      {changes.length === 0 ? null : <ChangeList changes={changes} />}
      <LeftOut problems={problems} />
      <Problem text={problem} />
      <div className="transfer-buttons">
        {changes.length > 0 ? (
          <Button className="button primary" onPress={() => void take()}>
            {say('settings.import.take', { count: changes.length })}
          </Button>
        ) : null}
        <Button className="button bare" onPress={onClose}>
          {say(changes.length > 0 ? 'settings.import.leave' : 'settings.import.close')}
        </Button>
      </div>
    </section>
  );
}

function ChangeList({ changes }: { readonly changes: readonly SettingChange[] }) {
  const say = useSay();
  return (
    <ul className="import-changes">
      {changes.map(({ path, name, before, after }) => (
        <li key={path}>
          <p>{name}</p>
          <p className="import-values">
            <span className="quiet">{before}</span>
            <ArrowRight size={14} role="img" aria-label={say('settings.import.becomes')} />
            <strong>{after}</strong>
          </p>
          <code className="small quiet">{path}</code>
        </li>
      ))}
    </ul>
  );
}

function LeftOut({ problems }: { readonly problems: readonly SettingsProblem[] }) {
  const say = useSay();
  if (problems.length === 0) return null;
  return (
    <div>
      <h5>{say('settings.import.leftOut')}</h5>
      <ul className="dashes small import-problems">
        {problems.map((problem) => {
          const line = problemLine(say, problem);
          return <li key={line}>{line}</li>;
        })}
      </ul>
    </div>
  );
}
