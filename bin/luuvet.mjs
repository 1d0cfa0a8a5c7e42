#!/usr/bin/env node
import { requireNode } from '../scripts/lib/node-version.mjs';

requireNode();
const { loadEnvironmentFile, prepareOrExit } = await import('../scripts/lib/prepare.mjs');

await prepareOrExit({ production: process.argv.includes('--production') });
loadEnvironmentFile();
process.setSourceMapsEnabled(true);
const { main } = await import('../dist/src/cli/main.js');
await main();
