import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { SettingsChange } from '../../../shared/settings/schema.ts';
import type { Settings } from '../../../shared/settings/schema.ts';
import { changeSettings } from '../../ui/changeSettings.ts';
import { useSay } from '../../ui/say.ts';
import { refreshSnapshot, useSnapshot } from '../../ui/snapshot.ts';
import { useWriting } from './useWriting.ts';
import { useUndoKeys } from './useUndoKeys.ts';
import { type UndoableChanges, useUndo } from './useUndo.ts';

export type Section = keyof SettingsChange;

/**
 * Changes one section: `next` gets it as it stands, with changes that are still under way. Gives back null, or in words
 * why it was not taken. The change is called by its place (see shared/settings/pages.ts) where it has no `name` of its own.
 */
export type Change = <K extends Section>(
  section: K,
  next: (now: Settings[K]) => Settings[K],
  name?: string,
) => Promise<string | null>;

interface Access {
  readonly settings: Settings;
  readonly change: Change;
  readonly changes: UndoableChanges;
}

const AccessContext = createContext<Access | null>(null);

/** The settings as they are about to be: what main says, and over it what was sent and not yet answered. */
export function SettingsAccess({ children }: { readonly children: ReactNode }) {
  const say = useSay();
  const { ownSettings } = useSnapshot().snapshot;
  const [pending, setPending] = useState<SettingsChange>({});
  const settings: Settings = useMemo(() => ({ ...ownSettings, ...pending }), [ownSettings, pending]);
  // Two changes may follow each other before React draws again: the second builds on the first.
  const latest = useRef(settings);
  useLayoutEffect(() => {
    latest.current = settings;
  });
  const newest = useRef<Partial<Record<Section, number>>>({});

  const put = useCallback(
    async (change: SettingsChange) => {
      const mine = new Map((Object.keys(change) as Section[]).map((key) => [key, (newest.current[key] ?? 0) + 1]));
      Object.assign(newest.current, Object.fromEntries(mine));
      latest.current = { ...latest.current, ...change };
      setPending((before) => ({ ...before, ...change }));
      const problem = await changeSettings(say, change);
      await refreshSnapshot();
      const settled = [...mine.keys()].filter((key) => newest.current[key] === mine.get(key));
      setPending((before) => settled.reduce(without, before));
      return problem;
    },
    [say],
  );
  const changes = useUndo(latest, put, useWriting());
  useUndoKeys(changes);
  const { make } = changes;
  // Main sends a snapshot with each sample, which must not draw a whole page of controls again.
  const access: Access = useMemo(
    () => ({
      settings,
      changes,
      change: (section, next, name) => make((now) => ({ [section]: next(now[section]) }), name),
    }),
    [settings, changes, make],
  );

  return <AccessContext value={access}>{children}</AccessContext>;
}

export function useSettings(): Access {
  const access = useContext(AccessContext);
  if (access === null) throw new Error('There are no settings here.');
  return access;
}

function without(change: SettingsChange, section: Section): SettingsChange {
  const { [section]: _, ...rest } = change;
  return rest;
}
