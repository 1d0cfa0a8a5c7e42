#!/usr/bin/env node
import { requireNode } from '../scripts/lib/node-version.mjs';

requireNode();
const { loadEnvironmentFile, prepareOrExit } = await import('../scripts/lib/prepare.mjs');

const production = process.argv.includes('--production');
await prepareOrExit({ production, withConsole: false });
loadEnvironmentFile();
process.setSourceMapsEnabled(true);
const { main } = await import('../dist/src/cli/main.js');
await main();
