import { importTypeScript } from '../../scripts/lib/import-typescript.mjs';

/** Starts a thread of the verifier from its source, as Jest itself runs the sources. */
await importTypeScript(new URL('../../src/infrastructure/verify/event-thread.ts', import.meta.url));
