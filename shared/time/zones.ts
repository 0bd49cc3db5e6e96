const known = new Map<string, boolean>();

/** Whether there is a time zone of that name, such as `Europe/Vienna`, `UTC` or `+05:30`. */
export function isZone(zone: string): boolean {
  const before = known.get(zone);
  if (before !== undefined) return before;
  const is = canBeZone(zone);
  // A file may name any number of them.
  if (known.size < 1000) known.set(zone, is);
  return is;
}

function canBeZone(zone: string): boolean {
  // The longest there is has 32 characters.
  if (zone.length > 64) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    // Its one error says that there is no such zone.
    return false;
  }
}
