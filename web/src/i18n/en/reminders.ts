export const reminders = {
  title: 'Reminders',
  about:
    'Each morning you are reminded of records to submit, of figures that you are asked for and of what waits for you. What is done goes away by itself.',
  bell: 'Reminders: {{count}} not seen',
  bellNone: 'Reminders: nothing new',
  markAll: 'Mark all as seen',
  nothing: 'There is nothing to remind you of',
  nothingNext:
    'When records or figures are due soon or overdue, or something has waited long for you, it shows here.',
  new: 'new',
  toldAt: 'Told',
  open: '{{count}} missing',
  figures: 'Figures asked for · {{unit}}',
  dueOn: 'due',
  stage: {
    MISSED: 'overdue',
    DUE_TODAY: 'due today',
    SOON: 'due soon',
    WAITING: 'waiting long',
  },
};
