import type { Power } from '../api/session.js';

/** Whoever holds one of these has a part in how a dossier ends. */
export const partiesPowers: readonly Power[] = [
  'PROPOSE_DISPOSITION',
  'APPRAISE_DISPOSITION',
  'DECIDE_DISPOSITION',
  'SERVE_NOTICE',
  'EXECUTE_DISPOSITION',
  'HOLD_DOSSIER',
  'RELEASE_HOLD',
];
