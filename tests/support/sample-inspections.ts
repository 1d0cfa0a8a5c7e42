import { block, day, id, type Payload, sample } from './event-sample.js';
import { type GivenEvent, schoolId, uuidOf } from './projection-spec.js';

const conclusionId = id<Payload<'inspection.concluded'>['conclusionId']>('conclusion');
const grantId = id<NonNullable<Payload<'inspection.concluded'>['grantId']>>('grant');

/** One event of each type of what authorities concluded. */
export const inspectionSamples = {
  'inspection.concluded': sample(
    'inspection.concluded',
    {
      conclusionId,
      authorityId: 'so-gddt-song-mai',
      grantId,
      documentNo: '31/BB-SGDĐT',
      concludedOn: day('2026-11-20'),
      scope: { schoolYears: ['2026-2027'], kinds: ['attendance'], classIds: null },
      judgement: 'partly',
      findings: [{ findingNo: 1, dueOn: day('2026-12-15') }],
    },
    [
      block('inspection-notes', {
        conclusion: 'Hồ sơ đầy đủ, một số sổ ghi trễ',
        'finding-1': 'Ghi sổ theo dõi trong ngày',
      }),
    ],
  ),
  'inspection.finding-answered': sample(
    'inspection.finding-answered',
    { conclusionId, findingNo: 1, recordId: id('record') },
    [block('inspection-notes', { answer: 'Đã ghi sổ trong ngày từ tháng 12' })],
  ),
  'inspection.answer-signed': sample('inspection.answer-signed', { conclusionId, findingNo: 1 }),
  'inspection.finding-judged': sample(
    'inspection.finding-judged',
    {
      conclusionId,
      findingNo: 1,
      outcome: 'open',
      dueOn: day('2026-12-31'),
      documentNo: '40/CV-SGDĐT',
      grantId: null,
    },
    [block('inspection-notes', { remark: 'Lớp Lá 2 còn ghi trễ' })],
  ),
  'inspection.conclusion-withdrawn': sample('inspection.conclusion-withdrawn', { conclusionId }, [
    block('inspection-notes', { reason: 'Ghi nhầm trường' }),
  ]),
};

/** What an inspector concluded; and what the school entered from paper by mistake, and withdrew. */
export const inspections = ({
  schoolYear,
  by,
}: {
  readonly schoolYear: string;
  readonly by: string;
}): readonly GivenEvent[] => {
  const [given, entered] = [uuidOf('conclusion'), uuidOf('conclusion on paper')];
  const terms = {
    authorityId: 'so-gddt-song-mai',
    concludedOn: '2026-11-20',
    scope: { schoolYears: [schoolYear], kinds: null, classIds: null },
    judgement: 'partly',
    findings: [
      { findingNo: 1, dueOn: '2026-12-15' },
      { findingNo: 2, dueOn: '2026-12-31' },
    ],
  };
  return (
    [
      [
        'inspection.concluded',
        'inspector',
        { ...terms, conclusionId: given, grantId: uuidOf('grant'), documentNo: '31/BB' },
      ],
      [
        'inspection.concluded',
        'principal',
        { ...terms, conclusionId: entered, grantId: null, documentNo: '32/KL' },
      ],
      ['inspection.conclusion-withdrawn', 'principal', { conclusionId: entered }],
    ] as const
  ).map(([type, role, payload]) => ({
    streamId: `inspection-${schoolId}`,
    type,
    payload,
    by,
    role,
  }));
};

/** What became of the first thing that the inspector asked for: answered, kept open, answered anew. */
export const findings = (by: string): readonly GivenEvent[] => {
  const first = { conclusionId: uuidOf('conclusion'), findingNo: 1 };
  const judged = {
    outcome: 'open',
    dueOn: '2026-12-20',
    documentNo: null,
    grantId: uuidOf('grant'),
  };
  return (
    [
      ['inspection.finding-answered', 'registrar', { ...first, recordId: null }],
      ['inspection.answer-signed', 'principal', first],
      ['inspection.finding-judged', 'inspector', { ...first, ...judged }],
      ['inspection.finding-answered', 'registrar', { ...first, recordId: uuidOf('record') }],
    ] as const
  ).map(([type, role, payload]) => ({
    streamId: `inspection-${schoolId}`,
    type,
    payload,
    by,
    role,
  }));
};
