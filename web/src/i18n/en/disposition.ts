export const disposition = {
  title: 'Disposition of the dossier',
  print: 'Print the certificate',
  stage: {
    NONE: 'Not begun',
    PROPOSED: 'Waits for the council',
    APPRAISED: 'Waits for the decision',
    KEPT: 'Kept',
    APPROVED: 'Decided',
    NOTICE_SERVED: 'Notice served',
    EXECUTED: 'Destroyed',
    CERTIFIED: 'Destroyed',
  },
  nextStep: 'What comes next',
  howItEnded: 'The procedure is over',
  next: {
    stillHere:
      'The child is still at the school. The retention period begins when the child leaves; only then can the disposition be proposed.',
    stillServes:
      'The service is not over. The retention period begins when its end is recorded; the file of whoever comes back is kept on.',
    none: 'Nobody has proposed the disposition. The board, the registrar or the system administrator can; nothing is destroyed before all the conditions below are met.',
    kept: 'The council found that the dossier is kept. On new grounds it can be proposed again from the start.',
    PROPOSED:
      'The council meets and finds: destroy or keep. A member of the board or the vice-principal records what it found.',
    APPRAISED: 'The principal decides. Nobody who sat on the council decides.',
    APPROVED: 'The registrar or the system administrator serves the notice.',
    waiting:
      'It is not time yet. What is still missing stands below; then the system administrator takes the next step.',
    backup:
      'The system administrator makes the final backup. Nothing else is missing before the destruction.',
    execution:
      'All conditions are met. The system administrator executes it; whoever decided does not.',
    EXECUTED:
      'The dossier is destroyed. The engine is destroying the keys; the certificate will show here by itself.',
    CERTIFIED:
      'The personal data in this dossier is destroyed and nobody can read it again. Timeline and proofs remain.',
  },
  yourTurn: 'This step is yours',
  yourPart: 'Your part',
  notYourTurn:
    'It waits for others or for its conditions. When it is your turn, it shows here and on your home page.',
  conditions: 'Conditions for the destruction',
  conditionsMet: '{{met}} of {{all}} met',
  isMet: 'Met:',
  isMissing: 'Missing:',
  met: {
    left: 'The child left on {{day}}.',
    served: 'The service ended on {{day}}.',
    retention: 'The retention period is over: it ran through {{day}}.',
    holds: 'No hold is in force.',
    council: 'The council has appraised it and found for destruction.',
    decision: 'The principal has decided.',
    notice: 'The notice was served and its period is over.',
    backup: 'There is a final backup, read back and compared.',
  },
  retentionNotBegun: 'The retention period has not begun.',
  blocker: {
    CHILD_HAS_NOT_LEFT: 'The dossier of a child who is at the school is not destroyed.',
    SERVICE_GOES_ON:
      'A file of the staff is kept as long as the service, also of whoever came back.',
    RETENTION_PERIOD_RUNS:
      'It is {{years}} years, by {{legalBasis}}. Nobody can shorten it; it only takes waiting.',
    LEGAL_HOLD:
      'Until that authority ends it in writing and the principal releases it, the dossier is not destroyed.',
    COUNCIL_HAS_NOT_APPRAISED:
      'The council has at least three members in office, and no principal among them.',
    PRINCIPAL_HAS_NOT_DECIDED: 'Only after the council found for destruction.',
    NOTICE_NOT_SERVED:
      'The family and others concerned are told beforehand, so that they can ask for a copy or object.',
    NOTICE_PERIOD_RUNS: 'The notice was served. Whoever was told has until then to speak up.',
    FINAL_BACKUP_NOT_VERIFIED:
      'Comes last: if anything in the dossier changes after it, it is made again.',
  },
  steps: 'Steps',
  step: {
    proposed: 'Proposal',
    appraised: 'Appraisal by the council',
    approved: 'Decision of the principal',
    notice: 'Notice before destruction',
    backup: 'Final backup',
    executed: 'Destruction',
    certified: 'Certificate',
  },
  verdictLabel: 'The council found',
  verdict: { DISPOSE: 'Destroy the dossier', KEEP: 'Keep the dossier' },
  minutes: 'Minutes {{no}}',
  decision: 'Decision {{no}}',
  council: 'Members of the council',
  councilOf: 'A council of {{n}}, you among them',
  channelLabel: 'How notice was given',
  channel: {
    LETTER: 'By letter',
    IN_PERSON: 'In person',
    EMAIL: 'By e-mail',
    NOTICE_BOARD: 'On the notice board',
  },
  waitsThrough: 'Waits through',
  backupIs: 'Kept in {{medium}}, {{size}} bytes, read back and compared',
  ownMedium: 'the custody directory of the server',
  custodyUntilDay: 'The backup is kept until',
  propose: 'Propose the disposition',
  proposeAbout:
    'A proposal begins the procedure and destroys nothing. The council appraises, the principal decides, the school gives notice and waits.',
  legalBasis: 'Legal basis',
  usualBasis: 'End of the retention period by {{rule}}',
  appraise: 'Record what the council found',
  appraiseAbout:
    'You sit on the council and record what its meeting found. “Keep” ends the procedure here.',
  otherMembers: 'The other members',
  otherMembersHelp: 'At least two people in office at the school. The principal takes no part.',
  minutesNo: 'Number of the minutes',
  approve: 'Decide the disposition',
  approveAbout:
    'Your decision destroys nothing yet: the school gives notice, waits, makes a backup, and somebody else executes it.',
  approveAgain:
    'Whoever decided before is out of that office, so the decision has lapsed. After a new decision the notice is served anew.',
  decisionNo: 'Number of the decision',
  serveNotice: 'Record the notice',
  noticeAbout: 'How and when the family and others concerned were told.',
  servedOn: 'Day of the notice',
  waitThrough: 'Wait through',
  waitThroughHelp: 'Nobody can destroy the dossier before this day is over.',
  makeBackup: 'Make the final backup',
  backupAbout:
    'The engine copies the whole dossier into custody, reads it back and compares. Whatever changes in the dossier from now on makes another copy necessary.',
  custodyUntil: 'Keep the backup until',
  custodyUntilHelp: 'After this day its keeper destroys it.',
  execute: 'Destroy the dossier',
  executeAbout:
    'The keys to the child’s personal data are destroyed for good. Nobody, the school included, can read the values again. Timeline, hashes and proofs remain.',
  executeAboutStaff:
    'The keys to this file are destroyed for good: nobody can read the values in it again. The name in the list of staff, the account, the offices held and what this person signed remain.',
  executeTick: 'I understand that this cannot be undone',
  executeTickNeeded: 'Tick this if you are sure.',
  noWayBack: 'This cannot be undone.',
  decidedByLapsed: 'Decided by {{name}}. A new decision is needed.',
  holds: 'Holds',
  noHolds: 'No authority has asked to hold this dossier.',
  holdInForce: 'In force',
  holdReleased: 'Released',
  holdRequest: 'Request {{requestNo}}',
  holdReleasedBy: 'Released by:',
  placeHold: 'Place a hold',
  placeHoldAbout:
    'When an authority asks for the dossier to be kept. While a hold is in force nobody can destroy the dossier.',
  authority: 'Authority',
  requestNo: 'Number of its request',
  holdReason: 'Reason',
  holdReasonHelp:
    'May name people; it is erased with the dossier and only the leadership can read it.',
  releaseHold: 'Release the hold',
  releaseHoldAbout:
    'Only once the authority that asked has ended it in writing. The disposition can then go on.',
  releaseNo: 'Number of the authority’s release',
  releaseNoHelp: 'Issued by the very authority that asked.',
  done: {
    proposed: 'The disposition is proposed',
    appraised: 'What the council found is recorded',
    approved: 'The disposition is decided',
    noticed: 'The notice is recorded',
    backedUp: 'The final backup is made and verified',
    executed: 'The dossier is destroyed',
    held: 'The hold is placed',
    released: 'The hold is released',
  },
  certificate: 'Certificate of destruction {{no}}',
  certificateAbout:
    'Written by the engine after it destroyed the keys. It names nobody: the name in the dossier is destroyed as well.',
  executedBy: 'Executed by',
  remains: 'What remains',
  remainsAbout:
    '{{keys}} keys were destroyed. {{entries}} entries remain, from the opening of the dossier to its destruction, with no personal value that anybody can read; each can still be verified against the log.',
  heads: 'Hashes of the last entries',
  headOfDossier: 'Dossier',
  headOfRecord: 'Record',
  entries: '{{n}} entries',
  toTimeline: 'See and verify the timeline',
  toDossier: 'Back to the dossier',
};
