import { Context, Resolver } from '@nestjs/graphql';
import {
  ApproveRecordCommand,
  ApproveRecordsCommand,
  ReturnRecordCommand,
  SubmitRecordCommand,
} from '../../application/record/approval.js';
import { RegisterRecordCommand, ReviseRecordCommand } from '../../application/record/entry.js';
import type { RecordId } from '../../application/vocabulary.js';
import type { RequestContext } from '../context/request-context.js';
import { carryOut, carryOutNew } from '../refusals/carry-out.js';
import { Write } from '../refusals/result-union.js';
import { Input } from '../shared/command-input.js';
import {
  ApproveRecordInput,
  ApproveRecordsInput,
  type FieldInput,
  RegisterRecordInput,
  ReturnRecordInput,
  ReviseRecordInput,
  SubmitRecordInput,
} from './record.inputs.js';
import {
  ApproveRecordResult,
  ApproveRecordsResult,
  RegisterRecordResult,
  ReturnRecordResult,
  ReviseRecordResult,
  SubmitRecordResult,
} from './record.results.js';

const byName = (fields: readonly FieldInput[]) =>
  Object.fromEntries(fields.map(({ name, value }) => [name, value ?? null]));

@Resolver()
export class RecordMutations {
  @Write(RegisterRecordResult, {
    vi: 'Lập một bản ghi trong hồ sơ; `createdId` là mã bản ghi.',
    en: 'Registers a record in a dossier; `createdId` is the record’s id.',
  })
  registerRecord(
    @Input(RegisterRecordInput) input: RegisterRecordInput,
    @Context() context: RequestContext,
  ) {
    return carryOutNew(
      context,
      'record',
      input,
      (header, { fields, period, topic, ...body }, id) => {
        const slot = { period: period ?? null, topic: topic ?? null };
        const record = { ...body, ...slot, recordId: id as RecordId, fields: byName(fields) };
        return new RegisterRecordCommand(header, record);
      },
    );
  }

  @Write(ReviseRecordResult, {
    vi: 'Sửa bản nháp: chỉ gửi những ô thay đổi.',
    en: 'Revises a draft: send only the fields that change.',
  })
  reviseRecord(
    @Input(ReviseRecordInput) input: ReviseRecordInput,
    @Context() context: RequestContext,
  ) {
    return carryOut(context, input, (header, { fields, ...body }) => {
      return new ReviseRecordCommand(header, { ...body, fields: byName(fields) });
    });
  }

  @Write(SubmitRecordResult, {
    vi: 'Trình duyệt; từ đây chỉ điều chỉnh được bằng đề nghị.',
    en: 'Submits a record for approval; from then on a value changes by a correction only.',
  })
  submitRecord(
    @Input(SubmitRecordInput) input: SubmitRecordInput,
    @Context() context: RequestContext,
  ) {
    return carryOut(context, input, (header, body) => new SubmitRecordCommand(header, body));
  }

  @Write(ReturnRecordResult, {
    vi: 'Trả lại để sửa, kèm nhận xét.',
    en: 'Returns a submitted record for revision, with a comment.',
  })
  returnRecord(
    @Input(ReturnRecordInput) input: ReturnRecordInput,
    @Context() context: RequestContext,
  ) {
    return carryOut(context, input, (header, body) => new ReturnRecordCommand(header, body));
  }

  @Write(ApproveRecordResult, {
    vi: 'Phê duyệt bước tiếp theo.',
    en: 'Approves a submitted record: takes the next step of its chain.',
  })
  approveRecord(
    @Input(ApproveRecordInput) input: ApproveRecordInput,
    @Context() context: RequestContext,
  ) {
    return carryOut(context, input, (header, body) => new ApproveRecordCommand(header, body));
  }

  @Write(ApproveRecordsResult, {
    vi: 'Phê duyệt bước tiếp theo của nhiều bản ghi cùng lúc: tất cả, hoặc không bản nào.',
    en: 'Takes the next step of several records at once: of all of them, or of none.',
  })
  approveRecords(
    @Input(ApproveRecordsInput) input: ApproveRecordsInput,
    @Context() context: RequestContext,
  ) {
    return carryOut(context, input, (header, body) => new ApproveRecordsCommand(header, body));
  }
}
