import type { LocalizedText } from '../../application/vocabulary.js';
import type { Loaders } from '../context/loaders.js';

const grouped = (digits: string, separator: string): string =>
  digits.replace(/\B(?=(\d{3})+$)/g, separator);

export const citation = (logIndex: bigint | number, schoolName: string): LocalizedText => ({
  vi: `mục ${grouped(String(logIndex), '.')} của ${schoolName}`,
  en: `entry ${grouped(String(logIndex), ',')} of ${schoolName}`,
});

/** How an entry is cited on paper: its number in the log of its school (ADR 3). */
export const cite = async (
  loaders: Pick<Loaders, 'school'>,
  logIndex: bigint | number | null,
): Promise<LocalizedText | null> => {
  if (logIndex === null) return null;
  const overview = await loaders.school();
  return overview && citation(logIndex, overview.school.name);
};
