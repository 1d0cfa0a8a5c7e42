import type { LivingSchool } from './school.js';

/** Makes one count of the simulator wrong by one; gives what puts it right again. */
export const spoil = ({ books }: LivingSchool): (() => void) => {
  const [entry] = books.of('attendance');
  const name = [...(entry?.values.keys() ?? [])].find((one) => one.endsWith('/presence'));
  if (!entry || name === undefined) throw new Error('there is nothing to spoil');
  const value = entry.values.get(name) ?? null;
  entry.values.set(name, value === 'P' ? 'KP' : 'P');
  return () => entry.values.set(name, value);
};
