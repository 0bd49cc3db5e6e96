/** What a weight is like. */
export function meaning(weight: number): string {
  if (weight >= 0.9) return 'like 3D or drawing work';
  if (weight >= 0.7) return 'like design or music work';
  if (weight >= 0.5) return 'like spreadsheets';
  if (weight >= 0.3) return 'like a browser';
  return weight > 0.05 ? 'like writing or coding' : 'hardly any reach';
}

/** "12 h 20 min", "4 min", "less than a minute". */
export function timeInFront(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (minutes < 1) return 'less than a minute';
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return rest === 0 || minutes >= 600 ? `${Math.round(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}
