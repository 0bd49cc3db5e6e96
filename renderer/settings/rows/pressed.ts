/** A combination of keys, as it is pressed, in the spelling of global shortcuts. */

/** What is read of a keyboard event. */
export type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey'>;

const MODIFIER_KEYS: ReadonlySet<string> = new Set(['Control', 'Alt', 'AltGraph', 'Meta', 'Shift', 'OS']);

const BY_CODE: Readonly<Record<string, string>> = {
  Space: 'Space',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};
const ITSELF: ReadonlySet<string> = new Set(['Home', 'End', 'PageUp', 'PageDown', 'Insert', 'Delete']);

function keyOf({ key, code }: Press): string | null {
  // The letter on the key, also where the layout puts it elsewhere; with Alt some systems give a sign instead.
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  const [, byCode] = /^(?:Key|Digit|Numpad)([A-Z\d])$/.exec(code) ?? [];
  if (byCode !== undefined) return byCode;
  if (/^F([1-9]|1\d|2[0-4])$/.test(key) || ITSELF.has(key)) return key;
  return BY_CODE[code] ?? null;
}

/** `Ctrl+Alt+B`; `waiting` while only modifiers are down, `unknown` for a key that no shortcut may have. */
export function pressed(press: Press): string | { readonly is: 'waiting' | 'unknown' } {
  if (MODIFIER_KEYS.has(press.key)) return { is: 'waiting' };
  const key = keyOf(press);
  if (key === null) return { is: 'unknown' };
  const { ctrlKey, metaKey, altKey, shiftKey } = press;
  const modifiers = [ctrlKey && 'Ctrl', metaKey && 'Super', altKey && 'Alt', shiftKey && 'Shift'];
  return [...modifiers.filter((each) => each !== false), key].join('+');
}
