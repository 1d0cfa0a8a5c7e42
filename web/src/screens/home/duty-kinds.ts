/**
 * What is listed one by one, each done in a place of its own. What waits for approval comes by the
 * hundred and is done together, on its own screen.
 */
export const listedKinds = [
  'PERMIT_CORRECTION',
  'ATTEST_CORRECTION',
  'APPLY_CORRECTION',
  'CLOSE_CORRECTION',
  'DECIDE_UNLOCK',
  'EXECUTE_UNLOCK',
  'REVISE_RECORD',
  'ACKNOWLEDGE_RECORD',
  'DECIDE_LOCK',
  'EXECUTE_LOCK',
  'APPRAISE_DISPOSITION',
  'DECIDE_DISPOSITION',
  'SERVE_NOTICE',
  'MAKE_FINAL_BACKUP',
  'EXECUTE_DISPOSITION',
  'ANSWER_FINDING',
  'SIGN_ANSWER',
  'CONFIRM_IMPORT',
  'CONFIRM_STAFF_IMPORT',
  'GRANT_ENDS',
  'TAKE_OVER_OFFICE',
  'FOLLOW_CORRECTION',
] as const;
export type ListedKind = (typeof listedKinds)[number];

export const isListed = (kind: unknown): kind is ListedKind =>
  listedKinds.some((one) => one === kind);
