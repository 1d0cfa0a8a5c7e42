import { readFileSync } from 'node:fs';
import type { RecordCatalogue, RecordKind } from '../../src/domain/shared/record-kind.js';
import { roles } from '../../src/domain/shared/roles.js';
import { catalogueDocument } from '../../src/graphql/system/catalogue-document.js';
import { done, type ServedSchool } from './served-school.js';

const label = { vi: 'Điểm danh', en: 'Attendance' };
const readers = roles.filter((role) => role !== 'accountant');

/** A sheet for each day: who is here, and why not. */
export const rollCall: RecordKind = {
  kind: 'roll-call',
  label,
  tier: 'mandatory',
  legalBasis: 'Điều lệ trường mầm non',
  owners: ['homeroomTeacher'],
  onePerDossier: false,
  every: 'day',
  about: 'class',
  fields: [
    {
      name: 'note',
      label,
      type: { is: 'text', lengthMax: 200 },
      required: false,
      purpose: 'class-book',
      readers,
    },
  ],
  rowFields: [
    {
      name: 'presence',
      label,
      type: {
        is: 'choice',
        options: [
          { code: 'P', label: { vi: 'Có mặt', en: 'Present' } },
          { code: 'V', label: { vi: 'Vắng', en: 'Absent' } },
        ],
      },
      required: true,
      purpose: 'attendance',
      readers,
    },
    {
      name: 'reason',
      label: { vi: 'Lý do', en: 'Reason' },
      type: { is: 'text', lengthMax: 200 },
      required: false,
      purpose: 'attendance',
      readers: ['homeroomTeacher', 'teacher', 'principal', 'boardMember', 'inspector'],
      sensitive: true,
    },
  ],
  chain: [],
};

/** The demo's school with a catalogue in force that has sheets. */
export const adoptSheets = (school: ServedSchool) => {
  const text = readFileSync('catalogues/vn-kindergarten.v3.json', 'utf8');
  const catalogue = JSON.parse(text) as RecordCatalogue;
  const kinds = [...catalogue.kinds, rollCall];
  return done(school, 'principal', 'adoptCatalogue', {
    catalogue: JSON.parse(catalogueDocument({ ...catalogue, catalogueVersion: 90, kinds })),
    decisionNo: '77/QĐ',
  });
};

export type RollCall = Readonly<Record<string, readonly [presence: string, reason?: string]>>;

/** What is entered of each child, under the names that a sheet gives to values. */
export const rowsOf = (rollCalled: RollCall) =>
  Object.entries(rollCalled).flatMap(([dossierId, [presence, reason]]) => [
    { name: `${dossierId}/presence`, value: presence },
    ...(reason === undefined ? [] : [{ name: `${dossierId}/reason`, value: reason }]),
  ]);
