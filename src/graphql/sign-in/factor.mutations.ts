import { Context, Resolver } from '@nestjs/graphql';
import {
  BeginPasskeyEnrolmentCommand,
  FinishPasskeyEnrolmentCommand,
} from '../../application/sign-in/enrol-passkey.js';
import {
  RemoveFactorCommand,
  RenewRecoveryCodesCommand,
  SetPasswordCommand,
} from '../../application/sign-in/factors.js';
import {
  BeginPasskeyStepUpCommand,
  ConfirmStepUpCommand,
} from '../../application/sign-in/step-up.js';
import type { RequestContext } from '../context/request-context.js';
import { Write } from '../refusals/result-union.js';
import { Input } from '../shared/command-input.js';
import { answerTo, doorOf, eitherOf } from './answers.js';
import {
  BeginPasskeyStepUpInput,
  ConfirmStepUpInput,
  FinishPasskeyEnrolmentInput,
  RemoveFactorInput,
  RenewRecoveryCodesInput,
  SetPasswordInput,
} from './sign-in.inputs.js';
import {
  BeginPasskeyEnrolmentResult,
  BeginPasskeyStepUpResult,
  ConfirmStepUpResult,
  FinishPasskeyEnrolmentResult,
  RemoveFactorResult,
  RenewRecoveryCodesResult,
  SetPasswordResult,
} from './sign-in.results.js';

const originOf = (context: RequestContext): string => doorOf(context).visit.origin;

/** What a person changes of their own factors, and what they confirm with one. */
@Resolver()
export class FactorMutations {
  @Write(BeginPasskeyEnrolmentResult, {
    vi: 'Bắt đầu đăng ký khóa truy cập.',
    en: 'What to ask of a browser to make a passkey.',
  })
  beginPasskeyEnrolment(@Context() context: RequestContext) {
    const command = new BeginPasskeyEnrolmentCommand(context.signedIn(), originOf(context));
    return answerTo(context, command, (question) => question);
  }

  @Write(FinishPasskeyEnrolmentResult, {
    vi: 'Đăng ký khóa truy cập.',
    en: 'Enrols the passkey that was made.',
  })
  finishPasskeyEnrolment(
    @Input(FinishPasskeyEnrolmentInput) input: FinishPasskeyEnrolmentInput,
    @Context() context: RequestContext,
  ) {
    const { ceremonyId, passkey: attestation, label, code } = input;
    const principal = context.signedIn();
    const command = new FinishPasskeyEnrolmentCommand(principal, originOf(context), {
      ceremonyId,
      attestation,
      label,
      code,
    });
    return answerTo(context, command, (factorId) => ({ factorId }));
  }

  @Write(RemoveFactorResult, {
    vi: 'Gỡ khóa truy cập; mọi phiên kết thúc.',
    en: 'Removes a passkey; all sessions end.',
  })
  removeFactor(
    @Input(RemoveFactorInput) { factorId, code }: RemoveFactorInput,
    @Context() context: RequestContext,
  ) {
    const command = new RemoveFactorCommand(context.signedIn(), { factorId, code });
    return answerTo(context, command, () => allEnded(context));
  }

  @Write(SetPasswordResult, {
    vi: 'Đặt mật khẩu mới; mọi phiên kết thúc.',
    en: 'Sets a new password; all sessions end.',
  })
  setPassword(
    @Input(SetPasswordInput) { oldPassword, newPassword, code }: SetPasswordInput,
    @Context() context: RequestContext,
  ) {
    const input = { oldPassword, newPassword, code };
    const command = new SetPasswordCommand(context.signedIn(), input);
    return answerTo(context, command, () => allEnded(context));
  }

  @Write(RenewRecoveryCodesResult, {
    vi: 'Lấy mã khôi phục mới.',
    en: 'Makes new recovery codes.',
  })
  renewRecoveryCodes(
    @Input(RenewRecoveryCodesInput) { code }: RenewRecoveryCodesInput,
    @Context() context: RequestContext,
  ) {
    const command = new RenewRecoveryCodesCommand(context.signedIn(), code);
    return answerTo(context, command, (recoveryCodes) => ({ recoveryCodes }));
  }

  @Write(BeginPasskeyStepUpResult, {
    vi: 'Bắt đầu xác nhận các việc đang chờ bằng khóa truy cập.',
    en: 'What to ask a passkey to confirm acts that wait.',
  })
  beginPasskeyStepUp(
    @Input(BeginPasskeyStepUpInput) { challengeIds }: BeginPasskeyStepUpInput,
    @Context() context: RequestContext,
  ) {
    const principal = context.signedIn();
    const command = new BeginPasskeyStepUpCommand(principal, originOf(context), challengeIds);
    return answerTo(context, command, (question) => question);
  }

  @Write(ConfirmStepUpResult, {
    vi: 'Xác nhận các việc đang chờ bằng mã 6 số hoặc khóa truy cập.',
    en: 'Confirms acts that wait, with the app’s code or a passkey.',
  })
  confirmStepUp(
    @Input(ConfirmStepUpInput) { challengeIds, code, passkey }: ConfirmStepUpInput,
    @Context() context: RequestContext,
  ) {
    const shown = eitherOf(['code', 'passkey'], code, passkey);
    const proof =
      'first' in shown
        ? { is: 'totp' as const, code: shown.first }
        : { is: 'passkey' as const, assertion: shown.second };
    const principal = context.signedIn();
    const command = new ConfirmStepUpCommand(principal, originOf(context), challengeIds, proof);
    return answerTo(context, command, (confirmed) => ({ challengeIds: confirmed }));
  }
}

const allEnded = (context: RequestContext): object => {
  doorOf(context).forget();
  return { thisOneToo: true };
};
