import { Args, Context, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  MyFactorsQuery,
  MySessionsQuery,
  SignInLogQuery,
} from '../../application/queries/sign-in-queries.js';
import {
  EndOtherSessionsCommand,
  EndSessionCommand,
  SignOutCommand,
} from '../../application/sign-in/end-sessions.js';
import type { RequestContext } from '../context/request-context.js';
import { limits } from '../limits/limits.js';
import { Write } from '../refusals/result-union.js';
import { Input } from '../shared/command-input.js';
import { partOfOwner, Sized } from '../shared/sized-field.js';
import { answerTo, doorOf } from './answers.js';
import { EndSessionInput } from './sign-in.inputs.js';
import { EndSessionResult, SignOutResult } from './sign-in.results.js';
import { Factor, Session, SessionsEnded, SignInEntry } from './sign-in.types.js';

/** More sessions or passkeys than anybody has, and what a page of them costs. */
const listMax = 50;

@Resolver()
export class SessionResolver {
  @Query(() => [Session], {
    description: 'Các phiên đang mở của tôi, mới nhất trước. / My open sessions, newest first.',
  })
  @Sized({ ...partOfOwner, listMax })
  async mySessions(@Context() context: RequestContext) {
    const sessions = await context.ask((reader) => new MySessionsQuery(reader));
    return sessions.slice(0, listMax);
  }

  @Query(() => [Factor], {
    description: 'Tôi chứng minh là tôi bằng gì. / What I prove with who I am.',
  })
  @Sized({ ...partOfOwner, listMax })
  async myFactors(@Context() context: RequestContext) {
    const factors = await context.ask((reader) => new MyFactorsQuery(reader));
    return factors.slice(0, listMax);
  }

  @Query(() => [SignInEntry], {
    description:
      'Việc đăng nhập của chính tôi, mới nhất trước. / What happened at my own sign-in, newest first.',
  })
  @Sized({ ...partOfOwner, listMax: limits.pageSizeMax })
  signInLog(
    @Args('first', { type: () => Int, defaultValue: limits.pageSizeDefault }) first: number,
    @Context() context: RequestContext,
  ) {
    const count = Math.min(Math.max(first, 1), limits.pageSizeMax);
    return context.ask((reader) => new SignInLogQuery(reader, count));
  }

  @Write(SignOutResult, { vi: 'Đăng xuất.', en: 'Signs out: ends this session.' })
  signOut(@Context() context: RequestContext) {
    return answerTo(context, new SignOutCommand(context.signedIn()), () => {
      doorOf(context).leave();
      return { thisOneToo: true };
    });
  }

  @Write(EndSessionResult, {
    vi: 'Kết thúc một phiên của tôi.',
    en: 'Ends one of my sessions.',
  })
  endSession(
    @Input(EndSessionInput) { sessionId }: EndSessionInput,
    @Context() context: RequestContext,
  ) {
    const principal = context.signedIn();
    return answerTo(context, new EndSessionCommand(principal, sessionId), () => ({
      thisOneToo: principal.sessionId === sessionId,
    }));
  }

  @Mutation(() => SessionsEnded, {
    description: 'Kết thúc mọi phiên khác của tôi. / Ends all my sessions but this one.',
  })
  endOtherSessions(@Context() context: RequestContext) {
    const command = new EndOtherSessionsCommand(context.signedIn());
    return answerTo(context, command, () => ({ thisOneToo: false }));
  }
}
