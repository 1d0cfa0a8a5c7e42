import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { AttachmentView, RecordView } from '../../application/queries/record-view.js';
import { attachmentsMax } from '../../application/vocabulary.js';
import type { RequestContext } from '../context/request-context.js';
import { Act } from '../shared/act.js';
import { partOfOwner, Sized } from '../shared/sized-field.js';
import { RecordValue, showValue } from '../shared/values.js';
import { Attachment } from './attachment.types.js';
import { Record } from './record.types.js';

@Resolver(() => Record)
export class AttachmentsOfRecordResolver {
  @ResolveField(() => [Attachment], {
    description: 'Tệp đính kèm hiện có, theo thứ tự. / Its files, in the order in which they came.',
  })
  @Sized({ ...partOfOwner, listMax: attachmentsMax, weight: 0.2 })
  attachments(@Parent() { attachments }: RecordView) {
    return attachments;
  }
}

@Resolver(() => Attachment)
export class AttachmentResolver {
  @ResolveField(() => RecordValue, { description: 'Tên tệp. / What it is called.' })
  @Sized({ weight: 0 })
  name(@Parent() { name }: AttachmentView, @Context() { loaders }: RequestContext) {
    return showValue(loaders, name);
  }

  @ResolveField(() => RecordValue, {
    description: 'SHA-256 của nội dung, hex. / SHA-256 of what it says, hex.',
  })
  @Sized({ weight: 0 })
  sha256(@Parent() { sha256 }: AttachmentView, @Context() { loaders }: RequestContext) {
    return showValue(loaders, sha256);
  }

  @ResolveField(() => RecordValue, {
    nullable: true,
    description: 'Máy quét, nếu là bản giấy được số hóa. / Scanner, of a paper that was scanned.',
  })
  @Sized({ weight: 0 })
  scanner(@Parent() { scanner }: AttachmentView, @Context() { loaders }: RequestContext) {
    return scanner && showValue(loaders, scanner);
  }

  @ResolveField(() => RecordValue, {
    nullable: true,
    description: 'Bản giấy cất ở đâu. / Where the paper is kept.',
  })
  @Sized({ weight: 0 })
  originalAt(@Parent() { originalAt }: AttachmentView, @Context() { loaders }: RequestContext) {
    return originalAt && showValue(loaders, originalAt);
  }

  @ResolveField(() => Act, { description: 'Ai đính kèm. / Who attached it.' })
  @Sized({ ...partOfOwner, weight: 0 })
  attached(@Parent() file: AttachmentView) {
    return file;
  }
}
