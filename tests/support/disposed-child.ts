import { demoPersonId } from '../../src/demo/demo-school.js';
import { dayIn } from './days.js';
import { done, type ServedSchool } from './served-school.js';

/** Everything up to the execution of a child's disposition, after the time that was set. */
export const disposeOf = async (school: ServedSchool, dossierId: string): Promise<void> => {
  const exit = { exitKind: 'COMPLETED', exitedOn: dayIn(0, school.clock), decisionNo: '20/QĐ' };
  await done(school, 'registrar', 'recordExit', { dossierId, ...exit });
  await disposeAfterExit(school, dossierId);
};

/** The same of somebody who has left already. */
export const disposeAfterExit = async (school: ServedSchool, dossierId: string): Promise<void> => {
  const basis = { dossierId, legalBasis: 'Hết thời hạn bảo quản' };
  const { createdId } = await done(school, 'registrar', 'proposeDisposition', basis);
  const of = { dossierId, dispositionId: createdId };
  school.clock.pass({ days: 6 * 366 });
  const council = ['MN79CB002', 'MN79CB007', 'MN79CB027'].map(demoPersonId);
  const appraisal = { ...of, council, minutesNo: '1/BB', verdict: 'DISPOSE' };
  await done(school, 'boardMember', 'appraiseDisposition', appraisal);
  await done(school, 'principal', 'approveDisposition', { ...of, decisionNo: '30/QĐ' });
  const notice = {
    channel: 'LETTER',
    servedOn: dayIn(0, school.clock),
    waitThrough: dayIn(30, school.clock),
  };
  await done(school, 'registrar', 'serveDispositionNotice', { ...of, ...notice });
  school.clock.pass({ days: 32 });
  const backup = { ...of, custodyUntil: dayIn(365, school.clock) };
  await done(school, 'systemAdministrator', 'makeFinalBackup', backup);
  await done(school, 'systemAdministrator', 'executeDisposition', of);
};
