import { childRegisterLayout } from '../../src/application/imports/child-register.layout.js';
import { changedFields } from '../../src/application/imports/register-difference.js';
import { registerReport } from '../../src/application/imports/register-report.js';
import type { FieldValue } from '../../src/domain/shared/protected-block.js';
import { checkFile, checkOne, fieldsOf, reader } from '../support/register-checks.js';
import { childNumber, childrenXlsx, plainChild } from '../support/xlsx-fixtures.js';

describe('the difference to what is on record', () => {
  const onRecord = async () =>
    new Map<string, FieldValue>(Object.entries(fieldsOf(await checkOne(plainChild))));

  test('is empty for the same file', async () => {
    expect(changedFields(await onRecord(), fieldsOf(await checkOne(plainChild)))).toEqual({});
  });

  test('is empty for the same values written otherwise', async () => {
    const written = {
      ...plainChild,
      'Họ và tên': ` ${plainChild['Họ và tên'].normalize('NFD')}  `,
      'Ngày sinh': { serial: 43_931 },
      'Điện thoại cha': '+84 912 345 678',
      'Năm sinh mẹ': '1992',
      'Mã học sinh': 'mn0000001',
      'Khuyết tật': 'Không',
    };
    expect(changedFields(await onRecord(), fieldsOf(await checkOne(written)))).toEqual({});
  });

  test('names only the fields that changed, with their new values', async () => {
    const written = {
      ...plainChild,
      'Điện thoại cha': '0900000000',
      'Khuyết tật': 'Có',
      'Diện chính sách': null,
    };
    expect(changedFields(await onRecord(), fieldsOf(await checkOne(written)))).toEqual({
      fatherPhone: '0900000000',
      disability: true,
      policyCategory: null,
    });
  });

  test('treats what was never recorded like an empty cell', () => {
    expect(changedFields(new Map(), { fatherName: null, disability: false })).toEqual({
      disability: false,
    });
  });

  test('leaves alone what the file does not state', async () => {
    expect(changedFields(await onRecord(), {})).toEqual({});
  });
});

describe('the report of a dry run', () => {
  const reportOf = async (bytes: Uint8Array) =>
    registerReport(reader.fileHash(bytes), childRegisterLayout, await checkFile(bytes));

  test('counts rows, and every refused row has a reason', async () => {
    const bytes = await childrenXlsx([
      childNumber(1),
      { ...childNumber(2), Lớp: 'Lá 7' },
      { ...childNumber(3), 'Giới tính': null, 'Ngày sinh': 'x' },
      childNumber(4),
    ]);
    const report = await reportOf(bytes);
    expect(report).toMatchObject({
      fileHash: reader.fileHash(bytes),
      layout: 'vn-child-register@1',
      sheet: 'Danh sách học sinh',
      headerRow: 1,
      fileProblem: null,
      rowsTotal: 4,
      rowsAccepted: 2,
      rowsRefused: 2,
      effects: null,
    });
    expect(report.refusals.map(({ row, column }) => [row, column])).toEqual([
      [3, 'Lớp'],
      [4, 'Ngày sinh'],
      [4, 'Giới tính'],
    ]);
    expect(report.refusals.every(({ severity }) => severity === 'refusal')).toBe(true);
    expect(report.remarks.every(({ severity }) => severity !== 'refusal')).toBe(true);
  });

  test('of a file that cannot be read has its hash, the reason and no rows', async () => {
    const report = await reportOf(new TextEncoder().encode('no'));
    expect(report).toMatchObject({
      fileProblem: { code: 'not-an-xlsx' },
      sheet: null,
      headerRow: null,
      rowsTotal: 0,
      refusals: [],
      remarks: [],
    });
    expect(report.fileHash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('survives JSON, because it crosses an API', async () => {
    const report = await reportOf(await childrenXlsx([{ ...plainChild, 'Họ và tên': '\ud800' }]));
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
});
