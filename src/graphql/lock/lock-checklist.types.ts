import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { LockGapKind } from '../../application/queries/lock-checklist.js';
import { enumOf } from '../shared/enums.js';

const LockGapEnum = enumOf<LockGapKind>(
  'LockGap',
  { draft: 0, submitted: 0, 'open-correction': 0, 'without-record': 0 },
  {
    vi: 'Còn thiếu gì trước khi khóa sổ; WITHOUT_RECORD: hồ sơ chưa có bản ghi bắt buộc',
    en: 'What is unfinished before a lock; WITHOUT_RECORD: a dossier lacks a mandatory record',
  },
);

@ObjectType({
  description: 'Một điều còn dở dang trong phạm vi. / Something unfinished within a scope.',
})
export class LockChecklistItem {
  @Field(() => LockGapEnum)
  what!: LockGapKind;

  @Field(() => Int)
  count!: number;
}

@ObjectType({
  description:
    'Còn thiếu gì trước khi khóa sổ. Khóa vẫn được: đây là để biết, không phải điều kiện. / What is ' +
    'missing before a scope is locked. It informs and does not hold a lock up.',
})
export class LockChecklist {
  @Field(() => Int, { description: 'Số bản ghi trong phạm vi. / Records within the scope.' })
  recordsTotal!: number;

  @Field(() => Int, { description: 'Trong đó đã duyệt. / Of these, approved.' })
  approved!: number;
}
