import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type {
  DossierId,
  EventId,
  FieldType as Type,
  Instant,
  RecordId,
  StreamId,
} from '../../application/vocabulary.js';
import {
  HexHashScalar,
  InstantScalar,
  LogIndexScalar,
  RevisionScalar,
} from '../scalars/scalars.js';
import { type ActingRole, ActingRoleEnum } from '../shared/enums.js';
import { FieldType } from '../school/catalogue.types.js';
import { connectionOf } from '../shared/connection.js';
import { LocalizedText, Words } from '../shared/localized-text.js';
import { Sized } from '../shared/sized-field.js';
import { drawsText, StepDraw } from '../shared/step-draw.js';

export enum HistoryOrder {
  OLDEST_FIRST = 'forward',
  NEWEST_FIRST = 'backward',
}
registerEnumType(HistoryOrder, { name: 'HistoryOrder' });

@ObjectType({
  description: 'Một ô đổi từ giá trị nào sang giá trị nào. / A field, from what to what.',
})
export class FieldChange {
  @Field(() => String)
  field!: string;

  @Words('Nhãn của ô. / Label of the field.')
  label!: LocalizedText;

  @Field(() => FieldType, {
    nullable: true,
    description: 'Ô nhận gì; null nếu biểu mẫu không có ô này. / What the field takes, if known.',
  })
  @Sized({ weight: 0 })
  type!: Type | null;
}

@ObjectType({
  description:
    'Một mục trong lịch sử: ai, với tư cách gì, ghi lúc nào, khai lúc nào, đổi gì, vì sao, ai chứng ' +
    'kiến, trích dẫn và mã băm. / One entry of a history: who, in what role, when recorded, when ' +
    'claimed, what changed, why, who witnessed, how to cite it, and its hash.',
})
export class HistoryEntry {
  @Field(() => LogIndexScalar)
  logIndex!: bigint;

  @Field(() => ID)
  eventId!: EventId;

  @Field(() => String, { description: 'Ví dụ `record.revised`' })
  type!: string;

  @Words('Việc gì đã xảy ra. / What happened.')
  label!: LocalizedText;

  @Field(() => ID)
  dossierId!: DossierId;

  @Field(() => ID, {
    nullable: true,
    description: 'null: mục về chính hồ sơ. / null: an entry about the dossier itself.',
  })
  recordId!: RecordId | null;

  @Field(() => String)
  streamId!: StreamId;

  @Field(() => RevisionScalar)
  revision!: bigint;

  @Field(() => ActingRoleEnum)
  role!: ActingRole;

  @Field(() => ID, { nullable: true })
  appointmentId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Làm theo ủy quyền nào. / Under which delegation; null: in the own office.',
  })
  delegationId!: string | null;

  @Field(() => String, { description: 'Xác thực bằng cách nào. / How the actor signed in.' })
  authentication!: string;

  @Field(() => InstantScalar, { description: 'Giờ máy chủ ghi. / Server time.' })
  recordedAt!: Instant;

  @Field(() => InstantScalar, { description: 'Giờ người làm khai. / The claimed time.' })
  claimedAt!: Instant;

  @Field(() => Boolean, {
    description: 'Ghi muộn: ngày khai trước ngày ghi. / Late: claimed for an earlier day.',
  })
  late!: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Ngoài khung giờ quy định; null nếu không có khung giờ. / Outside of the days meant for it; null ' +
      'where nothing says when.',
  })
  outOfWindow!: boolean | null;

  @Field(() => [StepDraw], { description: drawsText })
  @Sized({ weight: 0, listMax: 5 })
  draws!: readonly StepDraw[];

  @Field(() => HexHashScalar, {
    description: 'SHA-256 của mục: mắt xích, biên nhận, lá Merkle. / Link, receipt, Merkle leaf.',
  })
  hash!: Uint8Array;
}

export const HistoryConnection = connectionOf('HistoryEntry', () => HistoryEntry);
