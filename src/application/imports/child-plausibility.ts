import type { FieldName, FieldValue } from '../../domain/shared/protected-block.js';
import { type Remark, remark } from './register-finding.js';

/** What the cells of one row say about each other. */
export interface RowRemark {
  readonly field: FieldName;
  readonly said: Remark;
}

type Values = ReadonlyMap<FieldName, FieldValue>;

const parentAgeMin = 14;

export const plausibilityOf = (values: Values): readonly RowRemark[] => [
  ...admissionRemarks(values),
  ...personalNumberRemarks(values),
  ...parentRemarks(values, 'fatherBirthYear'),
  ...parentRemarks(values, 'motherBirthYear'),
];

const admissionRemarks = (values: Values): readonly RowRemark[] => {
  const born = values.get('dateOfBirth');
  const admitted = values.get('admittedOn');
  if (typeof born !== 'string' || typeof admitted !== 'string' || admitted >= born) return [];
  return [{ field: 'admittedOn', said: remark('admitted-before-birth') }];
};

/**
 * Digit 4 tells century and gender (20th century: 0 male, 1 female; 21st: 2, 3), digits 5 and 6
 * the year of birth (Thông tư 59/2021/TT-BCA, Điều 4). It may be the number, the date or the
 * gender that is wrong, so a disagreement warns and does not refuse.
 */
const personalNumberRemarks = (values: Values): readonly RowRemark[] => {
  const number = values.get('personalNo');
  const born = values.get('dateOfBirth');
  const gender = values.get('gender');
  if (typeof number !== 'string' || typeof born !== 'string' || typeof gender !== 'string') {
    return [];
  }
  const century = Math.floor(Number(born.slice(0, 4)) / 100) - 19;
  const expected = `${century * 2 + (gender === 'female' ? 1 : 0)}${born.slice(2, 4)}`;
  if (number.slice(3, 6) === expected) return [];
  return [{ field: 'personalNo', said: remark('personal-number-disagrees') }];
};

const parentRemarks = (values: Values, field: FieldName): readonly RowRemark[] => {
  const parentYear = values.get(field);
  const born = values.get('dateOfBirth');
  if (typeof parentYear !== 'number' || typeof born !== 'string') return [];
  const years = Number(born.slice(0, 4)) - parentYear;
  return years >= parentAgeMin ? [] : [{ field, said: remark('parent-is-too-young', { years }) }];
};
