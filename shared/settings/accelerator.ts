/** Global shortcuts in Electron's spelling, such as `Ctrl+Alt+B`: which ones may be set, and when two are the same. */
import type { SettingsFault } from './fault.ts';

/** The spellings of each modifier, in lower case. */
const MODIFIERS: Readonly<Record<string, string>> = {
  commandorcontrol: 'CommandOrControl',
  cmdorctrl: 'CommandOrControl',
  control: 'Ctrl',
  ctrl: 'Ctrl',
  alt: 'Alt',
  option: 'Alt',
  shift: 'Shift',
  super: 'Super',
  meta: 'Super',
  command: 'Super',
  cmd: 'Super',
};
const ORDER = ['CommandOrControl', 'Ctrl', 'Super', 'Alt', 'Shift'] as const;

/** Keys besides letters, digits and F1 to F24. Escape is none of them: it leaves a break. */
const NAMED = ['Space', 'Up', 'Down', 'Left', 'Right', 'Home', 'End', 'PageUp', 'PageDown', 'Insert', 'Delete'];

function keyOf(text: string): string | null {
  if (/^[a-z\d]$/i.test(text) || /^f([1-9]|1\d|2[0-4])$/i.test(text)) return text.toUpperCase();
  return NAMED.find((name) => name.toLowerCase() === text.toLowerCase()) ?? null;
}

interface Combination {
  readonly modifiers: readonly string[];
  readonly key: string;
}

function parse(text: string): Combination | null {
  const parts = text.split('+');
  const key = keyOf(parts.pop()!);
  const modifiers = parts.map((part) => MODIFIERS[part.toLowerCase()]);
  if (key === null || modifiers.includes(undefined) || new Set(modifiers).size < modifiers.length) return null;
  return { key, modifiers: ORDER.filter((modifier) => modifiers.includes(modifier)) };
}

/** One spelling for each combination; null where the text is none. `shift+alt+b` is `Alt+Shift+B`. */
export function spelled(text: string): string | null {
  const combination = parse(text);
  return combination === null ? null : [...combination.modifiers, combination.key].join('+');
}

/** Why this cannot be a global shortcut; null where it can, and where it is empty. */
export function acceleratorFault(text: string): SettingsFault | null {
  if (text === '') return null;
  const combination = parse(text);
  if (combination === null) return { kind: 'not-a-shortcut' };
  // Letters with Shift are typed all day long.
  const isTyped = combination.modifiers.every((modifier) => modifier === 'Shift');
  return isTyped ? { kind: 'typed-shortcut' } : null;
}

/** As the person knows it: `Ctrl + Alt + B`, on a Mac `Command + B`. */
export function shownAccelerator(accelerator: string, isMac: boolean): string {
  const names: Readonly<Record<string, string>> = isMac
    ? { Super: 'Command', Alt: 'Option', CommandOrControl: 'Command' }
    : { CommandOrControl: 'Ctrl' };
  return accelerator
    .split('+')
    .map((part) => names[part] ?? part)
    .join(' + ');
}
