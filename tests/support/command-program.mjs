import { importTypeScript } from '../../scripts/lib/import-typescript.mjs';

/** The command line as a program of its own, from the sources: `command-program.mjs verify …`. */
const { main } = await importTypeScript(new URL('../../src/cli/main.ts', import.meta.url));
await main();
