import { importTypeScript } from '../../scripts/lib/import-typescript.mjs';

/** Jest calls this once for all projects that name it. Runs outside Jest's module registry. */
export default async function startCluster() {
  const { startTestCluster } = await importTypeScript(
    new URL('./test-cluster.ts', import.meta.url),
  );
  globalThis.stopTestCluster = await startTestCluster();
}
