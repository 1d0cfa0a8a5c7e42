import { block, day, id, type Payload, sample } from './event-sample.js';

const waiverId = id<Payload<'obligation.waived'>['waiverId']>('waiver');
const deadlineId = id<Payload<'obligation.deadline-set'>['deadlineId']>('deadline');
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
        topic: null,
      },
    },
    [block('obligation-notes', { reason: 'Nghỉ bão theo công văn 12' })],
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
};
