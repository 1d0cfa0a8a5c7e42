import type { OwedState } from '../../application/queries/progress/owed-counts.js';
import type { DeadlineSetter } from '../../application/vocabulary.js';
import { enumOf } from '../shared/enums.js';

export const OwedStateEnum = enumOf<OwedState>(
  'OwedState',
  { 'on-time': 0, late: 0, missing: 0, upcoming: 0, waived: 0 },
  {
    vi:
      'Một bản ghi phải nộp đang thế nào: đã nộp đúng hạn, nộp trễ (tính lần nộp đầu), quá hạn chưa nộp, ' +
      'chưa đến hạn, được miễn',
    en:
      'How a record that is owed stands: submitted on time or late (the first time counts), missing, not ' +
      'due yet, waived',
  },
);

export const DeadlineSetterEnum = enumOf<DeadlineSetter>(
  'DeadlineSetter',
  { authority: 0, school: 0 },
  {
    vi: 'Ai đặt hạn: cơ quan quản lý cấp trên hay nhà trường',
    en: 'Who sets a deadline: the authority above, or the school',
  },
);
