import { Field, Int } from '@nestjs/graphql';
import { AttachmentTypeEnum } from '../school/catalogue.enums.js';
import type { RefusalBody } from './public-refusal.js';
import { Refusal, RefusalType } from './refusal.js';

@RefusalType('FileTypeIsNotAllowed')
export class FileTypeIsNotAllowed extends Refusal {
  @Field(() => [AttachmentTypeEnum], { description: 'Loại được nhận. / What is taken.' })
  allowed!: RefusalBody<'FileTypeIsNotAllowed'>['allowed'];
}

@RefusalType('FileTypeDoesNotMatch')
export class FileTypeDoesNotMatch extends Refusal {
  @Field(() => AttachmentTypeEnum)
  declared!: RefusalBody<'FileTypeDoesNotMatch'>['declared'];
}

@RefusalType('FileIsTooLarge')
export class FileIsTooLarge extends Refusal {
  @Field(() => Int)
  sizeBytesMax!: number;
}

@RefusalType('FileIsEmpty')
export class FileIsEmpty extends Refusal {}

@RefusalType('TooManyFiles')
export class TooManyFiles extends Refusal {
  @Field(() => Int)
  max!: number;
}

@RefusalType('FileNotFound')
export class FileNotFound extends Refusal {}

@RefusalType('ConsentIsMissing')
export class ConsentIsMissing extends Refusal {}

@RefusalType('UploadIsIncomplete')
export class UploadIsIncomplete extends Refusal {
  @Field(() => Int)
  receivedBytes!: number;

  @Field(() => Int)
  sizeBytes!: number;
}
