import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ProjectionStatus } from '../../application/ports/read-models.js';
import type { EventId, Instant, StreamId } from '../../application/vocabulary.js';
import {
  HexHashScalar,
  InstantScalar,
  LogIndexScalar,
  RevisionScalar,
} from '../scalars/scalars.js';
import { ProjectionStateEnum } from '../shared/enums.js';
import { LocalizedText, Words } from '../shared/localized-text.js';
import { partOfOwner, Sized } from '../shared/sized-field.js';

@ObjectType({
  description:
    'Một mục của sổ gốc: mã băm của nó chứng minh nội dung, số của nó chứng minh thứ tự. / An entry of the ' +
    'log: its hash proves what it says, its number proves the order.',
})
export class Entry {
  @Field(() => LogIndexScalar, { nullable: true, description: 'null cho đến khi được niêm phong.' })
  logIndex!: bigint | null;

  @Field(() => ID)
  eventId!: EventId;

  @Field(() => String)
  streamId!: StreamId;

  @Field(() => RevisionScalar)
  revision!: bigint;

  @Field(() => String)
  type!: string;

  @Words('Việc gì đã xảy ra. / What happened.')
  label!: LocalizedText;

  @Field(() => InstantScalar)
  recordedAt!: Instant;

  @Field(() => InstantScalar)
  claimedAt!: Instant;

  @Field(() => HexHashScalar, {
    description: 'SHA-256(0x00 ‖ phong bì). / SHA-256(0x00 ‖ envelope), the RFC 6962 leaf hash.',
  })
  hash!: Uint8Array;

  @Field(() => Int, { description: 'Độ dài phong bì. / Size of the canonical envelope.' })
  envelopeBytes!: number;
}

@ObjectType({
  description: 'Đầu sổ gốc của trường. / Head of the school’s log.',
})
export class LogHead {
  @Field(() => LogIndexScalar, { description: 'Số mục đã niêm phong. / Number of sealed entries.' })
  size!: bigint;

  @Field(() => HexHashScalar, { description: 'Gốc Merkle (RFC 6962). / Merkle root.' })
  root!: Uint8Array;

  @Field(() => String, {
    nullable: true,
    description:
      'Điểm kiểm đã ký và công bố gần nhất (C2SP signed note), có thể chậm vài giây. / The signed ' +
      'checkpoint last published; it may be a few seconds behind. The same text lies under /log/.',
  })
  checkpoint!: string | null;
}

@ObjectType({ description: 'Vì sao dừng. / Why a read model stopped.' })
export class ProjectionStop {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  message!: string;
}

@ObjectType({
  description: 'Một bảng tra cứu đã theo kịp sổ gốc đến đâu. / How far a read model is.',
})
export class Projection {
  @Field(() => String, { name: 'name' })
  projection!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => ProjectionStateEnum)
  state!: ProjectionStatus['state'];

  @Field(() => LogIndexScalar, { description: 'Số mục đã đọc. / Entries applied.' })
  position!: bigint;

  @Field(() => LogIndexScalar, { description: 'Số mục đã niêm phong. / Entries sealed.' })
  logSize!: bigint;

  @Field(() => ProjectionStop, { nullable: true })
  @Sized(partOfOwner)
  stopped!: ProjectionStop | null;
}
