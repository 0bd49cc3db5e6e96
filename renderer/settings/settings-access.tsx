import { createContext, type ReactNode, useContext, useLayoutEffect, useRef, useState } from 'react';
import type { SettingsChange } from '../../shared/bridge.ts';
import type { Settings } from '../../shared/settings/schema.ts';
import { bridge } from '../ui/bridge.ts';
import { refreshSnapshot, useSnapshot } from '../ui/snapshot.ts';
import { problemInWords } from './problem.ts';

export type Section = keyof SettingsChange;

/**
 * Changes one section: `next` gets it as it stands, with changes that are still under way.
 * Gives back null, or in words why it was not taken.
 */
export type Change = <K extends Section>(section: K, next: (now: Settings[K]) => Settings[K]) => Promise<string | null>;

interface Access {
  readonly settings: Settings;
  readonly change: Change;
}

const AccessContext = createContext<Access | null>(null);

/** The settings as they are about to be: what main says, and over it what was sent and not yet answered. */
export function SettingsAccess({ children }: { readonly children: ReactNode }) {
  const { snapshot } = useSnapshot();
  const [pending, setPending] = useState<SettingsChange>({});
  const settings: Settings = { ...snapshot.settings, ...pending };
  // Two changes may follow each other before React draws again: the second builds on the first.
  const latest = useRef(settings);
  useLayoutEffect(() => {
    latest.current = settings;
  });
  const newest = useRef<Partial<Record<Section, number>>>({});

  const change: Change = async (section, next) => {
    const value = next(latest.current[section]);
    const mine = (newest.current[section] ?? 0) + 1;
    newest.current[section] = mine;
    latest.current = { ...latest.current, [section]: value };
    setPending((before) => ({ ...before, [section]: value }));
    const problem = await sendChange({ [section]: value });
    if (problem === null) await refreshSnapshot();
    if (newest.current[section] === mine) setPending((before) => without(before, section));
    return problem;
  };

  return <AccessContext value={{ settings, change }}>{children}</AccessContext>;
}

export function useSettings(): Access {
  const access = useContext(AccessContext);
  if (access === null) throw new Error('There are no settings here.');
  return access;
}

/** Changes whole sections. Gives back null, or in words why they were not taken. */
export async function sendChange(change: SettingsChange): Promise<string | null> {
  try {
    const result = await bridge().send('changeSettings', change);
    return result.ok ? null : problemInWords(result.problems);
  } catch {
    return 'That did not reach Unknot. Please try once more.';
  }
}

function without(change: SettingsChange, section: Section): SettingsChange {
  const { [section]: _, ...rest } = change;
  return rest;
}
