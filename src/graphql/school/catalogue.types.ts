import { Field, Int, ObjectType } from '@nestjs/graphql';
import {
  catalogueLimits,
  type DossierAbout,
  type FieldDefinition as Definition,
  type FieldType as Type,
  type RecordKind as Kind,
  type RecordWindow,
  type Rhythm,
  type Role,
} from '../../application/vocabulary.js';
import { FieldTypeNameEnum, RecordTierEnum, RoleEnum } from '../shared/enums.js';
import { DossierAboutEnum, RecordWindowEnum, RhythmEnum } from './catalogue.enums.js';
import { FieldRule } from './field-rule.js';
import { FigureDefinition } from './figure.types.js';
import { AttachmentRule, DueAfterRule, DueRule, VersionRule } from './kind-rules.types.js';
import { KindRetention } from './retention-rule.js';
import { SchoolReportRule } from './school-report-rule.js';
import { LocalizedText, Words } from '../shared/localized-text.js';
import { partOfOwner, Sized } from '../shared/sized-field.js';
import { CatalogueHead } from './catalogue-head.js';

@ObjectType()
export class FieldOption {
  @Field(() => String)
  code!: string;

  @Words('Nhãn. / Label.')
  label!: LocalizedText;
}

@ObjectType({
  description: 'Một nội dung của loại hồ sơ. / What a period of a kind is divided into.',
})
export class Topic extends FieldOption {
  @Field(() => [String], {
    nullable: true,
    description:
      'Chỉ lớp thuộc những khối hoặc nhóm tuổi này; null: mọi lớp. / Only classes of these levels; null: ' +
      'all classes.',
  })
  levels?: readonly string[] | null;
}

@ObjectType({
  description:
    'Ô nhận gì; giới hạn nào không liên quan thì null. / What a field takes; limits that do not ' +
    'apply to its type are null.',
})
export class FieldType {
  @Field(() => FieldTypeNameEnum)
  is!: Type['is'];

  @Field(() => Int, { nullable: true, description: 'TEXT: số ký tự tối đa. / Characters.' })
  lengthMax?: number;

  @Field(() => Boolean, { nullable: true, description: 'TEXT: được xuống dòng. / Line breaks.' })
  multiline?: boolean;

  @Field(() => String, { nullable: true, description: 'TEXT: biểu thức mẫu. / Pattern.' })
  pattern?: string;

  @Field(() => Boolean, { nullable: true, description: 'DATE: không ở tương lai. / Not future.' })
  notFuture?: boolean;

  @Field(() => Int, { nullable: true, description: 'INTEGER' })
  min?: number;

  @Field(() => Int, {
    nullable: true,
    description: 'INTEGER; RECORD: tối đa bao nhiêu bản ghi. / RECORD: how many at most.',
  })
  max?: number;

  @Field(() => [FieldOption], { nullable: true, description: 'CHOICE' })
  @Sized({ ...partOfOwner, listMax: 60 })
  options?: readonly FieldOption[];
}

@ObjectType({ description: 'Một ô trong biểu mẫu. / A field of a form.' })
export class FieldDefinition {
  @Field(() => String)
  name!: string;

  @Words('Nhãn trên biểu mẫu. / Label on the form.')
  label!: LocalizedText;

  @Field(() => FieldType)
  @Sized({ weight: 0 })
  type!: Type;

  @Field(() => Boolean)
  required!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'Mục đích lưu dữ liệu cá nhân; null nếu không phải dữ liệu cá nhân. / The purpose under whose ' +
      'key the value is kept; null when it is not personal data.',
  })
  purpose!: string | null;

  @Field(() => [RoleEnum], { description: 'Ai được xem. / Who may read it.' })
  readers!: readonly Role[];

  @Field(() => Boolean, {
    description:
      'Dữ liệu nhạy cảm: mỗi lần xem đều được ghi lại trước khi hiện ra. / Sensitive: whoever reads ' +
      'the value is recorded before they see it.',
  })
  sensitive!: boolean;
}

@ObjectType({ description: 'Một bước duyệt. / One step of approval.' })
export class ChainStep {
  @Field(() => String)
  step!: string;

  @Words('Tên bước. / Name of the step.')
  label!: LocalizedText;

  @Field(() => [RoleEnum])
  roles!: readonly Role[];

  @Field(() => Int, {
    nullable: true,
    description:
      'Kiểm tra theo mẫu: bao nhiêu trong 100 bản ghi phải qua bước này; null nếu mọi bản ghi. / Taken ' +
      'of a sample: of how many in a hundred records; null of all of them.',
  })
  sample!: number | null;
}

@ObjectType({
  description:
    'Một loại hồ sơ: biểu mẫu, quyền xem, các bước duyệt. / A kind of record: its form, who may see ' +
    'what, its approvals. Kinds are data of the school, not code.',
})
export class RecordKind {
  @Field(() => String)
  kind!: string;

  @Words('Tên loại hồ sơ. / Name of the kind.')
  label!: LocalizedText;

  @Field(() => RecordTierEnum)
  tier!: Kind['tier'];

  @Field(() => String, { description: 'Căn cứ pháp lý. / Legal basis.' })
  legalBasis!: string;

  @Field(() => [RoleEnum], { description: 'Ai lập. / Who enters it.' })
  owners!: readonly Role[];

  @Field(() => Boolean, {
    description:
      'Mỗi người chỉ lập trong hồ sơ của mình. / Each of its owners enters it in their own file alone.',
  })
  ownFileOnly!: boolean;

  @Field(() => Boolean, { description: 'Mỗi hồ sơ chỉ một bản. / One in each dossier.' })
  onePerDossier!: boolean;

  @Field(() => RhythmEnum, {
    nullable: true,
    description: 'Lập theo kỳ nào; null nếu không theo kỳ. / How often; null without a rhythm.',
  })
  every!: Rhythm | null;

  @Field(() => [Topic], {
    nullable: true,
    description: 'Mỗi kỳ một bản cho từng nội dung. / In each period one record for each of these.',
  })
  @Sized({ ...partOfOwner, listMax: 30 })
  topics!: readonly Topic[] | null;

  @Field(() => Boolean, {
    description:
      'Sổ có đánh số theo năm; số do hệ thống cấp. / A register: its records are numbered in the order ' +
      'of entry, for each topic from 1 on every calendar year.',
  })
  numbered!: boolean;

  @Field(() => VersionRule, {
    nullable: true,
    description:
      'Quy chế có phiên bản: bản mới thay bản cũ; null nếu không. / Rules with versions, of which one ' +
      'holds at a time; null of any other kind.',
  })
  @Sized({ weight: 0 })
  versioned!: Kind['versioned'] | null;

  @Field(() => DueAfterRule, {
    nullable: true,
    description:
      'Hạn tính từ ngày ghi ở một ô; null nếu không. / Due after the day in a field; null if not.',
  })
  @Sized({ weight: 0 })
  dueAfter!: Kind['dueAfter'] | null;

  @Field(() => [RoleEnum], {
    nullable: true,
    description:
      'Ai phải xác nhận đã đọc mỗi bản đã duyệt; null nếu không ai. / Who acknowledges each approved ' +
      'record as read; null when nobody does.',
  })
  acknowledgedBy!: readonly Role[] | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Được lập trước kỳ bao nhiêu ngày. / So many days before its period begins one may be made.',
  })
  aheadDays!: number | null;

  @Field(() => RecordWindowEnum, {
    nullable: true,
    description:
      'Nộp và ký vào lúc nào; ngoài khung giờ vẫn được, nhưng được ghi rõ. / When it is submitted and ' +
      'approved; outside of it is not refused, it is said.',
  })
  window!: RecordWindow | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Những loại của lớp chỉ được lập sau khi loại này có hiệu lực. / Kinds of the class that wait ' +
      'until this one is in force.',
  })
  gates!: readonly string[] | null;
  @Field(() => DueRule, {
    nullable: true,
    description:
      'Hạn nộp của mỗi kỳ; null nếu không ai phải nộp. / When the record of each period has to be ' +
      'submitted; null when nobody owes it.',
  })
  @Sized({ weight: 0 })
  due!: Kind['due'] | null;

  @Field(() => DossierAboutEnum, {
    description:
      'Của trẻ, lớp, tổ, nhân sự hay nhà trường. / Of a child, a class, a team, staff or the school.',
  })
  about!: DossierAbout;

  @Field(() => [FieldDefinition])
  @Sized({ ...partOfOwner, listMax: 80 })
  fields!: readonly Definition[];

  @Field(() => String, {
    nullable: true,
    description:
      'Ô đầu tiên nêu bản ghi khác, như của báo cáo sự cố; null nếu không có. / The first of its fields that ' +
      'names records, such as of incidents; null when none does.',
  })
  namingField!: string | null;

  @Field(() => [FieldDefinition], {
    nullable: true,
    description:
      'Sổ có một dòng cho mỗi trẻ: các ô của một dòng; null nếu không phải sổ. / Of a sheet, the fields ' +
      'of a row: there is one for each child of the class. null of any other kind.',
  })
  @Sized({ ...partOfOwner, listMax: 5 })
  rowFields!: readonly Definition[] | null;

  @Field(() => [FieldRule], {
    description: 'Ràng buộc giữa các ô. / What holds between its fields.',
  })
  @Sized({ weight: 0, listMax: catalogueLimits.rulesMax })
  rules!: readonly FieldRule[];

  @Field(() => [FieldRule], {
    description: 'Ràng buộc trong mỗi dòng. / What holds in each row by itself.',
  })
  @Sized({ weight: 0, listMax: catalogueLimits.rulesMax })
  rowRules!: readonly FieldRule[];

  @Field(() => [FigureDefinition], {
    nullable: true,
    description:
      'Báo cáo: số liệu được đếm từ sổ gốc khi nộp; null nếu không phải báo cáo. / Of a report, the ' +
      'figures that are counted from the log when it is submitted; null of any other kind.',
  })
  @Sized({ weight: 0.02, listMax: catalogueLimits.figuresMax })
  figures!: Kind['figures'] | null;

  @Field(() => SchoolReportRule, {
    nullable: true,
    description: 'null nếu không có trong học bạ. / null when none of it is in a school report.',
  })
  @Sized({ weight: 0 })
  schoolReport!: Kind['schoolReport'] | null;

  @Field(() => AttachmentRule, {
    nullable: true,
    description: 'null nếu không có tệp đính kèm. / null when its records have no files.',
  })
  @Sized({ weight: 0 })
  attachments!: AttachmentRule | null;

  @Field(() => KindRetention, {
    nullable: true,
    description: 'null nếu danh mục chưa nói. / null when the catalogue does not say.',
  })
  @Sized({ weight: 0 })
  retention!: Kind['retention'] | null;

  @Field(() => [ChainStep])
  @Sized({ ...partOfOwner, listMax: 5 })
  chain!: readonly ChainStep[];
}

@ObjectType({
  description:
    'Danh mục hồ sơ do trường ban hành, theo phiên bản. / Catalogue of kinds of records as the ' +
    'school adopted it, by version.',
})
export class Catalogue extends CatalogueHead {
  @Field(() => String)
  decisionNo!: string;
}
