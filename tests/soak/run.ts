/** `npm run soak`: the app killed again and again while its settings change; with `properties`, the property tests. */
const [what] = process.argv.slice(2);
if (what === 'properties') await import('./properties.ts');
else await import('./settingsKill.ts');

export {};
