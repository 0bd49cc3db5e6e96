/** The autostart entry of Linux desktops, written and read by the Desktop Entry and Autostart Specifications. */

/**
 * A word of the `Exec` line, quoted as the Desktop Entry Specification has it: what quoting escapes is escaped once
 * more, since the line is read as a string first.
 */
function quoted(word: string): string {
  const inQuotes = word.replace(/[\\"`$]/g, '\\$&').replaceAll('%', '%%');
  return `"${escaped(inQuotes)}"`;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const escaped = (text: string): string => text.replace(/[\\\n\r\t]/g, (sign) => ESCAPES[sign]!);

/** @param command program and arguments */
export function autostartEntry(command: readonly string[]): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Unknot',
    'Comment=Sees a long reach building up and offers a short break',
    `Exec=${command.map(quoted).join(' ')}`,
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/** What a desktop makes of an entry. */
export interface ReadEntry {
  /** Program and arguments; null where there are none that can be read. */
  readonly command: readonly string[] | null;
  /** The program that must be there for it to count. */
  readonly tryExec: string | null;
  /** The line by which this desktop passes it over; null where it starts it. */
  readonly hiddenBy: string | null;
}

/** @param desktops value of XDG_CURRENT_DESKTOP, with colons between */
export function readEntry(text: string, desktops: string): ReadEntry {
  const keys = keysOf(text);
  const exec = keys.get('Exec');
  const isWhole = keys.get('Type') === 'Application' && exec !== undefined;
  return {
    command: isWhole ? wordsOf(unescaped(exec)) : null,
    tryExec: keys.has('TryExec') ? unescaped(keys.get('TryExec')!) : null,
    hiddenBy: hiddenBy(
      keys,
      desktops.split(':').filter((name) => name !== ''),
    ),
  };
}

/** The keys of the group *Desktop Entry*; of two alike the first counts, as in GLib the last does: none is ours. */
function keysOf(text: string): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  let isInGroup = false;
  for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    if (line.startsWith('[')) isInGroup = line.trim() === '[Desktop Entry]';
    const [, key, value] = /^([\w-]+(?:\[[^\]]*\])?)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (isInGroup && key !== undefined && value !== undefined) keys.set(key, value);
  }
  return keys;
}

function hiddenBy(keys: ReadonlyMap<string, string>, desktops: readonly string[]): string | null {
  for (const [key, value] of keys) {
    const line = `${key}=${value}`;
    if (key === 'Hidden' && value === 'true') return line;
    if (/^X-(GNOME|MATE|Cinnamon)-Autostart-enabled$/i.test(key) && value === 'false') return line;
    const named = value.split(';').filter((name) => name !== '');
    const isNamed = named.some((name) => desktops.includes(name));
    if (key === 'OnlyShowIn' && !isNamed) return line;
    if (key === 'NotShowIn' && isNamed) return line;
  }
  return null;
}

const PLAIN: Readonly<Record<string, string>> = { s: ' ', n: '\n', t: '\t', r: '\r', '\\': '\\' };

/** A string of the file, with its escapes undone. */
const unescaped = (value: string): string => value.replace(/\\(.)/g, (all, sign: string) => PLAIN[sign] ?? all);

/** The words of a command line, with quotes and field codes undone; null where a quote does not end. */
function wordsOf(line: string): readonly string[] | null {
  const words: string[] = [];
  let rest = line.trimStart();
  while (rest !== '') {
    const found = /^"((?:\\.|[^"\\])*)"|^[^\s"]+/s.exec(rest);
    if (found === null) return null;
    const [all, inside] = found;
    const word = inside === undefined ? all : inside.replace(/\\(["`$\\])/g, '$1');
    // A lone field code stands for files, of which there are none at login.
    if (!/^%[a-zA-Z]$/.test(word)) words.push(word.replaceAll('%%', '%'));
    rest = rest.slice(all.length).trimStart();
  }
  return words.length === 0 ? null : words;
}
