import { invalidText, type TextIsInvalid, textRules } from './text-rules.js';

/**
 * Where a record can be kept: here, in the sector's database (cơ sở dữ liệu ngành), MISA or vnEdu, on
 * paper, or in another system that has a name.
 */
export const recordSystems = [
  'engine',
  'sector-database',
  'misa',
  'vnedu',
  'paper',
  'other',
] as const;
export type RecordSystem = (typeof recordSystems)[number];

export interface NamedSystem {
  readonly system: RecordSystem;
  /** Of `other` alone, else null. Clear text that stays for ever: it MUST NOT name anybody. */
  readonly systemName: string | null;
}

export const invalidSystem = ({ system, systemName }: NamedSystem): TextIsInvalid | null => {
  if (system === 'other') {
    return invalidText([['systemName', systemName ?? '', textRules.reference]]);
  }
  return systemName === null ? null : { type: 'TextIsInvalid', field: 'systemName', lengthMax: 0 };
};

export const isSameSystem = (one: NamedSystem, other: NamedSystem): boolean =>
  one.system === other.system && one.systemName === other.systemName;
