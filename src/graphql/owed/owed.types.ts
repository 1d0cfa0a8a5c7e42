import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { MyOwed as MyOwedView } from '../../application/queries/progress/my-owed-queries.js';
import type { OwedCounts as Counts } from '../../application/queries/progress/owed-counts.js';
import type { OwedItem as ItemView } from '../../application/queries/progress/owed-item-queries.js';
import type { DeadlineView } from '../../application/queries/progress/owed-kinds.js';
import type { UnitOwed as UnitView } from '../../application/queries/progress/unit-owed-queries.js';
import type {
  ClassProgress as ClassView,
  KindProgress as KindView,
  PeriodProgress as PeriodView,
  ProgressView,
} from '../../application/queries/progress/progress-queries.js';
import type { WaiverRow } from '../../application/ports/owed-rows.js';
import type { Instant, LocalDate } from '../../application/vocabulary.js';
import { InstantScalar, LocalDateScalar } from '../scalars/scalars.js';
import { FieldOption, RecordKind } from '../school/catalogue.types.js';
import { Act } from '../shared/act.js';
import { connectionOf } from '../shared/connection.js';
import { partOfOwner, Sized } from '../shared/sized-field.js';
import { DeadlineSetterEnum, OwedStateEnum } from './owed.enums.js';

@ObjectType({
  description:
    'Phải nộp bao nhiêu bản ghi và đã đến đâu; `owed` là tổng của năm số kia. / How many records are owed ' +
    'and how they stand; `owed` is the sum of the other five.',
})
export class OwedCounts implements Counts {
  @Field(() => Int)
  owed!: number;

  @Field(() => Int, { description: 'Nộp đúng hạn. / Submitted in time.' })
  onTime!: number;

  @Field(() => Int, { description: 'Nộp trễ. / Submitted late.' })
  late!: number;

  @Field(() => Int, { description: 'Quá hạn, chưa nộp. / Overdue, and not submitted.' })
  missing!: number;

  @Field(() => Int, { description: 'Chưa đến hạn, chưa nộp. / Neither due nor submitted.' })
  upcoming!: number;

  @Field(() => Int, { description: 'Được miễn và không ai nộp. / Waived, and not submitted.' })
  waived!: number;
}

@ObjectType()
export class KindProgress implements KindView {
  @Field(() => RecordKind)
  @Sized(partOfOwner)
  kind!: KindView['kind'];

  @Field(() => OwedCounts, {
    description: 'Của mọi lớp trong bảng. / Of all classes of the board.',
  })
  @Sized(partOfOwner)
  counts!: Counts;
}

@ObjectType()
export class ClassProgress implements Pick<ClassView, 'counts' | 'cells'> {
  @Field(() => OwedCounts)
  @Sized(partOfOwner)
  counts!: Counts;

  @Field(() => [OwedCounts], {
    description:
      'Mỗi loại một ô, theo thứ tự của `kinds`. / One for each of `kinds`, in its order.',
  })
  @Sized({ ...partOfOwner, listMax: 15 })
  cells!: readonly Counts[];
}

@ObjectType({
  description:
    'Bảng tiến độ hồ sơ của các lớp được xem. / What was submitted of what is owed, in the classes that ' +
    'the caller reads.',
})
export class Progress implements Pick<ProgressView, 'schoolYear' | 'hasCalendar' | 'counts'> {
  @Field(() => String)
  schoolYear!: string;

  @Field(() => Boolean, {
    description:
      'Chưa có lịch năm học thì chưa ai phải nộp gì. / Until the year has a calendar nothing is owed.',
  })
  hasCalendar!: boolean;

  @Field(() => OwedCounts)
  @Sized(partOfOwner)
  counts!: Counts;

  @Field(() => [KindProgress], {
    description:
      'Các loại phải nộp, theo danh mục. / The kinds that are owed, as in the catalogue.',
  })
  @Sized({ ...partOfOwner, listMax: 15 })
  kinds!: readonly KindView[];

  @Field(() => [ClassProgress], { description: 'Theo tên lớp. / By name.' })
  @Sized({ ...partOfOwner, listMax: 60 })
  classes!: readonly ClassView[];
}

@ObjectType({
  description:
    'Hạn do cơ quan quản lý hoặc nhà trường đặt, thay cho hạn theo danh mục. / A deadline that the ' +
    'authority or the school has set, instead of the day that the catalogue says.',
})
export class Deadline implements Pick<DeadlineView, 'kind' | 'period' | 'setBy' | 'paperNo'> {
  @Field(() => ID, { name: 'id' })
  deadlineId!: DeadlineView['deadlineId'];

  @Field(() => String)
  schoolYear!: string;

  @Field(() => RecordKind)
  @Sized(partOfOwner)
  kind!: DeadlineView['kind'];

  @Field(() => FieldOption)
  @Sized({ weight: 0 })
  period!: DeadlineView['period'];

  @Field(() => LocalDateScalar, { description: 'Hạn: hết ngày này. / By the end of that day.' })
  dueOn!: LocalDate;

  @Field(() => DeadlineSetterEnum)
  setBy!: DeadlineView['setBy'];

  @Field(() => String, {
    nullable: true,
    description: 'Số văn bản đặt hạn. / The number of the paper that sets it.',
  })
  paperNo!: string | null;

  @Field(() => Act, { description: 'Ai nhập hạn này, lúc nào. / Who entered it, and when.' })
  @Sized(partOfOwner)
  set!: DeadlineView['set'];
}
export const DeadlineConnection = connectionOf('Deadline', () => Deadline);

@ObjectType({ description: 'Một kỳ của một loại ở một lớp. / One period of a kind in a class.' })
export class PeriodProgress implements PeriodView {
  @Field(() => FieldOption)
  @Sized({ weight: 0 })
  period!: PeriodView['period'];

  @Field(() => LocalDateScalar, { description: 'Hạn: hết ngày này. / By the end of that day.' })
  dueOn!: LocalDate;

  @Field(() => Deadline, {
    nullable: true,
    description: 'Hạn đã đặt; null nếu theo danh mục. / Null where the catalogue says by when.',
  })
  @Sized({ weight: 0 })
  deadline!: PeriodView['deadline'];

  @Field(() => OwedCounts)
  @Sized({ weight: 0 })
  counts!: Counts;
}

@ObjectType({
  description:
    'Việc miễn nộp đang có hiệu lực; ô null nghĩa là mọi kỳ, mọi lớp, mọi trẻ, tổ hay người, mọi nội dung. / ' +
    'A waiver in force; null means every period, class, child, team or person, or topic.',
})
export class Waiver implements Pick<WaiverRow, 'schoolYear' | 'kind' | 'period' | 'topic'> {
  @Field(() => ID, { name: 'id' })
  waiverId!: WaiverRow['waiverId'];

  @Field(() => String)
  schoolYear!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => String, { nullable: true })
  period!: string | null;

  @Field(() => String, { nullable: true })
  topic!: string | null;

  @Field(() => Act)
  @Sized(partOfOwner)
  waived!: WaiverRow['waived'];
}

@ObjectType({
  description:
    'Một bản ghi phải nộp: của một trẻ hay của cả lớp, một nội dung. / One record that is owed: of a ' +
    'child or of the class, and of one topic.',
})
export class OwedItem implements Pick<ItemView, 'topic' | 'state' | 'submittedAt'> {
  @Field(() => FieldOption, { nullable: true })
  @Sized({ weight: 0 })
  topic!: ItemView['topic'];

  @Field(() => OwedStateEnum)
  state!: ItemView['state'];

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'Lúc nộp lần đầu. / When it was submitted first.',
  })
  submittedAt!: Instant | null;

  @Field(() => Waiver, {
    nullable: true,
    description: 'Vì sao được miễn. / By which waiver nobody has to submit it.',
  })
  @Sized({ weight: 0 })
  waiver!: ItemView['waiver'];
}

@ObjectType({
  description:
    'Một bản ghi mà tổ, nhân sự hoặc nhà trường phải nộp. / One record that a team, a member of staff or ' +
    'the school owes.',
})
export class UnitOwed extends OwedItem {
  @Field(() => RecordKind)
  @Sized(partOfOwner)
  kind!: UnitView['kind'];

  @Field(() => FieldOption)
  @Sized({ weight: 0 })
  period!: UnitView['period'];

  @Field(() => LocalDateScalar, { description: 'Hạn: hết ngày này. / Due by the end of this day.' })
  dueOn!: LocalDate;

  @Field(() => Deadline, {
    nullable: true,
    description: 'Hạn đã đặt; null nếu theo danh mục. / Null where the catalogue says by when.',
  })
  @Sized({ weight: 0 })
  deadline!: UnitView['deadline'];
}
export const UnitOwedConnection = connectionOf('UnitOwed', () => UnitOwed);

export const OwedItemConnection = connectionOf('OwedItem', () => OwedItem);

@ObjectType({
  description:
    'Việc nộp hồ sơ của tôi: một loại ở một lớp, tổ, người hoặc nhà trường, tính đến hôm nay. / What I ' +
    'have to submit: one kind in one class, or of a team, a person or the school, up to today.',
})
export class MyOwed implements Omit<MyOwedView, 'classId' | 'dossierId'> {
  @Field(() => String)
  schoolYear!: string;

  @Field(() => RecordKind)
  @Sized(partOfOwner)
  kind!: MyOwedView['kind'];

  @Field(() => Int, { description: 'Hết hôm nay là trễ. / Due by the end of today.' })
  dueToday!: number;

  @Field(() => Int, { description: 'Đã quá hạn. / Overdue.' })
  overdue!: number;

  @Field(() => FieldOption, {
    description: 'Kỳ đầu tiên còn thiếu. / The first period of which something is missing.',
  })
  @Sized({ weight: 0 })
  period!: MyOwedView['period'];
}
