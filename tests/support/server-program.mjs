import { importTypeScript } from '../../scripts/lib/import-typescript.mjs';

/** The server as a program of its own, from the sources: `server-program.mjs [--production]`. */
await importTypeScript(new URL('../../src/main.ts', import.meta.url));
