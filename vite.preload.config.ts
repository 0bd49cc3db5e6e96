import { resolve } from 'node:path';
import { defineConfig } from 'vite';

/** The preload: one CommonJS file, because a sandboxed preload can be nothing else. */
export default defineConfig({
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: resolve(import.meta.dirname, 'main/preload/index.ts'),
    outDir: resolve(import.meta.dirname, 'out/preload'),
    emptyOutDir: true,
    target: 'node20',
    sourcemap: true,
    minify: false,
    rolldownOptions: { output: { format: 'cjs', entryFileNames: 'index.cjs', codeSplitting: false } },
  },
});
