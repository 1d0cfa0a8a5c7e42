import { readFile } from 'node:fs/promises';
import type { CheckedChildren } from '../../src/application/imports/check-children.js';
import { checkStaff } from '../../src/application/imports/check-staff.js';
import { roleOfPosition } from '../../src/application/imports/staff-positions.js';
import {
  childRegisterLayout,
  classField,
} from '../../src/application/imports/child-register.layout.js';
import { changedFields } from '../../src/application/imports/register-difference.js';
import { staffRegisterLayout } from '../../src/application/imports/staff-register.layout.js';
import { formProblems } from '../../src/domain/record/field-rules.js';
import type { LocalDate } from '../../src/domain/shared/instant.js';
import type { RecordCatalogue } from '../../src/domain/shared/record-kind.js';
import {
  checkFile,
  codesOf,
  fieldsOf,
  problemOf,
  reader,
  valueOf,
} from '../support/register-checks.js';
import { xlsxOf } from '../support/xlsx-fixtures.js';

const today = '2026-11-21' as LocalDate;
const fileOf = (name: string): Promise<Buffer> =>
  readFile(new URL(`../../demo/${name}`, import.meta.url));

const classNamesOf = async (school: string): Promise<readonly string[]> =>
  String(await fileOf(`${school}/classes.csv`))
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[0] ?? '');

const catalogueOf = async (name: string): Promise<RecordCatalogue> =>
  JSON.parse(String(await readFile(new URL(`../../catalogues/${name}.v1.json`, import.meta.url))));

const profileOf = async (catalogue: string) => {
  const { kinds } = await catalogueOf(catalogue);
  const profile = kinds.find(({ kind }) => kind === 'child-profile');
  if (profile === undefined) throw new Error('no child profile');
  return profile;
};

describe.each([
  { school: 'kindergarten', file: 'children', count: 300, catalogue: 'vn-kindergarten' },
  { school: 'primary', file: 'pupils', count: 800, catalogue: 'vn-primary' },
])('the demo register of the $school', ({ school, file, count, catalogue }) => {
  const check = async () => {
    const classNames = await classNamesOf(school);
    return valueOf(await checkFile(await fileOf(`${school}/${file}.xlsx`), { classNames, today }));
  };
  let checked: CheckedChildren;
  beforeAll(async () => {
    checked = await check();
  });

  test('is accepted in every row, with nothing to remark', async () => {
    const { children, remarks } = checked;
    expect(children).toHaveLength(count);
    expect(children.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
    expect(children.flatMap((child) => codesOf(child.remarks))).toEqual([]);
    expect(remarks).toEqual([]);
  });

  test('places as many children in each class as the list of classes says', async () => {
    const sizes = String(await fileOf(`${school}/classes.csv`))
      .trim()
      .split('\n')
      .slice(1);
    const { children } = checked;
    for (const line of sizes) {
      const [name, size] = line.split(',');
      const own = children.filter(
        (child) => child.outcome === 'accepted' && child.classId === `class of ${name}`,
      );
      expect([name, own.length]).toEqual([name, Number(size)]);
    }
  });

  test('gives forms that the record accepts, field by field', async () => {
    const profile = await profileOf(catalogue);
    const problems = checked.children.flatMap((child) =>
      formProblems(profile, fieldsOf(child), { today, namedRecords: [] }),
    );
    expect(problems).toEqual([]);
  });

  test('read again changes nothing', async () => {
    const [first, again] = [checked, await check()];
    const changes = again.children.map((child, at) => {
      const before = first.children[at];
      if (before === undefined) throw new Error('another number of rows');
      return changedFields(new Map(Object.entries(fieldsOf(before))), fieldsOf(child));
    });
    expect(changes.filter((fields) => Object.keys(fields).length > 0)).toEqual([]);
  });

  test('is refused in every row of a class that is not open', async () => {
    const [closed = '', ...open] = await classNamesOf(school);
    const bytes = await fileOf(`${school}/${file}.xlsx`);
    const { children } = valueOf(await checkFile(bytes, { classNames: open, today }));
    const refused = children.flatMap((child) =>
      child.outcome === 'refused' ? child.refusals : [],
    );
    expect(refused.length).toBeGreaterThan(19);
    expect(new Set(refused.map(({ code, value }) => `${code} ${value}`))).toEqual(
      new Set([`unknown-class ${closed}`]),
    );
  });
});

describe.each(['vn-kindergarten', 'vn-primary'])('the layout beside the catalogue %s', (name) => {
  test('fills every field of the child profile, and none beside', async () => {
    const profile = await profileOf(name);
    const filled = childRegisterLayout.columns
      .filter(({ rule, field }) => rule !== null && field !== classField)
      .map(({ field }) => field);
    expect(filled.toSorted()).toEqual(profile.fields.map((field) => field.name).toSorted());
  });

  test('requires what the profile does, with the same labels, lengths and options', async () => {
    for (const field of (await profileOf(name)).fields) {
      const column = childRegisterLayout.columns.find((one) => one.field === field.name);
      expect([field.name, column?.header]).toEqual([field.name, field.label.vi]);
      expect([field.name, column?.required]).toEqual([field.name, field.required ? 'cell' : 'no']);
      const rule = column?.rule;
      if (rule?.is === 'choice' && field.type.is === 'choice') {
        const codes = rule.options.map(({ code }) => code).toSorted();
        expect(codes).toEqual(field.type.options.map(({ code }) => code).toSorted());
        for (const { code, label } of field.type.options) {
          const own = rule.options.find((option) => option.code === code);
          expect(own?.words).toContain(label.vi);
        }
      } else if (rule && 'lengthMax' in rule && field.type.is === 'text') {
        expect([field.name, rule.lengthMax]).toEqual([field.name, field.type.lengthMax]);
      }
    }
  });
});

describe('the demo staff registers', () => {
  const staffOf = async (school: string) => {
    const choice = { named: null, usualNames: staffRegisterLayout.usualSheetNames };
    const sheet = valueOf(await reader.read(await fileOf(`${school}/staff.xlsx`), choice));
    return valueOf(checkStaff(sheet, staffRegisterLayout, today));
  };

  test.each([
    ['kindergarten', 30],
    ['primary', 45],
  ])('of the %s gives all %i people', async (school, count) => {
    const { members, refusals } = await staffOf(school);
    expect(refusals).toEqual([]);
    expect(members).toHaveLength(count);
    expect(new Set(members.map(({ staffCode }) => staffCode)).size).toBe(count);
  });

  test('split several positions of one person, and keep the class', async () => {
    const { members } = await staffOf('kindergarten');
    expect(members[0]).toEqual({
      row: 2,
      staffCode: 'MN79CB001',
      fullName: 'Nguyễn Bảo Trâm',
      positions: ['Hiệu trưởng'],
      homeroomClass: null,
      team: 'Ban giám hiệu',
      subject: null,
    });
    expect(members[2]).toMatchObject({
      positions: ['Tổ trưởng chuyên môn', 'Giáo viên chủ nhiệm'],
      homeroomClass: 'Nhà trẻ 18-24 tháng',
    });
  });

  test.each(['kindergarten', 'primary'])(
    'of the %s names a homeroom teacher for every class',
    async (school) => {
      const { members } = await staffOf(school);
      const looked = members
        .filter(({ positions }) => positions.map(roleOfPosition).includes('homeroomTeacher'))
        .map(({ homeroomClass }) => homeroomClass);
      expect(looked.toSorted()).toEqual((await classNamesOf(school)).toSorted());
    },
  );

  test('have one principal each; positions without a part in records have no role', async () => {
    for (const school of ['kindergarten', 'primary']) {
      const roles = (await staffOf(school)).members.flatMap(({ positions }) =>
        positions.map(roleOfPosition),
      );
      expect(roles.filter((role) => role === 'principal')).toHaveLength(1);
      expect(roles).toContain('registrar');
      expect(roles).toContain('subjectTeamDeputy');
    }
    expect(roleOfPosition('hiệu  TRƯỞNG')).toBe('principal');
    expect(roleOfPosition('Bảo vệ')).toBeNull();
  });

  test('uploaded as a register of children are refused as another list', async () => {
    const refused = problemOf(await checkFile(await fileOf('kindergarten/staff.xlsx'), { today }));
    expect(refused.code).toBe('columns-are-missing');
    expect(refused.message.vi).toContain('Lớp, Mã học sinh, Ngày vào trường, Trạng thái');
  });
});

describe('a staff register', () => {
  const checkTable = async (rows: (readonly (string | null)[])[]) => {
    const header = ['Mã cán bộ', 'Họ và tên', 'Chức vụ', 'Lớp chủ nhiệm'];
    const bytes = await xlsxOf({ sheets: [{ name: 'CB', rows: [header, ...rows] }] });
    const sheet = valueOf(await reader.read(bytes, { named: null, usualNames: [] }));
    return valueOf(checkStaff(sheet, staffRegisterLayout, today));
  };

  test('leaves out rows with a wrong cell or a shared code, and says why', async () => {
    const { members, refusals } = await checkTable([
      ['CB1', 'Lê An', 'Giáo viên; Văn thư', 'Lá 1'],
      ['CB2', null, 'Giáo viên', null],
      ['CB3', 'Lê Bình', 'Kế toán', null],
      ['cb3', 'Lê Chi', 'Kế toán', null],
    ]);
    expect(members.map(({ staffCode, positions }) => [staffCode, positions])).toEqual([
      ['CB1', ['Giáo viên', 'Văn thư']],
    ]);
    expect(refusals.map(({ row, code }) => [row, code])).toEqual([
      [3, 'cell-is-empty'],
      [4, 'doubled-in-file'],
      [5, 'doubled-in-file'],
    ]);
  });
});
