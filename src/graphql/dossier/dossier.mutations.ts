import { Context, Resolver } from '@nestjs/graphql';
import { PlaceHoldCommand, ReleaseHoldCommand } from '../../application/dossier/holds.js';
import { PlaceInClassCommand, RecordExitCommand } from '../../application/dossier/movements.js';
import { RecordServiceEndCommand } from '../../application/dossier/service-end.js';
import { OpenDossierCommand } from '../../application/dossier/open-dossier.js';
import type { DossierId, HoldId, SubjectId } from '../../application/vocabulary.js';
import type { RequestContext } from '../context/request-context.js';
import { carryOut, carryOutNew } from '../refusals/carry-out.js';
import { Write } from '../refusals/result-union.js';
import { Input } from '../shared/command-input.js';
import {
  OpenDossierInput,
  PlaceHoldInput,
  PlaceInClassInput,
  RecordExitInput,
  RecordServiceEndInput,
  ReleaseHoldInput,
} from './dossier.inputs.js';
import {
  OpenDossierResult,
  PlaceHoldResult,
  PlaceInClassResult,
  RecordExitResult,
  RecordServiceEndResult,
  ReleaseHoldResult,
} from './dossier.results.js';

@Resolver()
export class DossierMutations {
  @Write(OpenDossierResult, {
    vi: 'Mở hồ sơ cho một trẻ; `createdId` là mã hồ sơ.',
    en: 'Opens a child’s dossier; `createdId` is the dossier’s id.',
  })
  openDossier(
    @Input(OpenDossierInput) input: OpenDossierInput,
    @Context() context: RequestContext,
  ) {
    return carryOutNew(context, 'dossier', input, (header, body, id) => {
      const subjectId = context.newId(header, 'subject') as SubjectId;
      const { classId, admittedOn, admissionKind, admissionNo, predecessorId } = body;
      return new OpenDossierCommand(header, {
        ...{ dossierId: id as DossierId, subjectId, classId, admittedOn },
        admissionKind: admissionKind ?? null,
        admissionNo: admissionNo ?? null,
        predecessorId: predecessorId ?? null,
      });
    });
  }

  @Write(PlaceInClassResult, { vi: 'Xếp lớp, chuyển lớp.', en: 'Places a child in a class.' })
  placeInClass(
    @Input(PlaceInClassInput) input: PlaceInClassInput,
    @Context() context: RequestContext,
  ) {
    return carryOut(context, input, (header, body) => new PlaceInClassCommand(header, body));
  }

  @Write(RecordExitResult, {
    vi: 'Trẻ rời trường; bắt đầu tính thời hạn bảo quản.',
    en: 'Records that a child left; from then on the retention period counts.',
  })
  recordExit(@Input(RecordExitInput) input: RecordExitInput, @Context() context: RequestContext) {
    return carryOut(context, input, (header, body) => new RecordExitCommand(header, body));
  }

  @Write(RecordServiceEndResult, {
    vi: 'Ghi kết thúc công tác của một người; bắt đầu tính thời hạn bảo quản hồ sơ nhân sự.',
    en: 'Records that somebody’s service is over; from then on the retention of the file counts.',
  })
  recordServiceEnd(
    @Input(RecordServiceEndInput) input: RecordServiceEndInput,
    @Context() context: RequestContext,
  ) {
    return carryOut(context, input, (header, body) => new RecordServiceEndCommand(header, body));
  }

  @Write(PlaceHoldResult, {
    vi: 'Tạm dừng hủy hồ sơ theo yêu cầu; `createdId` là mã lệnh.',
    en: 'Places a legal hold; `createdId` is the hold’s id.',
  })
  placeHold(@Input(PlaceHoldInput) input: PlaceHoldInput, @Context() context: RequestContext) {
    return carryOutNew(context, 'hold', input, (header, body, id) => {
      return new PlaceHoldCommand(header, { ...body, holdId: id as HoldId });
    });
  }

  @Write(ReleaseHoldResult, { vi: 'Chấm dứt tạm dừng hủy.', en: 'Releases a legal hold.' })
  releaseHold(
    @Input(ReleaseHoldInput) input: ReleaseHoldInput,
    @Context() context: RequestContext,
  ) {
    return carryOut(context, input, (header, body) => new ReleaseHoldCommand(header, body));
  }
}
