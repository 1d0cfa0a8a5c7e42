import { block, day, id, type Payload, sample } from './event-sample.js';

const waiverId = id<Payload<'obligation.waived'>['waiverId']>('waiver');
const deadlineId = id<Payload<'obligation.deadline-set'>['deadlineId']>('deadline');
const requestId = id<Payload<'obligation.figures-asked'>['requestId']>('figure request');
const teamId = id<Payload<'school.team-opened'>['teamId']>('team');
const classId = id<Payload<'dossier.class-placed'>['classId']>('class');

/** One event of each type of what is waived and by when something is due. */
export const obligationSamples = {
  'obligation.waived': sample(
    'obligation.waived',
    {
      waiverId,
      scope: {
        schoolYear: '2026-2027',
        kind: 'attendance',
        period: '2026-11-20',
        classId,
        dossierId: null,
        topic: null,
      },
    },
    [block('obligation-notes', { reason: 'Nghỉ bão theo công văn 12' })],
    2,
  ),
  'obligation.waiver-withdrawn': sample('obligation.waiver-withdrawn', { waiverId }, [
    block('obligation-notes', { reason: 'Đã học bù' }),
  ]),
  'obligation.deadline-set': sample('obligation.deadline-set', {
    deadlineId,
    schoolYear: '2026-2027',
    kind: 'class-month-report',
    period: '2026-11',
    dueOn: day('2026-12-02'),
    setBy: 'authority',
    paperNo: '812/PGDĐT',
  }),
  'obligation.deadline-withdrawn': sample('obligation.deadline-withdrawn', { deadlineId }, [
    block('obligation-notes', { reason: 'Phòng đã rút văn bản' }),
  ]),
  'obligation.figures-asked': sample(
    'obligation.figures-asked',
    {
      requestId,
      schoolYear: '2026-2027',
      classIds: [classId],
      teamIds: [teamId],
      dueOn: day('2026-12-04'),
    },
    [block('obligation-notes', { asked: 'Số trẻ suy dinh dưỡng' })],
  ),
  'obligation.figures-given': sample('obligation.figures-given', { requestId, unitId: classId }, [
    block('obligation-notes', { figures: '2 trẻ' }),
  ]),
  'obligation.request-withdrawn': sample('obligation.request-withdrawn', { requestId }, [
    block('obligation-notes', { reason: 'Đã có số liệu' }),
  ]),
};
