import { Context, Field, ID, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Receipt as ReceiptRow } from '../../application/ports/event-store.js';
import type { CommandId, EventId, Instant, StreamId } from '../../application/vocabulary.js';
import type { RequestContext } from '../context/request-context.js';
import {
  HexHashScalar,
  InstantScalar,
  LogIndexScalar,
  RevisionScalar,
} from '../scalars/scalars.js';
import { cite } from './citation.js';
import { LocalizedText } from './localized-text.js';
import { partOfOwner, Sized } from './sized-field.js';

@ObjectType({
  description:
    'Biên nhận của một mục đã ghi: giữ lại để đối chiếu. / Receipt of one entry that was written: ' +
    'keep it to check the log against.',
})
export class Receipt implements ReceiptRow {
  @Field(() => ID)
  eventId!: EventId;

  @Field(() => String)
  streamId!: StreamId;

  @Field(() => RevisionScalar)
  revision!: bigint;

  @Field(() => HexHashScalar, {
    description: 'SHA-256 của mục; cũng là lá Merkle. / SHA-256 of the entry, and its Merkle leaf.',
  })
  hash!: Uint8Array;

  @Field(() => InstantScalar)
  recordedAt!: Instant;

  @Field(() => LogIndexScalar, {
    nullable: true,
    description: 'null cho đến khi được niêm phong. / null until sealed; ask with `awaitSealed`.',
  })
  logIndex!: bigint | null;
}

@Resolver(() => Receipt)
export class ReceiptResolver {
  @ResolveField(() => LocalizedText, {
    nullable: true,
    description: '“mục 48.213 của trường …”. / How to cite it; null until sealed.',
  })
  @Sized({ weight: 0 })
  citation(@Parent() { logIndex }: ReceiptRow, @Context() { loaders }: RequestContext) {
    return cite(loaders, logIndex);
  }
}

@ObjectType({
  description:
    'Đã ghi. Gửi lại cùng `commandId` thì nhận lại đúng biên nhận này, không ghi thêm gì. / It is ' +
    'written. Sending the same `commandId` again gives these receipts again and writes nothing.',
})
export class CommandDone {
  @Field(() => ID)
  commandId!: CommandId;

  @Field(() => ID, {
    nullable: true,
    description:
      'Mã của thứ vừa được tạo (hồ sơ, bản ghi, đề nghị, khóa …). / Id of what was created (a ' +
      'dossier, record, correction, lock, …); null when the command creates nothing.',
  })
  createdId!: string | null;

  @Field(() => [Receipt], {
    description: 'Rỗng khi không có gì phải thay đổi. / Empty when there was nothing to do.',
  })
  @Sized({ ...partOfOwner, listMax: 100 })
  receipts!: readonly ReceiptRow[];
}
