import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { ELECTRON, licences, packedFolders } from './build/licences.ts';

/** The main process and the workers beside it: ES modules with all their libraries, but for what must stay outside. */
export default defineConfig({
  plugins: [licences(() => [...packedFolders(), ELECTRON])],
  ssr: {
    noExternal: true,
    // active-win brings programs of its own and SQLite its native code; both find them beside their files.
    external: ['electron', 'active-win', '@photostructure/sqlite'],
  },
  build: {
    ssr: true,
    outDir: resolve(import.meta.dirname, 'out/main'),
    emptyOutDir: true,
    target: 'node20',
    sourcemap: true,
    // A smaller text is less to hold in memory; the map beside it tells what is what.
    minify: true,
    rolldownOptions: {
      input: {
        index: resolve(import.meta.dirname, 'main/index.ts'),
        settingsWorker: resolve(import.meta.dirname, 'main/settings/worker.ts'),
        historyWorker: resolve(import.meta.dirname, 'main/history/worker.ts'),
        historyReaderWorker: resolve(import.meta.dirname, 'main/history/readerWorker.ts'),
        patternsWorker: resolve(import.meta.dirname, 'main/patterns/patternsWorker.ts'),
      },
      output: { format: 'es', entryFileNames: '[name].js' },
    },
  },
});
