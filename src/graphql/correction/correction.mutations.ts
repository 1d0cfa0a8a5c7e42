import { Context, Resolver } from '@nestjs/graphql';
import {
  ApplyCorrectionCommand,
  AttestCorrectionCommand,
  CloseCorrectionCommand,
  PermitCorrectionCommand,
  RefuseCorrectionCommand,
  RequestCorrectionCommand,
  VoidCorrectionCommand,
} from '../../application/record/correction.js';
import type { CorrectionId } from '../../application/vocabulary.js';
import type { RequestContext } from '../context/request-context.js';
import { carryOut, carryOutNew } from '../refusals/carry-out.js';
import { Write } from '../refusals/result-union.js';
import { Input } from '../shared/command-input.js';
import {
  ApplyCorrectionInput,
  AttestCorrectionInput,
  CloseCorrectionInput,
  PermitCorrectionInput,
  RefuseCorrectionInput,
  RequestCorrectionInput,
  VoidCorrectionInput,
} from './correction.inputs.js';
import {
  ApplyCorrectionResult,
  AttestCorrectionResult,
  CloseCorrectionResult,
  PermitCorrectionResult,
  RefuseCorrectionResult,
  RequestCorrectionResult,
  VoidCorrectionResult,
} from './correction.results.js';

@Resolver()
export class CorrectionMutations {
  @Write(RequestCorrectionResult, {
    vi: 'Đề nghị điều chỉnh một ô; `createdId` là mã đề nghị.',
    en: 'Asks for the correction of one field; `createdId` is the correction’s id.',
  })
  requestCorrection(
    @Input(RequestCorrectionInput) input: RequestCorrectionInput,
    @Context() context: RequestContext,
  ) {
    return carryOutNew(context, 'correction', input, (header, body, id) => {
      const correctionId = id as CorrectionId;
      const proposedValue = body.proposedValue ?? null;
      return new RequestCorrectionCommand(header, { ...body, correctionId, proposedValue });
    });
  }

  @Write(PermitCorrectionResult, { vi: 'Cho phép điều chỉnh.', en: 'Permits a correction.' })
  permitCorrection(
    @Input(PermitCorrectionInput) input: PermitCorrectionInput,
    @Context() context: RequestContext,
  ) {
    return carryOut(context, input, (header, body) => new PermitCorrectionCommand(header, body));
  }

  @Write(RefuseCorrectionResult, { vi: 'Từ chối điều chỉnh.', en: 'Refuses a correction.' })
  refuseCorrection(
    @Input(RefuseCorrectionInput) input: RefuseCorrectionInput,
    @Context() context: RequestContext,
  ) {
    return carryOut(context, input, (header, body) => new RefuseCorrectionCommand(header, body));
  }

  @Write(AttestCorrectionResult, {
    vi: 'Chứng kiến: xác nhận đúng giá trị cũ và giá trị mới đã thấy.',
    en: 'Witnesses a correction: attests to exactly the old and the new value seen.',
  })
  attestCorrection(
    @Input(AttestCorrectionInput) input: AttestCorrectionInput,
    @Context() context: RequestContext,
  ) {
    return carryOut(context, input, (header, body) => new AttestCorrectionCommand(header, body));
  }

  @Write(ApplyCorrectionResult, {
    vi: 'Thực hiện điều chỉnh đã được cho phép và chứng kiến.',
    en: 'Applies a correction that was permitted and witnessed.',
  })
  applyCorrection(
    @Input(ApplyCorrectionInput) input: ApplyCorrectionInput,
    @Context() context: RequestContext,
  ) {
    return carryOut(context, input, (header, body) => new ApplyCorrectionCommand(header, body));
  }

  @Write(VoidCorrectionResult, {
    vi: 'Rút lại đề nghị, hoặc hủy đề nghị không còn thực hiện được.',
    en: 'Withdraws a correction, or voids one that can no longer be applied.',
  })
  voidCorrection(
    @Input(VoidCorrectionInput) input: VoidCorrectionInput,
    @Context() context: RequestContext,
  ) {
    return carryOut(context, input, (header, body) => new VoidCorrectionCommand(header, body));
  }

  @Write(CloseCorrectionResult, {
    vi: 'Kết thúc: đã cấp lại bản in, đã báo những ai.',
    en: 'Closes a correction: what was issued again, who was told.',
  })
  closeCorrection(
    @Input(CloseCorrectionInput) input: CloseCorrectionInput,
    @Context() context: RequestContext,
  ) {
    return carryOut(context, input, (header, body) => new CloseCorrectionCommand(header, body));
  }
}
