import type { FindingStatus, Judgement, Outcome } from '../../application/vocabulary.js';
import { enumOf } from '../shared/enums.js';

export const JudgementEnum = enumOf<Judgement>(
  'Judgement',
  { achieved: 0, partly: 0, 'not-achieved': 0 },
  {
    vi: 'Cơ quan quản lý đánh giá: đạt, đạt một phần, chưa đạt',
    en: 'How an authority judges: achieved, partly achieved, not achieved',
  },
);

export const FindingStatusEnum = enumOf<FindingStatus>(
  'FindingStatus',
  { open: 0, answered: 0, signed: 0, accepted: 0 },
  {
    vi: 'Một việc phải khắc phục đang thế nào: chưa báo cáo, đã báo cáo, lãnh đạo đã ký, cơ quan đã chấp nhận',
    en: 'How a finding stands: not answered, answered, signed off by the leadership, accepted by the authority',
  },
);

export const FindingOutcomeEnum = enumOf<Outcome>(
  'FindingOutcome',
  { accepted: 0, open: 0 },
  {
    vi: 'Cơ quan quản lý xét việc khắc phục: chấp nhận, hay còn phải khắc phục tiếp',
    en: 'What the authority says to an answer: accepted, or still open',
  },
);
