import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { licences, ROOT } from './build/licences.ts';

const root = resolve(import.meta.dirname, 'renderer');
const pages = ['prompt', 'break', 'check-in', 'settings', 'today', 'about', 'welcome', 'help', 'learn', 'summary'];

/** The windows: one page each, served by main as `app://unknot/<name>/index.html`. */
export default defineConfig({
  root,
  base: '/',
  plugins: [react(), licences(() => [ROOT])],
  build: {
    outDir: resolve(import.meta.dirname, 'out/renderer'),
    emptyOutDir: true,
    target: 'chrome130',
    // Fonts and pictures stay files: the content security policy allows no data: fonts.
    assetsInlineLimit: 0,
    // The polyfill would fetch, which connect-src 'none' forbids.
    modulePreload: { polyfill: false },
    rolldownOptions: { input: Object.fromEntries(pages.map((name) => [name, resolve(root, name, 'index.html')])) },
  },
});
