import { type Dossier, kindsFiled } from '../../domain/dossier/dossier.state.js';
import { kindsEver } from '../../domain/school/kinds-in-force.js';
import type { SchoolState } from '../../domain/school/school.state.js';
import { fileRetention, type RetentionRule } from '../../domain/shared/retention.js';

/**
 * How long the file of a person is kept: a catalogue of before may have promised more for what is in it
 * than the one in force says of the file.
 */
export const retentionOfFile = (
  school: SchoolState,
  dossier: Pick<Dossier, 'firstIn'>,
  rule: RetentionRule,
): RetentionRule => {
  const filed = kindsFiled(dossier);
  const kinds = kindsEver(school).filter(({ kind }) => filed.has(kind));
  return fileRetention(rule, kinds);
};
