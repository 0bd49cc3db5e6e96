/**
 * `npm run soak`: the app killed again and again while its settings change; with `properties`, the property tests; with
 * `window-managers`, the windows under each of them; with `moment`, many cards on moving hands; with
 * `network`, every packet of a day.
 */
const [what] = process.argv.slice(2);
if (what === 'properties') await import('./properties.ts');
else if (what === 'window-managers') await import('./windowManagers.ts');
else if (what === 'moment') await import('./moment.ts');
else if (what === 'network') await import('./network.ts');
else await import('./settingsKill.ts');

export {};
