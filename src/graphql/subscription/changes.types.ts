import { Field, ObjectType } from '@nestjs/graphql';
import type { Change as ChangeView } from '../../application/queries/changes.js';
import { LogIndexScalar } from '../scalars/scalars.js';
import type { ChangeTopic } from '../../application/queries/change-topics.js';
import { enumOf } from '../shared/enums.js';

const ChangeTopicEnum = enumOf<ChangeTopic>(
  'ChangeTopic',
  { school: 0, access: 0, dossiers: 0, records: 0, corrections: 0, locks: 0, reads: 0, rights: 0 },
  {
    vi: 'Điều đã thay đổi thuộc loại nào; RIGHTS là quyền của chính tôi',
    en: 'What sort of thing has changed; RIGHTS is what I may do myself',
  },
);

@ObjectType({
  description:
    'Có điều gì đó đã thay đổi, đến hết mục này. / Something has changed, up to and with that entry.',
})
export class Change implements ChangeView {
  @Field(() => LogIndexScalar)
  logIndex!: bigint;

  @Field(() => [ChangeTopicEnum])
  topics!: ChangeView['topics'];
}
