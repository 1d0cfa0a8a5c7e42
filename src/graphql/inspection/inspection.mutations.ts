import { Context, Resolver } from '@nestjs/graphql';
import {
  RecordConclusionCommand,
  WithdrawConclusionCommand,
} from '../../application/inspection/conclusions.js';
import type { ConclusionId } from '../../application/vocabulary.js';
import type { RequestContext } from '../context/request-context.js';
import { carryOut, carryOutNew } from '../refusals/carry-out.js';
import { Write } from '../refusals/result-union.js';
import { Input } from '../shared/command-input.js';
import { RecordConclusionInput, WithdrawConclusionInput } from './inspection.inputs.js';
import { RecordConclusionResult, WithdrawConclusionResult } from './inspection.results.js';

@Resolver()
export class InspectionMutations {
  @Write(RecordConclusionResult, {
    vi: 'Ghi kết luận thanh tra, kiểm tra của cơ quan quản lý; `createdId` là mã kết luận.',
    en: 'Records what a supervising authority concluded; `createdId` is the id of the conclusion.',
  })
  recordConclusion(
    @Input(RecordConclusionInput) input: RecordConclusionInput,
    @Context() context: RequestContext,
  ) {
    return carryOutNew(context, 'conclusion', input, (header, { scope, findings, ...body }, id) => {
      return new RecordConclusionCommand(header, {
        ...body,
        conclusionId: id as ConclusionId,
        scope: scope && { ...scope },
        findings: findings.map(({ asked, dueOn }) => ({ asked, dueOn })),
      });
    });
  }

  @Write(WithdrawConclusionResult, {
    vi: 'Rút một kết luận ghi nhầm; ghi lại bằng kết luận mới.',
    en: 'Withdraws a conclusion that was a mistake; it is given anew as another one.',
  })
  withdrawConclusion(
    @Input(WithdrawConclusionInput) input: WithdrawConclusionInput,
    @Context() context: RequestContext,
  ) {
    return carryOut(context, input, (header, body) => new WithdrawConclusionCommand(header, body));
  }
}
