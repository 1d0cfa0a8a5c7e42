import type { KnownOperations } from '../../src/graphql/persisted/known-operations.js';
import { type ConsoleBuild, noConsole } from '../../src/http/console/console-build.js';

const everyDocument: KnownOperations = { textOf: () => null, knows: () => true };

/** For tests that are not about it: nothing to serve, and any document counts as the console's. */
export const testConsole: ConsoleBuild = { ...noConsole, operations: everyDocument };
