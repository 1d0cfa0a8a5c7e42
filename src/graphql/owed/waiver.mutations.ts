import { Context, Resolver } from '@nestjs/graphql';
import {
  WaiveObligationCommand,
  WithdrawWaiverCommand,
} from '../../application/obligation/waivers.js';
import type { WaiverId } from '../../application/vocabulary.js';
import type { RequestContext } from '../context/request-context.js';
import { carryOut, carryOutNew } from '../refusals/carry-out.js';
import { Write } from '../refusals/result-union.js';
import { Input } from '../shared/command-input.js';
import { WaiveObligationInput, WithdrawWaiverInput } from './waiver.inputs.js';
import { WaiveObligationResult, WithdrawWaiverResult } from './waiver.results.js';

@Resolver()
export class WaiverMutations {
  @Write(WaiveObligationResult, {
    vi: 'Miễn nộp một loại hồ sơ; `createdId` là mã việc miễn.',
    en: 'Waives what is owed of a kind; `createdId` is the waiver’s id.',
  })
  waiveObligation(
    @Input(WaiveObligationInput) input: WaiveObligationInput,
    @Context() context: RequestContext,
  ) {
    return carryOutNew(context, 'waiver', input, (header, { scope, ...body }, id) => {
      const waiverId = id as WaiverId;
      return new WaiveObligationCommand(header, { ...body, waiverId, scope: { ...scope } });
    });
  }

  @Write(WithdrawWaiverResult, {
    vi: 'Rút việc miễn nộp: từ nay lại phải nộp.',
    en: 'Withdraws a waiver: it is owed again.',
  })
  withdrawWaiver(
    @Input(WithdrawWaiverInput) input: WithdrawWaiverInput,
    @Context() context: RequestContext,
  ) {
    return carryOut(context, input, (header, body) => new WithdrawWaiverCommand(header, body));
  }
}
