const SHORTEST_LAST_WORD = 4;

/**
 * Whether two names are of one program. A desktop knows it as `org.mozilla.firefox`, `/usr/bin/vlc` or `mpv.desktop`, its
 * window as `firefox`, `VLC media player` or `mpv`.
 */
export function isSameProgram(one: string, other: string): boolean {
  const names = [bare(one), bare(other)] as const;
  return covers(names[0], names[1]) || covers(names[1], names[0]);
}

/** Lower case, without folder, ending and reversed domain, with `-` between words. */
function bare(name: string): string {
  const file = name.trim().toLowerCase().replace(/^.*\//, '');
  const plain = file.replace(/\.(desktop|exe|bin|appimage)$/, '').replaceAll(/[\s_]+/g, '-');
  return /^[a-z][\w-]*(\.[a-z][\w-]*){2,}$/.test(plain) ? plain.replace(/^.*\./, '') : plain;
}

/** `google-chrome` covers `google-chrome-stable` as its beginning, and `chrome` as its last word. */
function covers(long: string, short: string): boolean {
  if (short === '') return false;
  if (long === short) return true;
  if (long.startsWith(short)) return /[-.\d]/.test(long.charAt(short.length));
  return short.length >= SHORTEST_LAST_WORD && long.endsWith(`-${short}`);
}
