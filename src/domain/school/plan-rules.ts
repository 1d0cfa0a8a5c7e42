import type { RecordKind } from '../shared/record-kind.js';
import { badNames } from './bad-names.js';

/** What is made before its period, in time, and holds up others. */
export const planContradiction = (
  { kind, every, topics, aheadDays, window, gates, about, chain }: RecordKind,
  kinds: readonly RecordKind[],
  path: string,
): string | null => {
  if (aheadDays !== undefined && every === undefined) {
    return `${path}.aheadDays: there is no period to be ahead of`;
  }
  if (window !== undefined && every !== 'week' && every !== 'day') {
    return `${path}.window: is of a week or a day`;
  }
  if (!gates) return null;
  const holdsUp = about === 'class' && every !== undefined && !topics && chain.length > 0;
  if (!holdsUp) {
    return `${path}.gates: only a record of a class with periods, a chain and no topics holds up others`;
  }
  const unfit = gates.find((gate) => gate === kind || !isOfClassAndPeriod(kinds, gate));
  if (unfit !== undefined)
    return `${path}.gates: ${unfit} is no other kind of a class with periods`;
  return badNames(gates, `${path}.gates`);
};

const isOfClassAndPeriod = (kinds: readonly RecordKind[], name: string): boolean =>
  kinds.some(({ kind, about, every }) => kind === name && about === 'class' && every !== undefined);
