import { outcomeIn, send } from './calling.js';
import { aboutOneself, aboutTheSchool, atTheDoor, shownTo } from './expectations.js';
import type { RecordIds, SchoolIds } from './ids.js';
import { callOf, endsItsSession, isOfRecord, operations, usesUpDrafts } from './operations.js';
import { alsoToldElsewhere, elsewhere } from './other-school-expectations.js';
import { type Principal, principals, type RecordState, recordStates } from './principals.js';
import { aboutRecords, answerIn } from './record-expectations.js';
import type { World } from './world.js';

/** One cell: who calls what, of a record in which state. */
export interface Cell {
  readonly operation: string;
  readonly principal: Principal;
  /** Null for what is about no record. */
  readonly state: RecordState | null;
}

export const nameOf = ({ operation, principal, state }: Cell): string =>
  [operation, principal, state].filter((part) => part !== null).join(' ');

const statesOf = (operation: string): readonly (RecordState | null)[] =>
  isOfRecord(operation) ? recordStates : [null];

/** All cells of these operations. */
export const cellsOf = (of: readonly string[] = operations): readonly Cell[] =>
  of.flatMap((operation) =>
    principals.flatMap((principal) =>
      statesOf(operation).map((state) => ({ operation, principal, state })),
    ),
  );

/** What the cell answers now, of something of the own school. */
export const outcomeOf = async (world: World, cell: Cell): Promise<string> => {
  const { operation, state } = cell;
  const isSpent = usesUpDrafts(operation) && state === 'draft';
  const record = isSpent ? await world.freshDraft() : world.ids.records[state ?? 'draft'];
  return outcomeIn(await bodyOf(world, cell, world.ids, record));
};

/** What is answered to somebody of this school who names these ids, of whatever school. */
export const bodyOf = async (
  world: World,
  { operation, principal, state }: Cell,
  ids: SchoolIds,
  record: RecordIds = ids.records[state ?? 'draft'],
): Promise<string> => {
  const token = endsItsSession(operation)
    ? await world.spareToken(principal)
    : world.token(principal);
  return send(world.school.url, token, callOf(operation, ids, record));
};

/** One principal after the other would take long: each goes through its own cells. */
export const inParallel = async (
  cells: readonly Cell[],
  work: (cell: Cell) => Promise<void>,
): Promise<void> => {
  await Promise.all(
    principals.map(async (principal) => {
      for (const cell of cells) if (cell.principal === principal) await work(cell);
    }),
  );
};

/** What the tables say that the cell answers; null for an operation that is in none of them. */
export const expectedOf = (cell: Cell): string | null => {
  const { operation, principal } = cell;
  const shown = shownTo[operation];
  if (shown?.includes(principal)) return 'shown';
  const open = atTheDoor[operation];
  if (open) return open;
  if (!expectedOperations.includes(operation)) return null;
  if (principal === 'anonymous') return 'UNAUTHENTICATED';
  if (shown) return 'nothing';
  const own = aboutOneself[operation];
  if (own) return principal === 'program' ? own[1] : own[0];
  return ofMutation(cell) ?? 'RoleIsNotAllowed';
};

/** The same of something of another school. */
export const expectedElsewhere = (cell: Cell): string | null => {
  const { operation, principal } = cell;
  const own = expectedOf(cell);
  const there = elsewhere[operation];
  if (!there || principal === 'anonymous') return own;
  if (alsoToldElsewhere[operation] === principal) return there;
  return own === 'RoleIsNotAllowed' ? own : there;
};

/** Null for whom the mutation is not. */
const ofMutation = ({ operation, principal, state }: Cell): string | null => {
  const isOfOtherClass = principal === 'homeroomB';
  const atSchool = aboutTheSchool[operation];
  if (atSchool?.by.includes(principal)) return atSchool.answer;
  if (isOfOtherClass && atSchool?.otherClass) return atSchool.otherClass;
  const ofRecord = aboutRecords[operation];
  if (!ofRecord || !state) return null;
  if (ofRecord.by.includes(principal)) return answerIn(ofRecord.answers, state);
  return isOfOtherClass && ofRecord.otherClass ? answerIn(ofRecord.otherClass, state) : null;
};

/** Every operation that the tables know. */
export const expectedOperations: readonly string[] = [
  shownTo,
  atTheDoor,
  aboutOneself,
  aboutTheSchool,
  aboutRecords,
].flatMap((table) => Object.keys(table));

/** The lines that came out otherwise than expected. */
export const surprisesIn = async (
  cells: readonly Cell[],
  expected: (cell: Cell) => string | null,
  answer: (cell: Cell) => Promise<string>,
): Promise<readonly string[]> => {
  const surprises: string[] = [];
  await inParallel(cells, async (cell) => {
    const came = await answer(cell);
    const wanted = expected(cell);
    if (came !== wanted) surprises.push(`${nameOf(cell)}: ${came} instead of ${wanted}`);
  });
  return surprises;
};
