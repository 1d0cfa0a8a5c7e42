import type { SchoolId } from '../../src/domain/shared/ids.js';
import type { Engine } from '../../src/engine.js';

/**
 * Until the read models show all that is sealed: what a test reads after a command does not depend
 * on how busy the machine is. What a reader does about it is told in the tests of `waitFor`.
 */
export const shown = async (engine: Engine, schoolId: SchoolId): Promise<void> => {
  const size = (await engine.store.logSizes()).get(schoolId) ?? 0n;
  if (size > 0n) await engine.readModels.waitFor(schoolId, size - 1n, 10_000);
};
