import { createHash } from 'node:crypto';
import type {
  RegisterFileProblem,
  RegisterReader,
  RegisterSheet,
  SheetChoice,
} from '../../application/ports/register-reader.js';
import { err, ok, type Result } from '../../domain/shared/result.js';
import { toNfc, visibleText } from '../../domain/shared/text.js';
import { openArchive } from './xlsx-archive.js';
import { fullBudget, type XlsxLimits, xlsxLimits } from './xlsx-limits.js';
import { fileProblem, RefusedFile, refuse } from './xlsx-refusal.js';
import { readSheet } from './xlsx-sheet.js';
import {
  readDateStyles,
  readSharedStrings,
  readWorkbook,
  type XlsxSheetEntry,
  type XlsxWorkbook,
} from './xlsx-workbook.js';

const zipMagic = [0x50, 0x4b, 0x03, 0x04];
/** Compound file: an .xls, or an .xlsx behind a password ([MS-OFFCRYPTO] 2.3). */
const compoundFileMagic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const sheetNameLengthMax = 64;

/** Reads registers from .xlsx files (ECMA-376, both dialects). */
export class XlsxRegisterReader implements RegisterReader {
  constructor(private readonly limits: XlsxLimits = xlsxLimits) {}

  fileHash(bytes: Uint8Array): string {
    return createHash('sha256').update(bytes).digest('hex');
  }

  async read(
    bytes: Uint8Array,
    choice: SheetChoice,
  ): Promise<Result<RegisterSheet, RegisterFileProblem>> {
    const problem = problemOfOuterForm(bytes, this.limits);
    if (problem !== null) return err(problem);
    try {
      return ok(await readRegister(bytes, choice, this.limits));
    } catch (error) {
      if (error instanceof RefusedFile) return err(error.problem);
      throw error;
    }
  }
}

const problemOfOuterForm = (
  bytes: Uint8Array,
  { fileBytesMax }: XlsxLimits,
): RegisterFileProblem | null => {
  if (bytes.byteLength === 0) return fileProblem('file-is-empty');
  if (bytes.byteLength > fileBytesMax) {
    return fileProblem('file-is-too-large', {
      size: Math.ceil(bytes.byteLength / 1024 / 1024),
      sizeMax: fileBytesMax / 1024 / 1024,
    });
  }
  if (startsWith(bytes, compoundFileMagic)) return fileProblem('old-or-protected-workbook');
  return startsWith(bytes, zipMagic) ? null : fileProblem('not-an-xlsx');
};

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

const readRegister = async (
  bytes: Uint8Array,
  choice: SheetChoice,
  limits: XlsxLimits,
): Promise<RegisterSheet> => {
  const budget = fullBudget(limits);
  const archive = await openArchive(bytes, budget);
  const workbook = await readWorkbook(archive, budget);
  const chosen = chosenSheet(workbook, choice);
  const content = await readSheet(archive, {
    part: chosen.part,
    budget,
    sharedStrings: await readSharedStrings(archive, workbook.sharedStringsPart, budget),
    dateStyles: await readDateStyles(archive, workbook.stylesPart, budget),
    uses1904: workbook.uses1904,
  });
  const sheet = shownName(chosen);
  if (content.rows.length === 0) refuse('sheet-is-empty', { sheet });
  const otherSheets = workbook.sheets.filter((one) => one !== chosen).map(shownName);
  return { sheet, otherSheets, ...content };
};

const chosenSheet = (workbook: XlsxWorkbook, choice: SheetChoice): XlsxSheetEntry => {
  const { sheets } = workbook;
  const called = (name: string) => sheets.find((one) => nameKey(one.name) === nameKey(name));
  if (choice.named !== null) {
    return called(choice.named) ?? sheetNotFound(choice.named, sheets);
  }
  const usual = choice.usualNames.map(called).find((sheet) => sheet?.visible === true);
  return (
    usual ?? sheets.find((sheet) => sheet.visible) ?? refuse('file-is-damaged', { part: 'sheets' })
  );
};

const sheetNotFound = (wanted: string, sheets: readonly XlsxSheetEntry[]): never =>
  refuse('sheet-not-found', {
    wanted: wanted.slice(0, sheetNameLengthMax),
    sheets: sheets.map(shownName).join(', '),
  });

const nameKey = (name: string): string => toNfc(name).trim().toLowerCase();

/** The name goes into events and messages: NFC, and nothing in it that cannot be seen. */
const shownName = (sheet: XlsxSheetEntry): string =>
  visibleText(toNfc(sheet.name), sheetNameLengthMax);
