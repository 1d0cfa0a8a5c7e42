import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { AccessedDossier } from '../../application/ports/reads-rows.js';
import type { DossierId, Instant } from '../../application/vocabulary.js';
import { InstantScalar, LogIndexScalar } from '../scalars/scalars.js';
import { connectionOf } from '../shared/connection.js';
import { type ActingRole, ActingRoleEnum } from '../shared/enums.js';
import { Sized } from '../shared/sized-field.js';

/** What a reading is, whether shown with one dossier or with all. */
@ObjectType({ isAbstract: true })
abstract class Reading {
  @Field(() => LogIndexScalar, { description: 'Số mục trong nhật ký. / Its entry of the log.' })
  logIndex!: bigint;

  @Field(() => ActingRoleEnum, { description: 'Xem với tư cách gì. / In what role.' })
  role!: ActingRole;

  @Field(() => ID, { nullable: true })
  appointmentId!: string | null;

  @Field(() => ID, { description: 'Bằng tài khoản nào. / By which account.' })
  accountId!: string;

  @Field(() => InstantScalar, {
    name: 'recordedAt',
    description: 'Ghi lại lúc nào, trước khi hiện ra. / When it was recorded, before it was shown.',
  })
  at!: Instant;

  @Field(() => String, {
    description: 'Câu hỏi nào đã hiện ra dữ liệu, ví dụ `dossier`. / Which query showed it.',
  })
  operation!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Số văn bản yêu cầu của cơ quan; null: người của trường. / The authority’s request; null for ' +
      'the school’s own people.',
  })
  requestNo!: string | null;
}

@ObjectType({
  description:
    'Một lượt xem dữ liệu nhạy cảm của trẻ: ai, với tư cách gì, lúc nào, những ô nào. / Somebody saw ' +
    'sensitive data of the child: who, in what role, when, which fields.',
})
export class DossierView extends Reading {
  @Field(() => [String], {
    description:
      'Những ô đã hiện ra; rỗng: chỉ xem có hồ sơ. / Fields shown; empty: only looked up.',
  })
  @Sized({ listMax: 10 })
  fields!: readonly string[];
}

@ObjectType({ description: 'Một hồ sơ trong một lượt xem. / A dossier of one reading.' })
export class AccessedDossierFields {
  @Field(() => ID)
  dossierId!: DossierId;

  @Field(() => [String])
  @Sized({ listMax: 10 })
  fields!: readonly string[];
}

@ObjectType({
  description: 'Một mục của sổ truy cập. / One entry of the access log, with all that it showed.',
})
export class AccessLogEntry extends Reading {
  @Field(() => [AccessedDossierFields])
  @Sized({ listMax: 200, weight: 0.05 })
  dossiers!: readonly AccessedDossier[];
}

export const DossierViewConnection = connectionOf('DossierView', () => DossierView);
export const AccessLogConnection = connectionOf('AccessLogEntry', () => AccessLogEntry);
