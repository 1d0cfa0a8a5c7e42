import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type {
  Act as ActRow,
  DossierExit as ExitRow,
  DossierRetention as RetentionRow,
  DossierServiceEnd as ServiceEndRow,
  HoldRow,
} from '../../application/ports/read-model-rows.js';
import type {
  AdmissionKind,
  DossierAbout,
  DossierId,
  ExitKind,
  HoldId,
  LocalDate,
  StreamId,
} from '../../application/vocabulary.js';
import { HexHashScalar, LocalDateScalar, RevisionScalar } from '../scalars/scalars.js';
import { DossierAboutEnum } from '../school/catalogue.enums.js';
import { Act } from '../shared/act.js';
import { connectionOf } from '../shared/connection.js';
import { AdmissionKindEnum, DossierStatusEnum, ExitKindEnum } from './dossier.enums.js';
import { partOfOwner, Sized } from '../shared/sized-field.js';

@ObjectType({ description: 'Nhập bằng biểu mẫu. / Entered in a form.' })
export class FromForm {
  @Field(() => String)
  from!: 'form';
}

@ObjectType({
  description: 'Nhập từ một dòng của tệp danh sách. / Imported from one row of a register file.',
})
export class FromRegister {
  @Field(() => HexHashScalar, { description: 'SHA-256 của tệp. / SHA-256 of the file.' })
  fileHash!: string;

  @Field(() => String)
  sheet!: string;

  @Field(() => Int)
  row!: number;
}

export const EntrySource = createUnionType({
  name: 'EntrySource',
  description: 'Dữ liệu đến từ đâu. / Where an entry came from.',
  types: () => [FromForm, FromRegister] as const,
  resolveType: ({ from }: { readonly from: 'form' | 'register' }) =>
    from === 'form' ? FromForm : FromRegister,
});

@ObjectType({ description: 'Trẻ rời trường. / How and when the child left.' })
export class DossierExit implements ExitRow {
  @Field(() => ExitKindEnum)
  exitKind!: ExitKind;

  @Field(() => LocalDateScalar)
  exitedOn!: LocalDate;

  @Field(() => String)
  decisionNo!: string;

  @Field(() => Act)
  @Sized(partOfOwner)
  recorded!: ActRow;
}

@ObjectType({
  description: 'Kết thúc công tác tại trường. / When somebody’s service at the school ended.',
})
export class DossierServiceEnd implements ServiceEndRow {
  @Field(() => LocalDateScalar)
  endedOn!: LocalDate;

  @Field(() => String)
  decisionNo!: string;

  @Field(() => Act)
  @Sized(partOfOwner)
  recorded!: ActRow;
}

@ObjectType({ description: 'Thời hạn bảo quản. / How long the dossier has to be kept.' })
export class DossierRetention implements RetentionRow {
  @Field(() => String)
  ruleId!: string;

  @Field(() => LocalDateScalar, { description: 'Ngày kết thúc hồ sơ. / Cut-off.' })
  cutOffOn!: LocalDate;

  @Field(() => Int)
  years!: number;

  @Field(() => LocalDateScalar, { description: 'Giữ đến hết ngày này. / Last day to keep it.' })
  keepThrough!: LocalDate;

  @Field(() => String)
  legalBasis!: string;
}

@ObjectType({
  description:
    'Lệnh tạm dừng hủy hồ sơ của cơ quan có thẩm quyền. / A legal hold: while it stands nothing is ' +
    'destroyed.',
})
export class Hold implements Partial<HoldRow> {
  @Field(() => ID, { name: 'id' })
  holdId!: HoldId;

  @Field(() => String)
  authority!: string;

  @Field(() => String)
  requestNo!: string;

  @Field(() => Act)
  @Sized(partOfOwner)
  placed!: ActRow;

  @Field(() => Act, { nullable: true })
  @Sized(partOfOwner)
  released!: HoldRow['released'];
}

@ObjectType({
  description: 'Điểm cuối của một luồng được giữ lại. / Head of a stream that stays behind.',
})
export class RetainedHead {
  @Field(() => String)
  streamId!: StreamId;

  @Field(() => RevisionScalar)
  revision!: number;

  @Field(() => HexHashScalar)
  hash!: string;
}

@ObjectType({
  description:
    'Hồ sơ của một trẻ, một lớp, một tổ, một nhân sự, hoặc của nhà trường. Hồ sơ đã hủy vẫn còn đây như ' +
    'một dấu mốc. / The dossier of one child, of a class, a team, a member of staff or the school. A ' +
    'dossier that was disposed of stays as a tombstone with its certificate.',
})
export class Dossier {
  @Field(() => ID, { name: 'id' })
  dossierId!: DossierId;

  @Field(() => DossierAboutEnum)
  about!: DossierAbout;

  @Field(() => DossierStatusEnum)
  status!: 'open' | 'exited' | 'disposed';

  @Field(() => RevisionScalar, {
    nullable: true,
    description: 'null: chưa có gì được ghi vào. / null: nothing was recorded in it yet.',
  })
  revision!: bigint | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Năm học của lớp hiện tại; null: hồ sơ kéo dài qua các năm. / School year of the class; null: one ' +
      'that goes on from year to year.',
  })
  schoolYear!: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'null: không phải hồ sơ của trẻ. / null: not the dossier of a child.',
  })
  admittedOn!: LocalDate | null;

  @Field(() => AdmissionKindEnum, {
    nullable: true,
    description:
      'Vào trường theo cách nào; null nếu không ghi. / How the child came; null if nobody said.',
  })
  admissionKind!: AdmissionKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'Số của giấy tờ khi vào trường. / Number of the paper it was admitted by.',
  })
  admissionNo!: string | null;

  @Field(() => EntrySource)
  @Sized({ weight: 0 })
  source!: unknown;

  @Field(() => DossierExit, { nullable: true })
  @Sized(partOfOwner)
  exit!: ExitRow | null;

  @Field(() => DossierServiceEnd, {
    nullable: true,
    description:
      'Của nhân sự: lần kết thúc công tác gần nhất; ai trở lại giữ nhiệm vụ thì chưa kết thúc. / Of ' +
      'staff, the last end of the service; whoever is in office again has not ended it.',
  })
  @Sized(partOfOwner)
  serviceEnd!: ServiceEndRow | null;

  @Field(() => DossierRetention, { nullable: true })
  @Sized(partOfOwner)
  retention!: RetentionRow | null;

  @Field(() => Int, { description: 'Số lệnh tạm dừng hủy đang có hiệu lực. / Holds in force.' })
  activeHolds!: number;
}

export const DossierConnection = connectionOf('Dossier', () => Dossier);
