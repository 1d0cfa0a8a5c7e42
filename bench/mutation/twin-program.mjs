import { importTypeScript } from '../../scripts/lib/import-typescript.mjs';
import { answerParent, ownProcessorMs } from './program.mjs';

const { openTwin } = await importTypeScript(new URL('../twin/twin-server.ts', import.meta.url));
let twin;

answerParent({
  found: async ({ people, database }) => {
    twin = await openTwin(database, people);
    const { url, classId, tokens } = twin;
    return { url, classId, tokens };
  },
  processorMs: ownProcessorMs,
  watch: () => null,
  caughtUp: () => ({}),
  stop: () => twin.close(),
});
