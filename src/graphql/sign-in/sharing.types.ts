import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { SharingSuspicionRow } from '../../application/ports/sign-in-rows.js';
import type { Instant } from '../../application/vocabulary.js';
import { InstantScalar, LogIndexScalar } from '../scalars/scalars.js';
import { connectionOf } from '../shared/connection.js';
import { SharingCauseEnum } from '../shared/enums.js';

@ObjectType({
  description:
    'Có thể tài khoản bị dùng chung: một tài khoản trên hai thiết bị cùng lúc, hoặc một thiết bị đăng ' +
    'nhập cho nhiều người. Chỉ là nghi vấn để hỏi lại, không phải kết luận. / An account may be ' +
    'shared: in use on two devices at once, or one device signing in for several people. A reason ' +
    'to ask, not a finding.',
})
export class SharingSuspicion {
  @Field(() => LogIndexScalar, { description: 'Số mục trong nhật ký. / Its entry of the log.' })
  logIndex!: bigint;

  @Field(() => SharingCauseEnum)
  cause!: SharingSuspicionRow['cause'];

  @Field(() => ID, {
    description:
      'Số ngẫu nhiên của thiết bị, để biết có phải cùng một máy. / A random number of the device: ' +
      'says whether two entries are about the same one.',
  })
  deviceId!: string;

  @Field(() => InstantScalar, { name: 'recordedAt' })
  at!: Instant;
}

export const SharingSuspicionConnection = connectionOf('SharingSuspicion', () => SharingSuspicion);
