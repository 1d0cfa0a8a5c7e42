import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Act as ActRow } from '../../application/ports/read-model-rows.js';
import type { RecordId } from '../../application/vocabulary.js';
import { RevisionScalar } from '../scalars/scalars.js';
import { Act } from '../shared/act.js';
import { CommandInput } from '../shared/command-input.js';
import { connectionOf } from '../shared/connection.js';
import { partOfOwner, Sized } from '../shared/sized-field.js';

@InputType()
export class AcknowledgeRecordInput extends CommandInput {
  @Field(() => ID)
  recordId!: RecordId;

  @Field(() => RevisionScalar, {
    description:
      'Bản đã đọc: `acknowledgement.readsSince` lúc hiện ra. / What was read: `readsSince` as it was shown.',
  })
  readRevision!: bigint;
}

@ObjectType({
  description:
    'Xác nhận đã đọc nội dung hiện tại; nội dung được điều chỉnh thì phải xác nhận lại. / Who has read ' +
    'the record as it stands; a correction asks for it anew.',
})
export class Acknowledgement {
  @Field(() => RevisionScalar, {
    description: 'Nội dung giữ nguyên từ lần ghi này. / Since which revision it reads as it does.',
  })
  readsSince!: number;

  @Field(() => Boolean, { description: 'Tôi có phải xác nhận không. / Whether I am asked.' })
  isAsked!: boolean;

  @Field(() => Act, {
    nullable: true,
    description: 'Tôi đã xác nhận; null khi chưa. / That I have read it; null until then.',
  })
  @Sized(partOfOwner)
  mine!: ActRow | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Bao nhiêu người đã đọc; chỉ lãnh đạo thấy. / How many have read it; for the leadership.',
  })
  doneTotal!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Bao nhiêu người phải đọc hôm nay; chỉ lãnh đạo thấy. / Of how many who are asked today.',
  })
  askedTotal!: number | null;
}

@ObjectType({
  description: 'Một người phải đọc, và đã đọc chưa. / Who is asked, and whether they did.',
})
export class ReadReceipt {
  @Field(() => Act, { nullable: true, description: 'null: chưa xác nhận. / null: not yet.' })
  @Sized(partOfOwner)
  act!: ActRow | null;
}

export const ReadReceiptConnection = connectionOf('ReadReceipt', () => ReadReceipt);
