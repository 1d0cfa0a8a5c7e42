import type { movements as vi } from '../vi/movements.js';

export const movements: typeof vi = {
  title: 'Children who came and left',
  about: 'Who came, changed class and left in a month, with the paper and the entry that says so.',
  print: 'Print the list',
  year: 'School year',
  part: 'Time',
  class: 'Class',
  allClasses: 'All classes that you may see',
  none: 'Nobody came, moved or left in this time',
  noneNext: 'Choose another month, or open a dossier or record a leaving on the page of a class.',
  noYear: 'There is no school year yet',
  noYearNext: 'A year is opened on the page People, part Structure.',
  childHidden: 'The child is in another class by now, and its dossier is not for you',
  decision: 'paper {{decisionNo}}',
  moved: 'Changed class',
  what: { ADMITTED: 'Came', MOVED: 'Placed in a class', LEFT: 'Left' },
  admitted: { NEW: 'New', TRANSFERRED_IN: 'Came from another school', RE_ENROLLED: 'Came back' },
  left: {
    TRANSFERRED_OUT: 'Went to another school',
    WITHDRAWN: 'Withdrawn',
    COMPLETED: 'Completed',
  },
};
