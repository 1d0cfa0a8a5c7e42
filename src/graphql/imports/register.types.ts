import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Receipt as ReceiptRow } from '../../application/ports/event-store.js';
import type { RegisterFinding } from '../../application/imports/register-finding.js';
import type { RegisterReport as Report } from '../../application/imports/register-report.js';
import type { CommandId } from '../../application/vocabulary.js';
import { HexHashScalar } from '../scalars/scalars.js';
import { LocalizedText, Words } from '../shared/localized-text.js';
import { Receipt } from '../shared/receipt.js';
import { partOfOwner, Sized } from '../shared/sized-field.js';

export enum FindingSeverity {
  REFUSAL = 'refusal',
  WARNING = 'warning',
  NOTE = 'note',
}
registerEnumType(FindingSeverity, {
  name: 'FindingSeverity',
  description: 'REFUSAL: dòng không được nhập. / REFUSAL: the row is not imported.',
});

@ObjectType({
  description: 'Một điều tìm thấy ở một ô hoặc một dòng. / One finding about a cell or a row.',
})
export class Finding {
  @Field(() => FindingSeverity)
  severity!: RegisterFinding['severity'];

  @Field(() => String)
  code!: string;

  @Field(() => String)
  sheet!: string;

  @Field(() => Int)
  row!: number;

  @Field(() => String, { nullable: true, description: 'Tiêu đề cột. / Header of the column.' })
  column!: string | null;

  @Field(() => String, { nullable: true, description: 'A, B, …' })
  columnLetter!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Giá trị trong tệp; chỉ có với người đã gửi tệp. / As in the file; only for whoever brought it.',
  })
  value!: string | null;

  @Words('Vì sao. / Why.')
  message!: LocalizedText;
}

@ObjectType({ description: 'Vì sao cả tệp không đọc được. / Why the whole file is refused.' })
export class FileProblem {
  @Field(() => String)
  code!: string;

  @Words('Vì sao. / Why.')
  message!: LocalizedText;
}

@ObjectType({ description: 'Các dòng được nhận sẽ làm gì. / What the accepted rows would do.' })
export class RegisterEffects {
  @Field(() => Int)
  childrenNew!: number;

  @Field(() => Int)
  childrenChanged!: number;

  @Field(() => Int)
  childrenUnchanged!: number;
}

@ObjectType({ description: 'Danh sách cán bộ sẽ làm gì. / What a staff register would do.' })
export class StaffEffects {
  @Field(() => Int)
  peopleNew!: number;

  @Field(() => Int)
  appointmentsNew!: number;

  @Field(() => Int)
  appointmentsEnded!: number;

  @Field(() => Int)
  peopleUnchanged!: number;
}

@ObjectType({
  description:
    'Kết quả xem xét tệp: từng dòng được nhận hay không và vì sao. / What was found in the file: for ' +
    'every row whether it is accepted, and why not.',
})
export class RegisterReport {
  @Field(() => HexHashScalar)
  fileHash!: string;

  @Field(() => String, { description: 'Đọc theo mẫu cột nào. / Layout it was read by.' })
  layout!: string;

  @Field(() => String, { nullable: true })
  sheet!: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Dòng tiêu đề của bảng. / The row that names the columns; rows below it are judged.',
  })
  headerRow!: number | null;

  @Field(() => FileProblem, { nullable: true })
  @Sized(partOfOwner)
  fileProblem!: FileProblem | null;

  @Field(() => Int)
  rowsTotal!: number;

  @Field(() => Int)
  rowsAccepted!: number;

  @Field(() => Int)
  rowsRefused!: number;

  @Field(() => RegisterEffects, { nullable: true })
  @Sized(partOfOwner)
  effects!: Report['effects'];

  @Field(() => StaffEffects, {
    nullable: true,
    description: 'Chỉ với danh sách cán bộ. / Of staff.',
  })
  @Sized(partOfOwner)
  staffEffects!: Report['staffEffects'];
}

@ObjectType({
  description:
    'Đã xem xét hoặc đã nhập. / The preview or the import was carried out; `entryCount` 0 means that ' +
    'nothing was written.',
})
export class RegisterImportDone {
  @Field(() => ID)
  commandId!: CommandId;

  @Field(() => RegisterReport, {
    nullable: true,
    description:
      'null khi gửi lại một lệnh cũ mà tệp không còn. / null when an old command is repeated and the ' +
      'file is gone.',
  })
  @Sized(partOfOwner)
  report!: Report | null;

  @Field(() => Int, { description: 'Số mục đã ghi. / How many entries were written.' })
  entryCount!: number;

  @Field(() => Receipt, {
    nullable: true,
    description:
      'Biên nhận của mục cuối; chờ số này để thấy toàn bộ. / Receipt of the last entry: wait for its ' +
      'number to see all of the import.',
  })
  @Sized(partOfOwner)
  lastReceipt!: ReceiptRow | null;
}
