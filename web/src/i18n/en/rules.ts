export const rules = {
  title: 'Rules of the school',
  about:
    'Of each topic one version is in force. A new one takes its place from the day in its text on, and not before it was signed.',
  open: 'Rules of the school',
  on: 'In force on',
  enter: 'Write: {{kind}}',
  print: 'Print the rules',
  inForceFrom: 'In force from {{day}}.',
  none: 'No rules are in force on this day',
  noneNext:
    'Rules are written, submitted and signed like any other record of the school; what was signed is shown here from its first day on.',
  versionsOf: 'Versions: {{kind}}',
  noVersions: 'No version yet',
  noVersionsNext: 'The first one is written by the button at the top.',
  version: 'Version',
  standing: 'Standing',
  from: 'From',
  until: 'Through',
  neverHeld: 'Replaced before it came into force',
  standings: {
    NOT_APPROVED: 'Not approved yet',
    COMING: 'To come',
    IN_FORCE: 'In force',
    FORMER: 'No longer in force',
  },
};
