import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  numberedLabel,
  periodOfRecord,
  recordLabel,
  topicOfRecord,
} from '../../application/queries/periods.js';
import {
  RecordAsOfQuery,
  type RecordAsOfView,
} from '../../application/queries/record-as-of-queries.js';
import { RecordsByIdsQuery } from '../../application/queries/record-queries.js';
import { RecordsQuery } from '../../application/queries/records-wanted-queries.js';
import type { FieldView, RecordView, SheetRowView } from '../../application/queries/record-view.js';
import { type RecordId, rowOf } from '../../application/vocabulary.js';
import type { RequestContext } from '../context/request-context.js';
import { Correction } from '../correction/correction.types.js';
import { Dossier } from '../dossier/dossier.types.js';
import { LockOverRecord } from '../lock/lock.types.js';
import { FieldOption, RecordKind } from '../school/catalogue.types.js';
import { pageRequest, toConnection, WaitArgs, WaitPageArgs } from '../shared/connection.js';
import { LocalizedText } from '../shared/localized-text.js';
import { partOfOwner, Sized } from '../shared/sized-field.js';
import { drawsText, StepDraw } from '../shared/step-draw.js';
import { AsOfArgs } from './record-as-of.inputs.js';
import { directionOf, RecordsArgs, statusOf, wantedOf } from './records.inputs.js';
import {
  LastEntry,
  outOfWindowText,
  Record,
  RecordAsOf,
  RecordConnection,
  RecordField,
  SheetRow,
  StepApproval,
} from './record.types.js';

/** Fields of a form: the named ones, or all. */
const FieldNames = (): ParameterDecorator =>
  Args('only', {
    type: () => [String],
    nullable: true,
    description: 'Chỉ những ô nêu tên. / Only the fields named.',
  });

const noRecords = { entries: [], hasMore: false };

/** As many children as a class can have. */
const sheetRowsMax = 60;
const formFields = { perValueOf: 'only', listMax: 80, weight: 0.2 } as const;

const chosen = (fields: readonly FieldView[], only: readonly string[] | null | undefined) =>
  only ? fields.filter(({ definition }) => only.includes(definition.name)) : fields;

@Resolver(() => Record)
export class RecordResolver {
  @Query(() => Record, {
    nullable: true,
    description: 'Một bản ghi; null nếu không có hoặc không được xem. / A record, or null.',
  })
  async record(
    @Args('id', { type: () => ID }) id: RecordId,
    @Args() { waitFor }: WaitArgs,
    @Context() context: RequestContext,
  ) {
    const [found] = await context.ask((reader) => new RecordsByIdsQuery(reader, [id]), waitFor);
    return found ?? null;
  }

  @Query(() => RecordConnection, {
    description:
      'Bản ghi tôi được xem, theo thứ tự được lập hoặc được trình duyệt; không nêu trạng thái, loại hay năm học ' +
      'thì là của năm học này. / Records that I may see, in the order in which they were registered or ' +
      'submitted; with neither a status, a kind nor a school year, those of the present one.',
  })
  @Sized({ page: true, weight: 0 })
  async records(
    @Args() asked: RecordsArgs,
    @Args() args: WaitPageArgs,
    @Context() context: RequestContext,
  ) {
    const request = pageRequest(args, directionOf(asked));
    const status = statusOf(asked);
    if (status === 'absent') return toConnection<RecordView>(noRecords, request);
    const wanted = { ...wantedOf(asked), status };
    const page = await context.ask(
      (reader) => new RecordsQuery(reader, wanted, request),
      args.waitFor,
    );
    return toConnection(page, request);
  }

  @Query(() => RecordAsOf, {
    nullable: true,
    description:
      'Bản ghi vào một thời điểm, theo giờ ghi, giờ khai, hoặc số mục; các điều kiện áp dụng cùng ' +
      'lúc. / A record as of a moment, by recorded time, claimed time or entry number; all bounds ' +
      'hold together: “what did we know then about how things stood earlier”.',
  })
  asOf(
    @Args() { recordId, recordedAt, claimedAt, logIndex, waitFor }: AsOfArgs,
    @Context() context: RequestContext,
  ): Promise<object | null> {
    const bounds = {
      recordedAt: recordedAt ?? null,
      claimedAt: claimedAt ?? null,
      logIndex: logIndex ?? null,
    };
    return context.ask((reader) => new RecordAsOfQuery(reader, recordId, bounds), waitFor);
  }

  @ResolveField(() => [RecordField], {
    description:
      'Theo thứ tự biểu mẫu; của sổ lớp, ô của một trẻ nêu tên `<id hồ sơ>/<tên ô>`. / As in the form; of ' +
      'a sheet, a value of a child when it is named `<dossierId>/<field>`.',
  })
  @Sized(formFields)
  fields(@Parent() { fields, rows }: RecordView, @FieldNames() only?: readonly string[] | null) {
    return only ? chosen([...fields, ...rows.flatMap((row) => row.fields)], only) : fields;
  }

  @ResolveField(() => [SheetRow], {
    description: 'Của sổ lớp: mỗi trẻ một dòng. / Of a sheet: a row for each child.',
  })
  @Sized({ ...partOfOwner, listMax: sheetRowsMax })
  rows(@Parent() { rows }: RecordView) {
    return rows;
  }

  @ResolveField(() => RecordKind, {
    nullable: true,
    description: 'Biểu mẫu như lúc lập bản ghi. / The form as it was when the record was made.',
  })
  @Sized(partOfOwner)
  form(@Parent() { form }: RecordView) {
    return form;
  }

  @ResolveField(() => FieldOption, {
    nullable: true,
    description: 'Kỳ của bản ghi. / For which period it was made, if its kind has a rhythm.',
  })
  @Sized({ weight: 0 })
  period(@Parent() record: RecordView) {
    return periodOfRecord(record);
  }

  @ResolveField(() => FieldOption, {
    nullable: true,
    description: 'Nội dung của bản ghi. / What it is about, if its kind has topics.',
  })
  @Sized({ weight: 0 })
  topic(@Parent() record: RecordView) {
    return topicOfRecord(record);
  }

  @ResolveField(() => LocalizedText, {
    description:
      'Bản ghi gọi là gì: loại, nội dung, kỳ, số. / What it is called: kind, topic, period, number.',
  })
  @Sized({ weight: 0 })
  async label(@Parent() record: RecordView, @Context() { loaders }: RequestContext) {
    const entry = record.form?.numbered && (await loaders.registerNumbers.load(record.recordId));
    return entry ? numberedLabel(record, entry) : recordLabel(record);
  }

  @ResolveField(() => Dossier, { nullable: true })
  dossier(@Parent() { dossierId }: RecordView, @Context() { loaders }: RequestContext) {
    return loaders.dossiers.load(dossierId);
  }

  @ResolveField(() => Boolean, {
    nullable: true,
    description: `Lúc trình duyệt. / Of the submission. ${outOfWindowText}`,
  })
  submittedOutOfWindow(@Parent() { submitted }: RecordView) {
    return submitted?.outOfWindow ?? null;
  }

  @ResolveField(() => [StepDraw], { description: drawsText })
  @Sized({ weight: 0, listMax: 5 })
  draws(@Parent() { submitted }: RecordView) {
    return submitted?.draws ?? [];
  }

  @ResolveField(() => [StepApproval])
  @Sized({ ...partOfOwner, listMax: 5 })
  approvals(@Parent() { approvals }: RecordView) {
    return approvals.map((act) => ({ step: act.step, act, outOfWindow: act.outOfWindow }));
  }

  @ResolveField(() => [Correction])
  @Sized({ listMax: 10 })
  corrections(@Parent() { recordId }: RecordView, @Context() { loaders }: RequestContext) {
    return loaders.correctionsOfRecords.load(recordId);
  }

  @ResolveField(() => [LockOverRecord], {
    description: 'Khóa đang phủ lên bản ghi lúc này. / Locks over the record at this moment.',
  })
  @Sized({ listMax: 5 })
  locks(@Parent() record: RecordView, @Context() { loaders }: RequestContext) {
    return loaders.locksOver.load(record);
  }
}

@Resolver(() => SheetRow)
export class SheetRowResolver {
  @ResolveField(() => [RecordField], {
    description:
      'Theo thứ tự biểu mẫu; tên ô không kèm id hồ sơ. / As in the form; named without the dossier.',
  })
  @Sized({ perValueOf: 'only', listMax: 5, weight: 0.2 })
  fields(@Parent() { fields }: SheetRowView, @FieldNames() only?: readonly string[] | null) {
    return only
      ? fields.filter(({ definition }) => only.includes(rowOf(definition.name)?.field ?? ''))
      : fields;
  }

  @ResolveField(() => Dossier, {
    nullable: true,
    description: 'null nếu không được xem hồ sơ. / null when the dossier is not for the caller.',
  })
  dossier(@Parent() { dossierId }: SheetRowView, @Context() { loaders }: RequestContext) {
    return loaders.dossiers.load(dossierId);
  }

  @ResolveField(() => Record, { nullable: true, description: 'Sổ của dòng này. / Its sheet.' })
  record(@Parent() { recordId }: SheetRowView, @Context() { loaders }: RequestContext) {
    return loaders.records.load(recordId);
  }

  @ResolveField(() => LocalizedText, {
    description: 'Sổ này gọi là gì. / What its sheet is called.',
  })
  @Sized({ weight: 0 })
  label(@Parent() { sheet }: SheetRowView) {
    return recordLabel(sheet);
  }
}

@Resolver(() => RecordAsOf)
export class RecordAsOfResolver {
  @ResolveField(() => [SheetRow])
  @Sized({ ...partOfOwner, listMax: sheetRowsMax })
  rows(@Parent() { rows }: RecordAsOfView) {
    return rows;
  }

  @ResolveField(() => [RecordField])
  @Sized(formFields)
  fields(@Parent() { fields }: RecordAsOfView, @FieldNames() only?: readonly string[] | null) {
    return chosen(fields, only);
  }

  @ResolveField(() => LastEntry)
  @Sized(partOfOwner)
  last(@Parent() { last }: RecordAsOfView) {
    return last;
  }
}
