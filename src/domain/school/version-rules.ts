import type { RecordKind } from '../shared/record-kind.js';

/** What takes the place of the one before says from which day on, in the clear. */
export const versionContradiction = (
  { versioned, every, numbered, acknowledgedBy, about = 'child', fields }: RecordKind,
  path: string,
): string | null => {
  if (acknowledgedBy && about !== 'school') {
    return `${path}.acknowledgedBy: only what the school keeps is for everybody to read`;
  }
  if (!versioned) return null;
  if (about !== 'school') return `${path}.versioned: only the school has rules`;
  if (every !== undefined || numbered) {
    return `${path}.versioned: versions have neither a rhythm nor numbers`;
  }
  const field = fields.find(({ name }) => name === versioned.effectiveFrom);
  return field?.type.is === 'date' && field.required && field.purpose === null
    ? null
    : `${path}.versioned.effectiveFrom: is no required date that is kept in the clear`;
};
