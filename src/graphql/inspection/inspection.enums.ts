import type { Judgement } from '../../application/vocabulary.js';
import { enumOf } from '../shared/enums.js';

export const JudgementEnum = enumOf<Judgement>(
  'Judgement',
  { achieved: 0, partly: 0, 'not-achieved': 0 },
  {
    vi: 'Cơ quan quản lý đánh giá: đạt, đạt một phần, chưa đạt',
    en: 'How an authority judges: achieved, partly achieved, not achieved',
  },
);
