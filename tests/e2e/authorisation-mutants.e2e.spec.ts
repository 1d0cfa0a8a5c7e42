import 'reflect-metadata';
import { Reader } from '../../src/application/queries/reader.js';
import { outcomeIn, send } from '../authorisation/calling.js';
import {
  bodyOf,
  type Cell,
  cellsOf,
  expectedElsewhere,
  expectedOf,
  outcomeOf,
  surprisesIn,
} from '../authorisation/matrix.js';
import { type Principal, principals } from '../authorisation/principals.js';
import {
  anybodyActs,
  everybodyIs,
  noClassBinds,
  nothingNeedsStepUp,
  openedReading,
  powersAreNotCounted,
  queriesNameNoSchool,
  type Removal,
  type ReadingGuard,
  readingGuards,
  readingIsOf,
  rowSecurityIsOff,
  streamsAreOf,
} from '../authorisation/removed-guards.js';
import { openNeighbourOf, openWorld, type World } from '../authorisation/world.js';
import { inDays } from '../support/days.js';
import { inspectorOf } from '../support/inspection.js';

let world: World;
/** Another school: founded first, so that the sessions of `world` are the ones that last. */
let foreign: World;
/** An inspector whose request is about another kind of record. */
let ofOtherKind = '';

beforeAll(async () => {
  foreign = await openWorld();
  world = await openNeighbourOf(foreign);
  const { session } = await inspectorOf(world.school, {
    authorityId: 'bo-gddt',
    requestNo: '16/CV-BGDĐT',
    validFrom: world.clock.now(),
    validTo: inDays(30, world.clock),
    scope: { kinds: ['growth-note'] },
  });
  ofOtherKind = session.token;
}, 120_000);
afterAll(() => foreign?.school.close());

const approvedOnly = ({ state }: Cell): boolean => state === null || state === 'approved';

/** That part of the matrix, as it answers now: what came out otherwise than the tables say. */
const inOwn = (...operations: readonly string[]): Promise<readonly string[]> =>
  surprisesIn(cellsOf(operations).filter(approvedOnly), expectedOf, (cell) =>
    outcomeOf(world, cell),
  );
const inOther = (...operations: readonly string[]): Promise<readonly string[]> =>
  surprisesIn(cellsOf(operations).filter(approvedOnly), expectedElsewhere, async (cell) =>
    outcomeIn(await bodyOf(world, cell, foreign.ids)),
  );

/** Who reads a child's personal number; the others are told that they may not. */
const readersOfPersonalNo: readonly Principal[] = [
  'homeroomA',
  'registrar',
  'board',
  'vicePrincipal',
  'principal',
  'program',
];

const inFields = async (): Promise<readonly string[]> => {
  const { recordId } = world.ids.records.approved;
  const query = `{ record(id: "${recordId}") { fields(only: ["personalNo"]) { value { __typename } } } }`;
  const seen = await Promise.all(
    principals.map(async (who) => {
      const body = await send(world.school.url, world.token(who), { query, variables: {} });
      return body.includes('ReadableValue') === readersOfPersonalNo.includes(who) ? [] : [who];
    }),
  );
  return seen.flat();
};

/** An inspector is shown records of the kinds that the request names. */
const inKinds = async (): Promise<readonly string[]> => {
  const query = `{ result: record(id: "${world.ids.records.approved.recordId}") { status } }`;
  const body = await send(world.school.url, ofOtherKind, { query, variables: {} });
  return outcomeIn(body) === 'nothing' ? [] : [body];
};

type Slice = () => Promise<readonly string[]>;

const ofReading: Readonly<Record<ReadingGuard, Slice>> = {
  readsSchool: () => inOwn('school', 'class', 'entry', 'supervisingAuthorities'),
  readsRecords: () => inOwn('locks'),
  overseesEngine: () => inOwn('projections'),
  holds: () => inOwn('accessRegister', 'delegations'),
  readsPlace: () => inOwn('dossier', 'record', 'history', 'asOf'),
  readsKind: inKinds,
  readsField: inFields,
  readsAccessLog: () => inOwn('accessLog'),
  readsViolations: () => inOwn('planViolations'),
};

interface Removed {
  readonly guard: string;
  readonly remove: Removal;
  /** Where it has to be missed. */
  readonly slice: Slice;
}
const somebody = async () => {
  const found = await world.school.engine.authenticator.authenticate(
    String(world.token('principal')),
  );
  if (!found) throw new Error('the principal is not signed in');
  return found;
};

const removed: readonly Removed[] = [
  ...readingGuards.map((guard) => ({
    guard: `reading: ${guard}`,
    remove: () => openedReading(guard),
    slice: ofReading[guard],
  })),
  {
    guard: 'whoever asks is signed in',
    remove: async () => everybodyIs(await somebody()),
    slice: () => inOwn('me', 'dossier', 'approveRecord'),
  },
  {
    guard: 'whoever acts holds an office that may',
    remove: anybodyActs,
    slice: () => inOwn('registerPerson', 'reinstateAccount', 'approveRecord', 'returnRecord'),
  },
  {
    guard: 'a teacher acts for the own class',
    remove: noClassBinds,
    slice: () => inOwn('submitRecord', 'requestCorrection', 'placeInClass'),
  },
  {
    guard: 'lent and issued powers are those named',
    remove: powersAreNotCounted,
    slice: () => inOwn('registerPerson', 'openDossier', 'returnRecord'),
  },
  {
    guard: 'what is read is of the school of the session',
    remove: () => readingIsOf(foreign.school.schoolId),
    slice: () => inOther('dossier', 'record', 'class'),
  },
  {
    guard: 'what is changed is of the school of the session',
    remove: () => streamsAreOf(foreign.school.schoolId),
    slice: () => inOther('placeHold', 'returnRecord'),
  },
];

const betweenSchools: Slice = () => inOther('dossier', 'record', 'history', 'class', 'account');

describe('a guard that is taken away is missed', () => {
  it('everything that a reader is asked before something is shown is among them', () => {
    // `readsClass` asks `readsPlace`, `readsDossiers` only spares a look-up; what is whole is no guard
    // of children's dossiers, and of others `dossiers-of-others` tells.
    const says = /^(reads(?!WholeDossiers?$|Class$|Dossiers$)|holds|oversees)/;
    const asked = Object.getOwnPropertyNames(Reader.prototype).filter((name) => says.test(name));
    expect(asked.toSorted()).toEqual(readingGuards.toSorted());
  });

  const without = async (removals: readonly Removal[], slice: Slice) => {
    const undone = [];
    for (const remove of removals) undone.push(await remove());
    try {
      return await slice();
    } finally {
      for (const undo of undone) await undo();
    }
  };

  it.each(removed.map(({ guard, ...rest }) => [guard, rest] as const))(
    '%s',
    async (_, { remove, slice }) => {
      expect(await without([remove], slice)).not.toEqual([]);
      // And nothing is out of order while it is there.
      expect(await slice()).toEqual([]);
    },
    60_000,
  );

  it('schools: the conditions of queries and row security each hold alone, and not without both', async () => {
    const noRowSecurity = (): ReturnType<Removal> => rowSecurityIsOff(world.school.database);
    expect(await without([queriesNameNoSchool], betweenSchools)).toEqual([]);
    expect(await without([noRowSecurity], betweenSchools)).toEqual([]);
    expect(await without([queriesNameNoSchool, noRowSecurity], betweenSchools)).not.toEqual([]);
    expect(await betweenSchools()).toEqual([]);
  }, 60_000);

  // Last: what needs no step-up is carried out.
  it('legal acts are confirmed', async () => {
    const slice = (): Promise<readonly string[]> => inOwn('openServiceAccount');
    expect(await slice()).toEqual([]);
    expect(await without([nothingNeedsStepUp], slice)).not.toEqual([]);
  }, 60_000);
});
