import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** The portal as files of our own: nothing in it is fetched from another place. */
export default defineConfig({
  root: fileURLToPath(new URL('browser', import.meta.url)),
  logLevel: 'warn',
  build: {
    outDir: fileURLToPath(new URL('../../dist/portal', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    // The editor alone is larger than the size at which Vite warns.
    chunkSizeWarningLimit: 4000,
  },
  worker: { format: 'es' },
});
