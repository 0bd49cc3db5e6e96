/** Where the rows get their settings from: the person's own, or what a profile has in their place. */
import { createContext, type ReactNode, useContext, useState } from 'react';
import type { SettingPath } from '../../../shared/settings/definitions/index.ts';
import { sectionsWith } from '../../../shared/settings/undo.ts';
import { placeLabel, placeNote, valueAt } from '../../../shared/words/settings.ts';
import { useSay } from '../../ui/say.ts';
import { placeProps } from '../places/placeProps.ts';
import { useSettings } from './settingsAccess.tsx';

export interface SettingSource {
  readonly valueOf: (path: SettingPath) => unknown;
  /** Settles to null, or in words why the value was not taken. */
  readonly save: (path: SettingPath, value: unknown) => Promise<string | null>;
  readonly labelOf: (path: SettingPath) => string;
  readonly noteOf: (path: SettingPath) => string;
}

const SourceContext = createContext<SettingSource | null>(null);

/** Its rows show and change what this source has. Links and search do not lead to them, only to the rows of a page. */
export function SettingsFrom({ source, children }: { readonly source: SettingSource; readonly children: ReactNode }) {
  return <SourceContext value={source}>{children}</SourceContext>;
}

export interface SettingAccess<Value> {
  readonly value: Value;
  /** Settles to whether the value was taken. */
  readonly save: (value: Value) => Promise<boolean>;
  /** What was wrong with the last value, until the next try. */
  readonly problem: string | null;
  readonly setProblem: (problem: string | null) => void;
  readonly label: string;
  /** Empty where nothing is to be said under it. */
  readonly note: string;
  /** Its attributes as a place. */
  readonly place: ReturnType<typeof placeProps>;
  /** Whether it is the person's own setting. */
  readonly isOwn: boolean;
}

/** One setting for its row. @param Value as its record in shared/settings/definitions has it */
export function useSetting<Value>(path: SettingPath): SettingAccess<Value> {
  const own = useOwnSettings();
  const given = useContext(SourceContext);
  const source = given ?? own;
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (value: Value) => {
    const found = await source.save(path, value);
    setProblem(found);
    return found === null;
  };
  return {
    value: source.valueOf(path) as Value,
    save,
    problem,
    setProblem,
    label: source.labelOf(path),
    note: source.noteOf(path),
    place: placeProps(given === null ? path : undefined),
    isOwn: given === null,
  };
}

function useOwnSettings(): SettingSource {
  const say = useSay();
  const { settings, changes } = useSettings();
  return {
    valueOf: (path) => valueAt(settings, path),
    save: (path, value) =>
      changes.make((now) => sectionsWith(now, [{ path, before: undefined, after: value }], 'after')),
    labelOf: (path) => placeLabel(say, path),
    noteOf: (path) => placeNote(say, path),
  };
}
