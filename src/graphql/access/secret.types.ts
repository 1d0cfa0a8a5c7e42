import { Field, ID, ObjectType } from '@nestjs/graphql';
import { CommandDone } from '../shared/receipt.js';

@ObjectType({
  description:
    'Đã mời. Mã chỉ hiện một lần; gửi lại lệnh thì null. / The account was invited. The code is ' +
    'shown this once; null when the command is sent again, then invite anew.',
})
export class InvitationMade extends CommandDone {
  @Field(() => String, {
    nullable: true,
    description: 'Tên dùng để đăng nhập. / The name to sign in with.',
  })
  signInName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Đưa tận tay người đó. / Hand it to that person and nobody else.',
  })
  invitationCode!: string | null;
}

@ObjectType({
  description:
    'Đã cấp. Mã truy cập chỉ hiện một lần; gửi lại lệnh thì null. / The token was issued. It is ' +
    'shown this once; null when the command is sent again, then issue another one.',
})
export class ServiceTokenIssued extends CommandDone {
  @Field(() => ID, { nullable: true })
  tokenId!: string | null;

  @Field(() => String, { nullable: true })
  token!: string | null;
}
