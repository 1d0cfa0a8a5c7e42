import { Context, Resolver } from '@nestjs/graphql';
import {
  AppraiseDispositionCommand,
  ApproveDispositionCommand,
  ProposeDispositionCommand,
  ServeDispositionNoticeCommand,
} from '../../application/dossier/disposition.js';
import {
  ExecuteDispositionCommand,
  MakeFinalBackupCommand,
} from '../../application/dossier/purge.js';
import type { DispositionId } from '../../application/vocabulary.js';
import type { RequestContext } from '../context/request-context.js';
import { carryOut, carryOutNew } from '../refusals/carry-out.js';
import { Write } from '../refusals/result-union.js';
import { Input } from '../shared/command-input.js';
import {
  AppraiseDispositionInput,
  ApproveDispositionInput,
  ExecuteDispositionInput,
  MakeFinalBackupInput,
  ProposeDispositionInput,
  ServeDispositionNoticeInput,
} from './dossier.inputs.js';
import {
  AppraiseDispositionResult,
  ApproveDispositionResult,
  ExecuteDispositionResult,
  MakeFinalBackupResult,
  ProposeDispositionResult,
  ServeDispositionNoticeResult,
} from './dossier.results.js';

@Resolver()
export class DispositionMutations {
  @Write(ProposeDispositionResult, {
    vi: 'Đề nghị hủy hồ sơ hết hạn; `createdId` là mã thủ tục.',
    en: 'Proposes the disposition of a dossier; `createdId` is its id.',
  })
  proposeDisposition(
    @Input(ProposeDispositionInput) input: ProposeDispositionInput,
    @Context() context: RequestContext,
  ) {
    return carryOutNew(context, 'disposition', input, (header, body, id) => {
      const dispositionId = id as DispositionId;
      return new ProposeDispositionCommand(header, { ...body, dispositionId });
    });
  }

  @Write(AppraiseDispositionResult, {
    vi: 'Hội đồng thẩm định.',
    en: 'Records the appraisal by the council.',
  })
  appraiseDisposition(
    @Input(AppraiseDispositionInput) input: AppraiseDispositionInput,
    @Context() context: RequestContext,
  ) {
    return carryOut(context, input, (header, body) => new AppraiseDispositionCommand(header, body));
  }

  @Write(ApproveDispositionResult, {
    vi: 'Hiệu trưởng quyết định hủy.',
    en: 'The principal decides the disposition.',
  })
  approveDisposition(
    @Input(ApproveDispositionInput) input: ApproveDispositionInput,
    @Context() context: RequestContext,
  ) {
    return carryOut(context, input, (header, body) => new ApproveDispositionCommand(header, body));
  }

  @Write(ServeDispositionNoticeResult, {
    vi: 'Ghi nhận đã thông báo trước khi hủy.',
    en: 'Records that notice was served before destruction.',
  })
  serveDispositionNotice(
    @Input(ServeDispositionNoticeInput) input: ServeDispositionNoticeInput,
    @Context() context: RequestContext,
  ) {
    return carryOut(
      context,
      input,
      (header, body) => new ServeDispositionNoticeCommand(header, body),
    );
  }

  @Write(MakeFinalBackupResult, {
    vi: 'Tạo và kiểm tra bản lưu trữ cuối cùng.',
    en: 'Makes the final backup, reads it back, and records that it was verified.',
  })
  makeFinalBackup(
    @Input(MakeFinalBackupInput) input: MakeFinalBackupInput,
    @Context() context: RequestContext,
  ) {
    return carryOut(context, input, (header, body) => new MakeFinalBackupCommand(header, body));
  }

  @Write(ExecuteDispositionResult, {
    vi: 'Hủy hồ sơ: khóa bị hủy, dấu vết và bằng chứng còn lại.',
    en: 'Executes the disposition: keys are destroyed, trace and proofs remain.',
  })
  executeDisposition(
    @Input(ExecuteDispositionInput) input: ExecuteDispositionInput,
    @Context() context: RequestContext,
  ) {
    return carryOut(context, input, (header, body) => new ExecuteDispositionCommand(header, body));
  }
}
