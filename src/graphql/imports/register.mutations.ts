import type { Command } from '@nestjs/cqrs';
import { Context, Resolver } from '@nestjs/graphql';
import {
  ConfirmRegisterImportCommand,
  type ImportDone,
  type ImportRefusal,
  PreviewRegisterImportCommand,
} from '../../application/imports/import-register.js';
import type { StaffImportRefusal } from '../../application/imports/examine-staff.js';
import {
  ConfirmStaffImportCommand,
  PreviewStaffImportCommand,
} from '../../application/imports/import-staff.js';
import type { Result } from '../../application/vocabulary.js';
import type { CommandHeader } from '../../application/write-header.js';
import type { RequestContext, WriteOptions } from '../context/request-context.js';
import type { Body } from '../refusals/carry-out.js';
import { presentRefusal } from '../refusals/present-refusal.js';
import { Write } from '../refusals/result-union.js';
import { Input } from '../shared/command-input.js';
import {
  ConfirmRegisterImportInput,
  ConfirmStaffImportInput,
  PreviewRegisterImportInput,
  PreviewStaffImportInput,
} from './register.inputs.js';
import {
  ConfirmRegisterImportResult,
  ConfirmStaffImportResult,
  PreviewRegisterImportResult,
  PreviewStaffImportResult,
} from './register.results.js';

/** An import is thousands of entries: it answers with their number and the last receipt. */
const importRegister = async <I extends WriteOptions>(
  context: RequestContext,
  input: I,
  command: (
    header: CommandHeader,
    body: Body<I>,
  ) => Command<Result<ImportDone, ImportRefusal | StaffImportRefusal>>,
): Promise<object> => {
  const { commandId, occurredAt, awaitSealed, stepUp, ...body } = input;
  const header = context.commandHeader({ commandId, occurredAt, awaitSealed, stepUp });
  const result = await context.give(command(header, body));
  if (!result.ok) return presentRefusal(result.error);
  const { report, receipts } = result.value;
  return {
    commandId: header.commandId,
    report,
    entryCount: receipts.length,
    lastReceipt: last(receipts),
  };
};

const last = (receipts: ImportDone['receipts']): ImportDone['receipts'][number] | null =>
  receipts.reduce<ImportDone['receipts'][number] | null>(
    (latest, receipt) =>
      latest !== null && (receipt.logIndex ?? -1n) < (latest.logIndex ?? -1n) ? latest : receipt,
    null,
  );

@Resolver()
export class RegisterMutations {
  @Write(PreviewRegisterImportResult, {
    vi: 'Chạy thử: từng dòng của tệp sẽ làm gì; không ghi gì.',
    en: 'Dry run: what every row of the file would do; writes nothing.',
  })
  previewRegisterImport(
    @Input(PreviewRegisterImportInput) input: PreviewRegisterImportInput,
    @Context() context: RequestContext,
  ) {
    return importRegister(context, input, (header, body) => {
      return new PreviewRegisterImportCommand(header, body);
    });
  }

  @Write(ConfirmRegisterImportResult, {
    vi: 'Nhập tệp: tất cả cùng lúc hoặc không gì cả.',
    en: 'Imports the file: all of it at once, or nothing.',
  })
  confirmRegisterImport(
    @Input(ConfirmRegisterImportInput) input: ConfirmRegisterImportInput,
    @Context() context: RequestContext,
  ) {
    return importRegister(context, input, (header, body) => {
      return new ConfirmRegisterImportCommand(header, body);
    });
  }
  @Write(PreviewStaffImportResult, {
    vi: 'Chạy thử danh sách cán bộ: ai mới, ai đổi nhiệm vụ; không ghi gì.',
    en: 'Dry run of a staff register: who is new, whose offices change; writes nothing.',
  })
  previewStaffImport(
    @Input(PreviewStaffImportInput) input: PreviewStaffImportInput,
    @Context() context: RequestContext,
  ) {
    return importRegister(context, input, (header, body) => {
      return new PreviewStaffImportCommand(header, body);
    });
  }

  @Write(ConfirmStaffImportResult, {
    vi: 'Nhập danh sách cán bộ: tất cả cùng lúc hoặc không gì cả.',
    en: 'Imports a staff register: all of it at once, or nothing.',
  })
  confirmStaffImport(
    @Input(ConfirmStaffImportInput) input: ConfirmStaffImportInput,
    @Context() context: RequestContext,
  ) {
    return importRegister(context, input, (header, body) => {
      return new ConfirmStaffImportCommand(header, body);
    });
  }
}
