import { Field, InputType } from '@nestjs/graphql';
import { MaxLength } from 'class-validator';
import type { LocalDate } from '../../application/vocabulary.js';
import { HexHashScalar, LocalDateScalar } from '../scalars/scalars.js';
import { CommandInput } from '../shared/command-input.js';

@InputType()
export class PreviewRegisterImportInput extends CommandInput {
  @Field(() => HexHashScalar, {
    description: 'Mã nhận được khi tải tệp lên `POST /imports`. / Answered by `POST /imports`.',
  })
  importId!: string;

  @Field(() => String, { description: 'Danh sách của năm học nào. / Of which school year.' })
  @MaxLength(20)
  schoolYear!: string;
}

@InputType()
export class ConfirmRegisterImportInput extends PreviewRegisterImportInput {
  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'true: nhập các dòng được nhận, bỏ các dòng bị từ chối. / Import the accepted rows and leave ' +
      'out the refused ones; otherwise a refused row stops the whole import.',
  })
  leaveOutRefusedRows!: boolean;
}

@InputType()
export class PreviewStaffImportInput extends CommandInput {
  @Field(() => HexHashScalar, {
    description: 'Mã nhận được khi tải tệp lên `POST /imports`. / Answered by `POST /imports`.',
  })
  importId!: string;

  @Field(() => String, {
    description: 'Số quyết định phân công. / Number of the decision that appoints everybody.',
  })
  @MaxLength(200)
  decisionNo!: string;

  @Field(() => LocalDateScalar, {
    description:
      'Ngày đầu của phân công mới; phân công cũ kết thúc hôm trước. / First day of what is new; what ' +
      'it replaces ends on the day before.',
  })
  from!: LocalDate;
}

@InputType()
export class ConfirmStaffImportInput extends PreviewStaffImportInput {
  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'true: nhập các dòng được nhận, bỏ các dòng bị từ chối. / Import the accepted rows and leave ' +
      'out the refused ones; otherwise a refused row stops the whole import.',
  })
  leaveOutRefusedRows!: boolean;
}
