import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { RecordRow, StepAct } from '../../application/ports/read-model-rows.js';
import type { DossierId, Instant, RecordId, ValueHash } from '../../application/vocabulary.js';
import { EntrySource } from '../dossier/dossier.types.js';
import {
  HexHashScalar,
  InstantScalar,
  LogIndexScalar,
  RevisionScalar,
} from '../scalars/scalars.js';
import { DueAfter } from '../school/kind-rules.types.js';
import { KeptUntil } from '../school/retention-rule.js';
import { Act } from '../shared/act.js';
import { connectionOf } from '../shared/connection.js';
import { RecordStatusEnum } from '../shared/enums.js';
import { partOfOwner, Sized } from '../shared/sized-field.js';

export const outOfWindowText =
  'Ngoài khung giờ quy định; null nếu loại này không có khung giờ. / Outside of the days that the kind ' +
  'means for it; null where nothing says when.';

@ObjectType({ description: 'Một bước duyệt đã qua. / An approval that was given.' })
export class StepApproval {
  @Field(() => String)
  step!: string;

  @Field(() => Act)
  @Sized(partOfOwner)
  act!: unknown;

  @Field(() => Boolean, { nullable: true, description: outOfWindowText })
  outOfWindow!: boolean | null;
}

@ObjectType({
  description: 'Một ô với giá trị đang có hiệu lực. / A field of the form with the value in force.',
})
export class RecordField {
  @Field(() => String, {
    nullable: true,
    description:
      'Mã băm của giá trị: đề nghị điều chỉnh và người chứng kiến nêu đúng mã này. / Commitment to the ' +
      'value: what a correction and a witness name. null when the caller may not know it.',
  })
  hash!: ValueHash | null;
}

@ObjectType({
  description: 'Bản ghi được nêu trong một ô. / A record that a value names.',
})
export class NamedRecord {
  @Field(() => ID)
  recordId!: RecordId;
}

@ObjectType({
  description:
    'Một bản ghi: mọi thay đổi của nó là một luồng mục không xóa được. / A record: its whole life ' +
    'is one stream of entries.',
})
export class Record {
  @Field(() => ID, { name: 'id' })
  recordId!: RecordId;

  @Field(() => String)
  kind!: string;

  @Field(() => String)
  schoolYear!: string;

  @Field(() => RecordStatusEnum)
  status!: RecordRow['status'];

  @Field(() => RevisionScalar, {
    description: 'Nêu khi sửa bản nháp. / Name it when you revise a draft.',
  })
  revision!: bigint;

  @Field(() => RevisionScalar, {
    nullable: true,
    description:
      'Khi đang chờ duyệt: nội dung như hiện nay kể từ phiên bản này; nêu khi phê duyệt. / While it ' +
      'is submitted, since when it reads as it does; name it when you approve.',
  })
  submittedRevision!: bigint | null;

  @Field(() => Int, { description: 'Số đề nghị điều chỉnh chưa kết thúc. / Open corrections.' })
  openCorrections!: number;

  @Field(() => Act, { nullable: true })
  @Sized(partOfOwner)
  submitted!: StepAct | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description:
      'Có hiệu lực từ bước duyệt cuối cùng; null khi chưa duyệt xong, hoặc loại này không cần duyệt. / In ' +
      'force since the last step of its chain; null until then, and of kinds without approvals.',
  })
  inForceSince!: Instant | null;

  @Field(() => DueAfter, {
    nullable: true,
    description:
      'Hạn nộp tính từ ngày ghi trong bản ghi; null của loại không có hạn như vậy. / Of what is due after the ' +
      'day in one of its fields; null of any other kind.',
  })
  @Sized({ weight: 0 })
  dueAfter!: DueAfter | null;

  @Field(() => KeptUntil, {
    nullable: true,
    description:
      'Thời hạn lưu theo danh mục; null nếu danh mục chưa nói. / How long it is kept by its catalogue; null ' +
      'where that does not say.',
  })
  @Sized({ weight: 0 })
  keptUntil!: KeptUntil | null;

  @Field(() => EntrySource)
  @Sized({ weight: 0 })
  source!: unknown;
}

@ObjectType({
  description:
    'Một dòng của sổ: các ô của một trẻ, mỗi ô tên `<id hồ sơ>/<tên ô>`. / A row of a sheet: what it ' +
    'holds of one child, each field under the name `<dossier id>/<name>`.',
})
export class SheetRow {
  @Field(() => ID)
  dossierId!: DossierId;
}

@ObjectType({ description: 'Một bản ghi tại một thời điểm. / A record as of a moment.' })
export class RecordAsOf {
  @Field(() => ID)
  recordId!: RecordId;

  @Field(() => String)
  kind!: string;

  @Field(() => String)
  schoolYear!: string;

  @Field(() => RecordStatusEnum)
  status!: RecordRow['status'];

  @Field(() => Int, { description: 'Số mục được tính đến. / How many entries count.' })
  entryCount!: number;
}

@ObjectType({
  description: 'Mục cuối cùng được tính đến. / The last entry that counts.',
})
export class LastEntry {
  @Field(() => RevisionScalar)
  revision!: bigint;

  @Field(() => LogIndexScalar, { nullable: true })
  logIndex!: bigint | null;

  @Field(() => InstantScalar, { description: 'Giờ máy chủ ghi. / Server time.' })
  recordedAt!: Instant;

  @Field(() => InstantScalar, { description: 'Giờ được khai. / Claimed time.' })
  claimedAt!: Instant;

  @Field(() => HexHashScalar)
  hash!: Uint8Array;
}

export const SheetRowConnection = connectionOf('SheetRow', () => SheetRow);
export const RecordConnection = connectionOf('Record', () => Record);
