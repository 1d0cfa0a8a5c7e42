import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { LockGapKind } from '../../application/queries/lock-checklist-queries.js';
import {
  type LockOwedView,
  type MissingSlot as MissingSlotView,
  missingSlotsMax,
} from '../../application/queries/lock-owed.js';
import { OwedCounts } from '../owed/owed.types.js';
import { FieldOption, RecordKind } from '../school/catalogue.types.js';
import { enumOf } from '../shared/enums.js';
import { partOfOwner, Sized } from '../shared/sized-field.js';

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
    'Một kỳ của một loại ở một lớp còn thiếu bản ghi quá hạn. / A period of a kind in a class of which ' +
    'records are overdue.',
})
export class MissingSlot implements Omit<MissingSlotView, 'classId'> {
  @Field(() => RecordKind)
  @Sized(partOfOwner)
  kind!: MissingSlotView['kind'];

  @Field(() => FieldOption)
  @Sized({ weight: 0 })
  period!: MissingSlotView['period'];

  @Field(() => Int)
  count!: number;
}

@ObjectType({
  description:
    'Những gì phải nộp trong phạm vi, theo lịch và hạn nộp. / What was owed within the scope, and how it ' +
    'stands.',
})
export class LockOwed implements LockOwedView {
  @Field(() => OwedCounts)
  @Sized(partOfOwner)
  counts!: LockOwedView['counts'];

  @Field(() => [MissingSlot], {
    description: `Tối đa ${missingSlotsMax} chỗ thiếu, hạn sớm nhất trước. / The first few, due first.`,
  })
  @Sized({ ...partOfOwner, listMax: missingSlotsMax })
  missing!: readonly MissingSlotView[];
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
