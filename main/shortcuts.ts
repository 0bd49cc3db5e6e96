/** Global shortcuts that answer the card. They exist only while it is up, so that they take nothing from others. */
import type { GlobalShortcut } from 'electron';
import type { Settings } from '../shared/settings/schema.ts';
import type { Notices } from './notices.ts';
import { type PromptAnswer, ANSWER_NAME } from './promptAnswer.ts';

type Wanted = Settings['shortcuts'];

export interface ShortcutParts {
  readonly system: Pick<GlobalShortcut, 'register' | 'unregister'>;
  readonly answer: (answer: PromptAnswer) => void;
  readonly notices: Pick<Notices, 'say'>;
}

export interface Shortcuts {
  /** Registers the shortcuts of the answers that are offered now, and lets go of all others. */
  follow(offered: readonly PromptAnswer[], wanted: Wanted): void;
  /** The first new one that the system refuses at present; null where it takes all. Those of a card come back with `follow`. */
  refused(before: Wanted, wanted: Wanted): PromptAnswer | null;
  /** Lets go of all of them. */
  release(): void;
}

const ANSWERS = Object.keys(ANSWER_NAME) as PromptAnswer[];

export function createShortcuts({ system, answer, notices }: ShortcutParts): Shortcuts {
  let held: ReadonlyMap<PromptAnswer, string> = new Map();
  /** Refusals that the person knows of. */
  const told = new Set<string>();

  /** Whether the system takes it. It throws on what this platform cannot have. */
  function register(accelerator: string, run: () => void): boolean {
    try {
      return system.register(accelerator, run);
    } catch {
      return false;
    }
  }

  function release(): void {
    for (const accelerator of held.values()) system.unregister(accelerator);
    held = new Map();
  }

  function follow(offered: readonly PromptAnswer[], wanted: Wanted): void {
    const next = new Map(offered.filter((each) => wanted[each] !== '').map((each) => [each, wanted[each]]));
    if (JSON.stringify([...next]) === JSON.stringify([...held])) return;
    release();
    held = next;
    for (const [each, accelerator] of next) {
      if (!register(accelerator, () => answer(each))) tell(each, refusal(each, accelerator));
    }
  }

  function tell(each: PromptAnswer, text: string): void {
    if (told.has(text)) return;
    told.add(text);
    notices.say(`shortcut-${each}`, text, `shortcuts.${each}`);
  }

  function refused(before: Wanted, wanted: Wanted): PromptAnswer | null {
    release();
    const first = ANSWERS.find((each) => {
      if (wanted[each] === '' || wanted[each] === before[each]) return false;
      const isTaken = register(wanted[each], () => {});
      if (isTaken) system.unregister(wanted[each]);
      return !isTaken;
    });
    return first ?? null;
  }

  return { follow, refused, release };
}

/** In words that the system refuses a shortcut. */
export function refusal(answer: PromptAnswer, accelerator: string): string {
  return `The system does not give ${accelerator} to Unknot for ${ANSWER_NAME[answer]}; another program may have it. Choose another one.`;
}
