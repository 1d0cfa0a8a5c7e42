import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { AttachmentType, FileId } from '../../application/vocabulary.js';
import { AttachmentTypeEnum } from '../school/catalogue.enums.js';

@ObjectType({
  description:
    'Một tệp đính kèm; tải về ở `/attachments/<id bản ghi>/<id tệp>`. / A file of a record; it is ' +
    'read at `/attachments/<record id>/<file id>`.',
})
export class Attachment {
  @Field(() => ID, { name: 'id' })
  fileId!: FileId;

  @Field(() => AttachmentTypeEnum)
  type!: AttachmentType;

  @Field(() => String)
  mediaType!: string;

  @Field(() => Int)
  sizeBytes!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Số trang của bản giấy được số hóa. / Pages of the paper that was scanned.',
  })
  pages!: number | null;
}
