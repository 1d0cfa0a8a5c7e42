import { Context, Resolver } from '@nestjs/graphql';
import { AttachFileCommand, DetachFileCommand } from '../../application/record/attachments.js';
import type { RequestContext } from '../context/request-context.js';
import { carryOut } from '../refusals/carry-out.js';
import { Write } from '../refusals/result-union.js';
import { Input } from '../shared/command-input.js';
import { AttachFileInput, DetachFileInput } from './attachment.inputs.js';
import { AttachFileResult, DetachFileResult } from './record.results.js';

@Resolver()
export class AttachmentMutations {
  @Write(AttachFileResult, {
    vi: 'Đính kèm tệp đã gửi đến `/attachments` vào bản nháp.',
    en: 'Attaches to a draft a file that was sent to `/attachments`.',
  })
  attachFile(@Input(AttachFileInput) input: AttachFileInput, @Context() context: RequestContext) {
    return carryOut(context, input, (header, { digitised, ...body }) => {
      // As plain members: what is fingerprinted is what was given.
      return new AttachFileCommand(header, {
        ...body,
        digitised: digitised ? { ...digitised } : null,
      });
    });
  }

  @Write(DetachFileResult, {
    vi: 'Gỡ tệp khỏi bản nháp; mục đã ghi và tệp được giữ cùng hồ sơ.',
    en: 'Removes a file from a draft; the entry stays, and the file with the dossier.',
  })
  detachFile(@Input(DetachFileInput) input: DetachFileInput, @Context() context: RequestContext) {
    return carryOut(context, input, (header, body) => new DetachFileCommand(header, body));
  }
}
