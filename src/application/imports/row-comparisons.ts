import type { FieldName } from '../../domain/shared/protected-block.js';
import { matchKey, nameKey } from './match-keys.js';
import type { RowReading } from './read-rows.js';
import { type Remark, remark, rowList } from './register-finding.js';
import type { RegisterColumn } from './register-layout.js';

/** What comparing the rows with each other says: field and remark by row number. */
export interface ComparisonRemark {
  readonly row: number;
  readonly field: FieldName;
  readonly said: Remark;
}

/** A child on record, in plain, as far as the caller may see it. */
export interface ChildOnRecord {
  readonly pupilCode: string;
  readonly fullName: string | null;
  readonly dateOfBirth: string | null;
  readonly personalNo: string | null;
}

/** Codes that two rows share: both are refused, because neither is more right than the other. */
export const sharedValues = (
  rows: readonly RowReading[],
  columns: readonly RegisterColumn[],
): readonly ComparisonRemark[] =>
  columns.flatMap(({ field, unique }) => {
    if (unique === undefined) return [];
    const code = unique === 'refuse' ? 'doubled-in-file' : 'shared-in-file';
    const groups = grouped(rows, (row) => {
      const value = row.values.get(field);
      return typeof value === 'string' ? matchKey(value) : null;
    });
    return [...groups.values()].flatMap((group) =>
      group.map((row) => ({
        row,
        field,
        said: remark(code, { rows: rowList(group.filter((other) => other !== row)) }),
      })),
    );
  });

/** Two rows of one name and birth date are most often one child listed twice. */
export const alikeInFile = (rows: readonly RowReading[]): readonly ComparisonRemark[] =>
  [...grouped(rows, personKey).values()].flatMap((group) =>
    group.map((row) => ({
      row,
      field: 'fullName',
      said: remark('alike-in-file', { rows: rowList(group.filter((other) => other !== row)) }),
    })),
  );

/** Children on record under another code with the same name and birth date, or personal number. */
export const alikeOnRecord = (
  rows: readonly RowReading[],
  onRecord: Iterable<ChildOnRecord>,
): readonly ComparisonRemark[] => {
  const byPerson = new Map<string, string[]>();
  const byNumber = new Map<string, string[]>();
  for (const { pupilCode, fullName, dateOfBirth, personalNo } of onRecord) {
    if (fullName !== null && dateOfBirth !== null) {
      addTo(byPerson, `${nameKey(fullName)} ${dateOfBirth}`, pupilCode);
    }
    if (personalNo !== null) addTo(byNumber, personalNo, pupilCode);
  }
  return rows.flatMap((row) => {
    const others = (codes: readonly string[] | undefined): readonly string[] =>
      (codes ?? []).filter((code) => code !== row.values.get('pupilCode'));
    const alike = others(byPerson.get(personKey(row) ?? ''));
    const sameNumber = others(byNumber.get(String(row.values.get('personalNo') ?? '')));
    return [
      ...remarkOn(row, 'fullName', 'alike-on-record', alike),
      ...remarkOn(row, 'personalNo', 'personal-number-on-record', sameNumber),
    ];
  });
};

const codesShownMax = 5;

const remarkOn = (
  row: RowReading,
  field: FieldName,
  code: 'alike-on-record' | 'personal-number-on-record',
  codes: readonly string[],
): readonly ComparisonRemark[] =>
  codes.length === 0
    ? []
    : [
        {
          row: row.source.row,
          field,
          said: remark(code, { codes: codes.slice(0, codesShownMax).join(', ') }),
        },
      ];

const personKey = ({ values }: RowReading): string | null => {
  const fullName = values.get('fullName');
  const dateOfBirth = values.get('dateOfBirth');
  return typeof fullName === 'string' && typeof dateOfBirth === 'string'
    ? `${nameKey(fullName)} ${dateOfBirth}`
    : null;
};

/** Row numbers by key, of keys that more than one row has. */
const grouped = (
  rows: readonly RowReading[],
  keyOf: (row: RowReading) => string | null,
): ReadonlyMap<string, readonly number[]> => {
  const groups = new Map<string, number[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== null) addTo(groups, key, row.source.row);
  }
  return new Map([...groups].filter(([, group]) => group.length > 1));
};

const addTo = <T>(groups: Map<string, T[]>, key: string, member: T): void => {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [member]);
  else group.push(member);
};
