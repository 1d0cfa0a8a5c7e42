import type { deadlines as vi } from '../vi/deadlines.js';

export const deadlines: typeof vi = {
  title: 'Deadlines that were set',
  set: 'Set a deadline',
  setOf: 'Set a deadline: {{what}}',
  setTitle: 'Set a deadline',
  setAbout:
    '{{what}}. It is for every class, team and person who owes it, and takes the place of any day before; what was submitted counts anew as in time or late.',
  setDone: 'The deadline is set.',
  dueOn: 'Due by the end of',
  setter: 'Set by',
  setterIs: { AUTHORITY: 'The authority above', SCHOOL: 'The school' },
  setBy: { AUTHORITY: 'set by the authority', SCHOOL: 'set by the school' },
  paper: 'no. {{no}}',
  paperNo: 'Number of the paper',
  paperNoMore: 'Required where the authority sets it.',
  withdraw: 'Withdraw',
  withdrawOf: 'Withdraw the deadline: {{what}}',
  withdrawTitle: 'Withdraw the deadline',
  withdrawAbout: 'From now on the day of the catalogue counts again.',
  withdrawn: 'The deadline is withdrawn.',
};
