import { Context, Mutation, Resolver } from '@nestjs/graphql';
import {
  AcceptInvitationCommand,
  BeginInvitationCommand,
} from '../../application/sign-in/accept-invitation.js';
import {
  BeginPasskeySignInCommand,
  FinishPasskeySignInCommand,
} from '../../application/sign-in/passkey-sign-in.js';
import { SignInCommand } from '../../application/sign-in/sign-in.js';
import type { RequestContext } from '../context/request-context.js';
import { Write } from '../refusals/result-union.js';
import { Input } from '../shared/command-input.js';
import { answerTo, doorOf, eitherOf, letIn, visitOf } from './answers.js';
import {
  AcceptInvitationInput,
  BeginInvitationInput,
  FinishPasskeySignInInput,
  SignInInput,
} from './sign-in.inputs.js';
import {
  AcceptInvitationResult,
  BeginInvitationResult,
  FinishPasskeySignInResult,
  SignInResult,
} from './sign-in.results.js';
import { PasskeyQuestion } from './sign-in.types.js';

/** RFC 6238 in the form that apps read; the defaults are named for those that have others. */
const otpauthUri = (signInName: string, secret: string): string => {
  const label = `${encodeURIComponent('Lưu Vết')}:${encodeURIComponent(signInName)}`;
  const issuer = encodeURIComponent('Lưu Vết');
  return `otpauth://totp/${label}?secret=${secret}&issuer=${issuer}&algorithm=SHA1&digits=6&period=30`;
};

/** The ways in: the only mutations that nobody has to be signed in for. */
@Resolver()
export class SignInMutations {
  @Write(SignInResult, {
    vi: 'Đăng nhập bằng mật khẩu và mã 6 số (hoặc một mã khôi phục).',
    en: 'Signs in with the password and the app’s code, or one of the recovery codes.',
  })
  signIn(@Input(SignInInput) input: SignInInput, @Context() context: RequestContext) {
    const { name, password } = input;
    const shown = eitherOf(['code', 'recoveryCode'], input.code, input.recoveryCode);
    const factor =
      'first' in shown
        ? { is: 'totp' as const, code: shown.first }
        : { is: 'recovery-code' as const, code: shown.second };
    const command = new SignInCommand(visitOf(context, input), { name, password, factor });
    return answerTo(context, command, (session) => letIn(context, input, session));
  }

  @Mutation(() => PasskeyQuestion, {
    description: 'Bắt đầu đăng nhập bằng khóa truy cập. / What to ask a passkey to sign in.',
  })
  beginPasskeySignIn(@Context() context: RequestContext) {
    const command = new BeginPasskeySignInCommand(doorOf(context).visit);
    return answerTo(context, command, (question) => question);
  }

  @Write(FinishPasskeySignInResult, {
    vi: 'Đăng nhập bằng khóa truy cập.',
    en: 'Signs in with what the passkey answered.',
  })
  finishPasskeySignIn(
    @Input(FinishPasskeySignInInput) input: FinishPasskeySignInInput,
    @Context() context: RequestContext,
  ) {
    const visit = visitOf(context, input);
    const command = new FinishPasskeySignInCommand(visit, input.ceremonyId, input.passkey);
    return answerTo(context, command, (session) => letIn(context, input, session));
  }

  @Write(BeginInvitationResult, {
    vi: 'Mở lời mời: nhận bí mật để thiết lập ứng dụng xác thực.',
    en: 'Opens an invitation: the secret for the authenticator app.',
  })
  beginInvitation(
    @Input(BeginInvitationInput) input: BeginInvitationInput,
    @Context() context: RequestContext,
  ) {
    return answerTo(context, new BeginInvitationCommand(input.code), (app) => ({
      ...app,
      otpauthUri: otpauthUri(app.signInName, app.totpSecret),
    }));
  }

  @Write(AcceptInvitationResult, {
    vi: 'Nhận lời mời: đặt mật khẩu, xác nhận ứng dụng, đăng nhập. Mọi thứ cũ hết hiệu lực.',
    en: 'Accepts an invitation: sets the password, proves the app, signs in. What was before is void.',
  })
  acceptInvitation(
    @Input(AcceptInvitationInput) input: AcceptInvitationInput,
    @Context() context: RequestContext,
  ) {
    const { code, password, totpCode } = input;
    const visit = visitOf(context, input);
    const command = new AcceptInvitationCommand(visit, { code, password, totpCode });
    return answerTo(context, command, (session) => letIn(context, input, session));
  }
}
