import type { ShownRecord } from './record-shape.js';
import { type Typed, typedOf } from '../../parts/form-values.js';
import type { Conflict } from './conflict-shape.js';

/** What somebody typed into a draft, and what it stood on: kept beside it to see who else wrote. */
export interface Revision {
  readonly mine: Typed;
  /** The value that stood there when this person began to type, by field. */
  readonly was: Typed;
  /** Of which revision of the record; null while nothing was typed. */
  readonly basedOn: string | null;
}

export const untouched: Revision = { mine: {}, was: {}, basedOn: null };

export const valuesOf = ({ fields }: ShownRecord): ReadonlyMap<string, string | null> =>
  new Map(fields.map(({ definition, value }) => [definition.name, typedOf(value)]));

/** Typing back what stands there takes the change away again. */
export const typedInto = (
  before: Revision,
  record: ShownRecord,
  { name, typed }: { readonly name: string; readonly typed: string },
): Revision => {
  const current = valuesOf(record).get(name) ?? '';
  const { [name]: _, ...others } = before.mine;
  const { [name]: began, ...otherBegan } = before.was;
  const stays = typed === current;
  const mine = stays ? others : { ...others, [name]: typed };
  const was = stays ? otherBegan : { ...otherBegan, [name]: began ?? current };
  if (Object.keys(mine).length === 0) return untouched;
  return { mine, was, basedOn: before.basedOn ?? record.revision };
};

/** Whether somebody else saved the record since this person began to type. */
export const isOvertaken = ({ basedOn }: Revision, { revision }: ShownRecord): boolean =>
  basedOn !== null && basedOn !== revision;

/**
 * Files that came or went since changed no value: what was typed stands on the record as it is now.
 * @param newest types of its last entries, the newest first
 */
export const pastFiles = (
  written: Revision,
  record: Pick<ShownRecord, 'revision'>,
  newest: readonly string[],
): Revision => {
  const { basedOn } = written;
  if (basedOn === null) return written;
  const since = Number(record.revision) - Number(basedOn);
  const entries = newest.slice(0, Math.max(0, since));
  const isPast =
    entries.length === since && entries.every((type) => type.startsWith('record.file-'));
  return isPast ? { ...written, basedOn: record.revision } : written;
};

/** Fields that both changed, and not to the same value. */
export const conflictsOf = ({ mine, was }: Revision, record: ShownRecord): readonly Conflict[] => {
  const values = valuesOf(record);
  return record.fields.flatMap(({ definition }) => {
    const { name } = definition;
    const [typed, theirs] = [mine[name], values.get(name) ?? ''];
    if (typed === undefined || theirs === was[name] || theirs === typed) return [];
    return [{ field: definition, theirs, mine: typed }];
  });
};

/** Goes on from the record as it is now: what was typed stays, but for what is given up. */
export const rebased = (
  before: Revision,
  record: ShownRecord,
  givenUp: ReadonlySet<string>,
): Revision => {
  const values = valuesOf(record);
  const kept = Object.entries(before.mine).filter(
    ([name, typed]) => !givenUp.has(name) && typed !== (values.get(name) ?? ''),
  );
  if (kept.length === 0) return untouched;
  return {
    mine: Object.fromEntries(kept),
    was: Object.fromEntries(kept.map(([name]) => [name, values.get(name) ?? ''])),
    basedOn: record.revision,
  };
};
