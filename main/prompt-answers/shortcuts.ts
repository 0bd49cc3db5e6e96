/** Global shortcuts. Those that answer the card exist only while it is up, so that they take nothing from others. */
import { deepEqual } from 'fast-equals';
import type { GlobalShortcut } from 'electron';
import { messageOf } from '../../shared/cleanText.ts';
import type { Settings } from '../../shared/settings/schema.ts';
import type { NoticeValue } from '../../shared/notice.ts';
import type { Notices } from '../snapshot/notices.ts';
import { type PromptAnswer, PROMPT_ANSWERS } from './promptAnswer.ts';

type Wanted = Settings['shortcuts'];
/** The answers to the card, and `checkIn`, which opens the check-in. */
export type ShortcutId = keyof Wanted;

export interface ShortcutParts {
  readonly system: Pick<GlobalShortcut, 'register' | 'unregister'>;
  readonly run: (each: ShortcutId) => void;
  readonly notices: Pick<Notices, 'say'>;
  /** Is told why the system threw on a shortcut; people are told that they cannot have it. */
  readonly onFault: (why: string) => void;
}

export interface Shortcuts {
  /** Registers the shortcuts of what is offered now, and lets go of all others. */
  follow(offered: readonly ShortcutId[], wanted: Wanted): void;
  /** The first new one that the system refuses at present; null where it takes all. What is offered comes back with `follow`. */
  refused(before: Wanted, wanted: Wanted): ShortcutId | null;
  /** Lets go of all of them. */
  release(): void;
}

const ALL = [...(Object.keys(PROMPT_ANSWERS) as PromptAnswer[]), 'checkIn'] as const satisfies ShortcutId[];

export function createShortcuts({ system, run, notices, onFault }: ShortcutParts): Shortcuts {
  let held: ReadonlyMap<ShortcutId, string> = new Map();
  /** Refusals that the person knows of. */
  const told = new Set<string>();

  /** Whether the system takes it. It throws on what this platform cannot have. */
  function register(accelerator: string, onPress: () => void): boolean {
    try {
      return system.register(accelerator, onPress);
    } catch (error) {
      onFault(`${accelerator}: ${messageOf(error)}`);
      return false;
    }
  }

  function release(): void {
    for (const accelerator of held.values()) system.unregister(accelerator);
    held = new Map();
  }

  function follow(offered: readonly ShortcutId[], wanted: Wanted): void {
    const next = new Map(offered.filter((each) => wanted[each] !== '').map((each) => [each, wanted[each]]));
    if (deepEqual(next, held)) return;
    release();
    held = next;
    for (const [each, accelerator] of next) {
      if (!register(accelerator, () => run(each))) tell(each, accelerator);
    }
  }

  function tell(each: ShortcutId, accelerator: string): void {
    const refused = `${each} ${accelerator}`;
    if (told.has(refused)) return;
    told.add(refused);
    notices.say(`shortcut-${each}`, refusal(each, accelerator), `shortcuts.${each}`);
  }

  function refused(before: Wanted, wanted: Wanted): ShortcutId | null {
    release();
    const first = ALL.find((each) => {
      if (wanted[each] === '' || wanted[each] === before[each]) return false;
      const isTaken = register(wanted[each], () => {});
      if (isTaken) system.unregister(wanted[each]);
      return !isTaken;
    });
    return first ?? null;
  }

  return { follow, refused, release };
}

/** That the system refuses a shortcut. */
export const refusal = (shortcut: ShortcutId, accelerator: string): NoticeValue => ({
  kind: 'shortcut-refused',
  shortcut,
  accelerator,
});
