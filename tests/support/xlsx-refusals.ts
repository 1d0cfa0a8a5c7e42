import type { RegisterFileProblem } from '../../src/application/ports/register-reader.js';
import { firstSheet, problemOf, reader } from './register-checks.js';
import { type FixtureParts, partsOf, zipOf } from './xlsx-fixtures.js';

export const sheetPart = 'xl/worksheets/sheet1.xml';
export const simpleBook = () => partsOf({ sheets: [{ name: 'S', rows: [['a']] }] });

export const refusalOf = async (bytes: Uint8Array): Promise<RegisterFileProblem> => {
  const problem = problemOf(await reader.read(bytes, firstSheet));
  expect(problem.message.vi).not.toMatch(/[{}]/);
  expect(problem.message.en).not.toMatch(/[{}]/);
  expect(problem.message.vi).not.toBe(problem.message.en);
  return problem;
};

export const codeOf = async (bytes: Uint8Array): Promise<string> => (await refusalOf(bytes)).code;

export const codeWith = async (edit: (parts: FixtureParts) => void): Promise<string> => {
  const parts = simpleBook();
  edit(parts);
  return codeOf(await zipOf(parts));
};

export const codeOfSheet = (xml: string | Buffer): Promise<string> =>
  codeWith((parts) => parts.set(sheetPart, xml));

export const sheetData = (rows: string): string =>
  `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
