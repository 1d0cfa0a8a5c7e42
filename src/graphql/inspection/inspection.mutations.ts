import { Context, Resolver } from '@nestjs/graphql';
import {
  RecordConclusionCommand,
  WithdrawConclusionCommand,
} from '../../application/inspection/conclusions.js';
import {
  AnswerFindingCommand,
  JudgeFindingCommand,
  SignAnswerCommand,
} from '../../application/inspection/findings.js';
import type { ConclusionId } from '../../application/vocabulary.js';
import type { RequestContext } from '../context/request-context.js';
import { carryOut, carryOutNew } from '../refusals/carry-out.js';
import { Write } from '../refusals/result-union.js';
import { Input } from '../shared/command-input.js';
import {
  AnswerFindingInput,
  JudgeFindingInput,
  RecordConclusionInput,
  SignAnswerInput,
  WithdrawConclusionInput,
} from './inspection.inputs.js';
import {
  AnswerFindingResult,
  JudgeFindingResult,
  RecordConclusionResult,
  SignAnswerResult,
  WithdrawConclusionResult,
} from './inspection.results.js';

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

  @Write(AnswerFindingResult, {
    vi: 'Báo cáo đã khắc phục một việc thế nào; cho đến khi lãnh đạo ký, báo cáo sau thay báo cáo trước.',
    en: 'Says what was done about a finding; until it is signed off, a later answer takes its place.',
  })
  answerFinding(
    @Input(AnswerFindingInput) input: AnswerFindingInput,
    @Context() context: RequestContext,
  ) {
    return carryOut(context, input, (header, body) => new AnswerFindingCommand(header, body));
  }

  @Write(SignAnswerResult, {
    vi: 'Lãnh đạo ký báo cáo khắc phục do người khác viết.',
    en: 'The leadership signs off what somebody else has answered.',
  })
  signAnswer(@Input(SignAnswerInput) input: SignAnswerInput, @Context() context: RequestContext) {
    return carryOut(context, input, (header, body) => new SignAnswerCommand(header, body));
  }

  @Write(JudgeFindingResult, {
    vi: 'Cơ quan quản lý chấp nhận việc khắc phục, hay yêu cầu khắc phục tiếp.',
    en: 'The authority accepts what was done, or says that it is still open.',
  })
  judgeFinding(
    @Input(JudgeFindingInput) input: JudgeFindingInput,
    @Context() context: RequestContext,
  ) {
    return carryOut(context, input, (header, body) => new JudgeFindingCommand(header, body));
  }
}
