import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsNotEmpty,
  IsOptional,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import type { ChallengeId, DeviceId, FactorId, SessionId } from '../../application/vocabulary.js';
import { type KeepAs, KeepAsEnum } from '../shared/enums.js';

const base64url = /^[A-Za-z0-9_-]+$/;
/** Of WebAuthn messages without attestation; a large one has a chain of certificates in it. */
const bytesTextMax = 20_000;
/** 256 characters of any script, in however many code points they come. */
const passwordTextMax = 1024;
const codeTextMax = 60;
const challengesMax = 50;

/** @param description what stands in the field, both languages */
const Secret =
  (description: string, lengthMax = passwordTextMax): PropertyDecorator =>
  (target, key) => {
    Field(() => String, { description })(target, key);
    MaxLength(lengthMax)(target, key as string);
  };

const Bytes: PropertyDecorator = (target, key) => {
  Field(() => String, { description: 'base64url' })(target, key);
  Matches(base64url)(target, key as string);
  MaxLength(bytesTextMax)(target, key as string);
};

const totpText = 'Mã 6 số của ứng dụng xác thực. / Six digits of the authenticator app.';

@InputType({ isAbstract: true })
abstract class ComingIn {
  @Field(() => KeepAsEnum, { defaultValue: 'cookie' })
  keepAs!: KeepAs;

  @Field(() => ID, {
    defaultValue: null,
    nullable: true,
    description:
      'UUID của thiết bị, cho phần mềm không giữ cookie. / The device, for clients without cookies.',
  })
  deviceId!: DeviceId | null;
}

@InputType()
export class SignInInput extends ComingIn {
  @Field(() => String, { description: 'mã cán bộ@mã trường / staff code@school code' })
  @MaxLength(200)
  name!: string;

  @Secret('Mật khẩu. / Password.')
  password!: string;

  @Field(() => String, { defaultValue: null, nullable: true, description: totpText })
  @IsOptional()
  @MaxLength(codeTextMax)
  code!: string | null;

  @Field(() => String, {
    defaultValue: null,
    nullable: true,
    description:
      'Một mã khôi phục, thay cho mã 6 số. / One of the recovery codes, instead of the six digits.',
  })
  @IsOptional()
  @MaxLength(codeTextMax)
  recoveryCode!: string | null;
}

@InputType({
  description: 'Trả lời của khóa truy cập (WebAuthn). / What `navigator.credentials.get` gave.',
})
export class PasskeyAssertionInput {
  @Bytes
  credentialId!: string;

  @Bytes
  clientDataJSON!: string;

  @Bytes
  authenticatorData!: string;

  @Bytes
  signature!: string;
}

@InputType({
  description: 'Khóa truy cập mới (WebAuthn). / What `navigator.credentials.create` gave.',
})
export class PasskeyAttestationInput {
  @Bytes
  credentialId!: string;

  @Bytes
  clientDataJSON!: string;

  @Bytes
  attestationObject!: string;
}

@InputType()
export class FinishPasskeySignInInput extends ComingIn {
  @Field(() => ID)
  ceremonyId!: string;

  @Field(() => PasskeyAssertionInput)
  @ValidateNested()
  @Type(() => PasskeyAssertionInput)
  passkey!: PasskeyAssertionInput;
}

@InputType()
export class BeginInvitationInput {
  @Secret('Mã mời. / The invitation’s code.', codeTextMax)
  code!: string;
}

@InputType()
export class AcceptInvitationInput extends ComingIn {
  @Secret('Mã mời. / The invitation’s code.', codeTextMax)
  code!: string;

  @Secret('Mật khẩu mới, từ 12 ký tự. / The new password, 12 characters or more.')
  password!: string;

  @Secret(totpText, codeTextMax)
  totpCode!: string;
}

@InputType({ isAbstract: true })
abstract class WithFreshCode {
  @Secret(totpText, codeTextMax)
  code!: string;
}

@InputType()
export class FinishPasskeyEnrolmentInput extends WithFreshCode {
  @Field(() => ID)
  ceremonyId!: string;

  @Field(() => PasskeyAttestationInput)
  @ValidateNested()
  @Type(() => PasskeyAttestationInput)
  passkey!: PasskeyAttestationInput;

  @Field(() => String, {
    description: 'Tên để nhận ra, ví dụ “Điện thoại”. / A name to know it by, such as “phone”.',
  })
  @IsNotEmpty()
  @MaxLength(100)
  label!: string;
}

@InputType()
export class RemoveFactorInput extends WithFreshCode {
  @Field(() => ID)
  factorId!: FactorId;
}

@InputType()
export class SetPasswordInput extends WithFreshCode {
  @Secret('Mật khẩu hiện tại. / The password as it is.')
  oldPassword!: string;

  @Secret('Mật khẩu mới, từ 12 ký tự. / The new password, 12 characters or more.')
  newPassword!: string;
}

@InputType()
export class RenewRecoveryCodesInput extends WithFreshCode {}

@InputType()
export class EndSessionInput {
  @Field(() => ID)
  sessionId!: SessionId;
}

@InputType({ isAbstract: true })
abstract class OfChallenges {
  @Field(() => [ID], {
    description:
      'Những việc đang chờ xác nhận mà bạn đã xem. / Acts that wait and that you have looked at.',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(challengesMax)
  challengeIds!: ChallengeId[];
}

@InputType()
export class BeginPasskeyStepUpInput extends OfChallenges {}

@InputType()
export class ConfirmStepUpInput extends OfChallenges {
  @Field(() => String, { defaultValue: null, nullable: true, description: totpText })
  @IsOptional()
  @MaxLength(codeTextMax)
  code!: string | null;

  @Field(() => PasskeyAssertionInput, {
    defaultValue: null,
    nullable: true,
    description: 'Thay cho mã 6 số. / Instead of the six digits.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => PasskeyAssertionInput)
  passkey!: PasskeyAssertionInput | null;
}
