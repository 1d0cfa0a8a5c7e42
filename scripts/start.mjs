import { requireNode } from './lib/node-version.mjs';

requireNode();
// Loaded only now: on an old Node.js these would fail with a message nobody understands.
const { loadEnvironmentFile, prepareOrExit } = await import('./lib/prepare.mjs');
const { root } = await import('./lib/project-root.mjs');

process.chdir(root);
await prepareOrExit({ production: process.argv.includes('--production') });
loadEnvironmentFile();
// Express then keeps stack traces to itself, and graphql leaves out its checks for developers.
if (process.argv.includes('--production')) process.env.NODE_ENV = 'production';
process.setSourceMapsEnabled(true);
// In this same process, so that signals and the exit code need no forwarding.
await import('../dist/src/main.js');
