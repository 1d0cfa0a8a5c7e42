import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Instant } from '../../application/vocabulary.js';
import { InstantScalar, LogIndexScalar } from '../scalars/scalars.js';
import { type FactorMethod, FactorMethodEnum } from '../shared/enums.js';
import { LocalizedText, Words } from '../shared/localized-text.js';

@ObjectType({ description: 'Đã đăng nhập: một phiên mới. / Signed in: a session that is new.' })
export class SignedIn {
  @Field(() => ID)
  sessionId!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Gửi trong tiêu đề Authorization: Bearer …; null khi đã đặt cookie. / For the Authorization ' +
      'header; null when a cookie was set. Shown once.',
  })
  token!: string | null;

  @Field(() => String, { description: 'password+totp, passkey, …' })
  authentication!: string;

  @Field(() => InstantScalar, { description: 'Muộn nhất. / At the latest.' })
  expiresAt!: Instant;

  @Field(() => Int, {
    description: 'Hết hạn sau bao nhiêu phút không dùng. / Ends when not used for so long.',
  })
  idleMinutes!: number;
}

@ObjectType({
  description:
    'Tài khoản dùng được và đã đăng nhập. Hãy giữ các mã khôi phục ở nơi an toàn: chỉ hiện một lần. ' +
    '/ The account is ready and signed in. Keep the recovery codes: they are shown once.',
})
export class InvitationAccepted extends SignedIn {
  @Field(() => [String])
  recoveryCodes!: readonly string[];
}

@ObjectType({
  description: 'Ứng dụng xác thực cần thiết lập. / The authenticator app to set up.',
})
export class AppToSetUp {
  @Field(() => String, { description: 'Tên đăng nhập. / The name to sign in by.' })
  signInName!: string;

  @Field(() => String, { description: 'Base32, để gõ tay. / Base32, to type by hand.' })
  totpSecret!: string;

  @Field(() => String, { description: 'otpauth://… để làm mã QR. / For a QR code.' })
  otpauthUri!: string;
}

@ObjectType({
  description:
    'Câu hỏi cho khóa truy cập (WebAuthn), trả lời một lần. / What to ask a passkey; answered once. ' +
    'User verification is required.',
})
export class PasskeyQuestion {
  @Field(() => ID, { nullable: true })
  ceremonyId!: string | null;

  @Field(() => String, { description: 'base64url' })
  challenge!: string;

  @Field(() => String, { description: 'rpId' })
  relyingPartyId!: string;

  @Field(() => [String], {
    description:
      'Khóa nào được trả lời (khi đăng ký: đã có). / Which may answer (when enrolling: exist already).',
  })
  credentialIds!: readonly string[];

  @Field(() => InstantScalar)
  expiresAt!: Instant;
}

@ObjectType({ description: 'Khóa truy cập cần tạo (WebAuthn). / A passkey to make.' })
export class PasskeyToEnrol extends PasskeyQuestion {
  @Field(() => ID, { description: 'user.id, 16 byte của UUID / the 16 bytes of the UUID' })
  accountId!: string;

  @Field(() => String, { description: 'user.name' })
  signInName!: string;
}

@ObjectType({ description: 'Đã đăng ký. / It is enrolled.' })
export class FactorEnrolled {
  @Field(() => ID)
  factorId!: string;
}

@ObjectType({
  description: 'Mã khôi phục mới; mã cũ hết hiệu lực. / New recovery codes; the old ones are void.',
})
export class RecoveryCodes {
  @Field(() => [String])
  recoveryCodes!: readonly string[];
}

@ObjectType({
  description: 'Đã xong. Các phiên bị ảnh hưởng đã kết thúc. / Done; sessions have ended.',
})
export class SessionsEnded {
  @Field(() => Boolean, {
    description: 'Phiên này cũng đã kết thúc: hãy đăng nhập lại. / This one too: sign in again.',
  })
  thisOneToo!: boolean;
}

@ObjectType({
  description:
    'Đã xác nhận; gửi lại đúng lệnh ấy kèm `stepUp`. / Confirmed: send the same command with `stepUp`.',
})
export class StepUpConfirmed {
  @Field(() => [ID])
  challengeIds!: readonly string[];
}

@ObjectType({ description: 'Một phiên đang mở của tôi. / One of my sessions.' })
export class Session {
  @Field(() => ID, { name: 'id' })
  sessionId!: string;

  @Field(() => ID)
  deviceId!: string;

  @Field(() => String)
  authentication!: string;

  @Field(() => InstantScalar)
  createdAt!: Instant;

  @Field(() => InstantScalar, { description: 'Chính xác đến phút. / To the minute.' })
  lastSeenAt!: Instant;

  @Field(() => InstantScalar)
  expiresAt!: Instant;

  @Field(() => Boolean)
  isThisOne!: boolean;
}

@ObjectType({ description: 'Tôi chứng minh là tôi bằng gì. / What I prove with who I am.' })
export class Factor {
  @Field(() => ID, { name: 'id' })
  factorId!: string;

  @Field(() => FactorMethodEnum)
  method!: FactorMethod;

  @Field(() => String, { nullable: true })
  label!: string | null;

  @Field(() => InstantScalar, { nullable: true })
  enrolledAt!: Instant | null;

  @Field(() => InstantScalar, { nullable: true })
  lastUsedAt!: Instant | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Còn bao nhiêu mã khôi phục. / How many recovery codes are left.',
  })
  unused!: number | null;
}

@ObjectType({
  description: 'Một việc đã xảy ra với đăng nhập của tôi. / Something that happened at my sign-in.',
})
export class SignInEntry {
  @Field(() => ID, { name: 'id' })
  eventId!: string;

  @Field(() => String, { description: 'signin.succeeded, signin.refused, …' })
  type!: string;

  @Words('Chuyện gì. / What it was.')
  what!: LocalizedText;

  @Field(() => InstantScalar)
  recordedAt!: Instant;

  @Field(() => LogIndexScalar, { nullable: true })
  logIndex!: bigint | null;

  @Field(() => String, { nullable: true })
  cause!: string | null;

  @Field(() => ID, { nullable: true })
  sessionId!: string | null;

  @Field(() => ID, { nullable: true })
  deviceId!: string | null;
}
