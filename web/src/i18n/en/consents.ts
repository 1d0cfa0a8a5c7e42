/** Guardians' consents to photos and films of a child. */
export const consents = {
  title: 'Consent to photos and films',
  about:
    'Photos and films of the child come into the dossier only when a guardian has agreed on paper. When the consent is withdrawn, they are destroyed; what else there is of the child stays.',
  none: 'No consent yet',
  noneNext:
    'When the paper is there, the homeroom teacher, registrar, administrator or leadership enters it here.',
  inForce: 'In force',
  over: 'Ended: nothing is added any more',
  withdrawn: 'Withdrawn',
  by: '{{guardian}} ({{relation}})',
  from: 'From {{from}}',
  fromUntil: 'From {{from}} to the end of {{until}}',
  childAgreed: 'The child (seven years or more) agreed as well',
  paper: 'Paper',
  guardian: 'Name of the guardian',
  relation: 'What they are to the child',
  relationHelp: 'For example: mother, father, grandmother',
  paperHelp: 'Which paper, of which day, where it is kept',
  fromDay: 'Agrees from',
  untilDay: 'To the end of',
  childAgreedInput: 'The child is seven years or more and agrees as well',
  give: 'Enter a consent',
  given: 'The consent was recorded.',
  giveAbout: 'Enter what the paper says that the guardian has signed.',
  withdraw: 'Enter a withdrawal',
  withdrawnDone:
    'The withdrawal was recorded. The keys of the photos and films are destroyed right after.',
  withdrawAbout:
    'No photo and no film kept by this consent can be opened any more, not from a backup either. The entries and what proves the files stay. This cannot be undone. While the dossier is held it cannot be entered.',
  withdrawWhat: 'Destroy every photo and film kept by the consent from {{from}}',
  withdrawnBy: 'Who withdraws it',
  withdrawnOn: 'Withdrawn on',
  withdrawnLine: 'Withdrawn on {{day}}',
  toConsents: 'Consent to photos and films of the child',
};
