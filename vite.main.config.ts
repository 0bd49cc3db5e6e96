import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { ELECTRON, licences, packedFolders } from './build/licences.ts';

/** The main process: one ES module with all its libraries, but for what must stay outside. */
export default defineConfig({
  plugins: [licences(() => [...packedFolders(), ELECTRON])],
  ssr: {
    noExternal: true,
    // active-win brings programs of its own and SQLite its native code; both find them beside their files.
    external: ['electron', 'active-win', '@photostructure/sqlite'],
  },
  build: {
    ssr: resolve(import.meta.dirname, 'main/index.ts'),
    outDir: resolve(import.meta.dirname, 'out/main'),
    emptyOutDir: true,
    target: 'node20',
    sourcemap: true,
    // A smaller text is less to hold in memory; the map beside it tells what is what.
    minify: true,
    rolldownOptions: { output: { format: 'es', entryFileNames: 'index.js' } },
  },
});
