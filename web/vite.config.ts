import path from 'node:path';
import { defineConfig } from 'vite';
import { completeStyles } from './complete-styles.js';
import { completeTexts } from './complete-texts.js';

const server = process.env['LUUVET_DEV_SERVER'] ?? 'http://localhost:3000';

export default defineConfig({
  root: import.meta.dirname,
  logLevel: 'warn',
  plugins: [completeTexts(), completeStyles()],
  build: {
    outDir: path.resolve(import.meta.dirname, '../dist/web'),
    emptyOutDir: true,
    // An asset written into the page would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    reportCompressedSize: false,
    // Of the first piece; `npm run bench:web` says what it weighs on the way, compressed.
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What the first screen needs comes in one piece: forty small ones wait for each other.
            { name: 'start', tags: ['$initial'] },
          ],
        },
      },
      onwarn: (warning, warn) => {
        // Libraries mark modules for a server that renders React; there is none here.
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
  server: {
    proxy: {
      '/graphql': { target: server, ws: true },
      '/imports': server,
      '/log': server,
      '/health': server,
    },
  },
});
