import { randomUUID } from 'node:crypto';
import { admit, type Child, done, lastIndexOf } from '../support/graphql-children.js';
import { type GraphqlSchool, openGraphqlSchool, type Who } from '../support/graphql-school.js';

let school: GraphqlSchool;
let last = '0';
let mover: Child;
let leaver: Child;
let comingBack: string;

const give = async (who: Who, act: string, input: Record<string, unknown>): Promise<string> => {
  const answer = done(await school.give(who, act, input));
  last = lastIndexOf(answer) || last;
  return String(answer['createdId']);
};

interface Movement {
  readonly day: string;
  readonly what: string;
  readonly admissionKind: string | null;
  readonly exitKind: string | null;
  readonly decisionNo: string | null;
  readonly fromClass: { readonly id: string } | null;
  readonly toClass: { readonly id: string } | null;
  readonly dossier: { readonly id: string } | null;
}

const year = { from: '2025-08-01', to: '2026-07-31' };
const pageFor = async (who: Who, over: Record<string, unknown> = {}) => {
  const { data } = await school.ask<{
    movements: {
      edges: { node: Movement }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  }>(
    who,
    `query ($from: LocalDate!, $to: LocalDate!, $classId: ID, $first: Int, $after: String,
            $waitFor: LogIndex) {
       movements(from: $from, to: $to, classId: $classId, first: $first, after: $after,
                 waitFor: $waitFor) {
         edges { node { day what admissionKind exitKind decisionNo fromClass { id } toClass { id }
                        dossier { id } } }
         pageInfo { hasNextPage endCursor } } }`,
    { ...year, waitFor: last, ...over },
  );
  return data.movements;
};
const movementsFor = async (who: Who, over: Record<string, unknown> = {}) =>
  (await pageFor(who, over)).edges.map(({ node }) => node);

beforeAll(async () => {
  school = await openGraphqlSchool('production');
  const { A, B } = school.classes;
  mover = await admit(school, A, 'MOVES');
  leaver = await admit(school, A, 'LEAVES');
  last = leaver.lastIndex;
  await give('registrar', 'placeInClass', {
    dossierId: mover.dossierId,
    classId: B,
    from: '2025-10-01',
  });
  await give('registrar', 'recordExit', {
    dossierId: leaver.dossierId,
    exitKind: 'WITHDRAWN',
    exitedOn: '2025-10-15',
    decisionNo: '31/QĐ',
  });
}, 60_000);
afterAll(() => school?.close());

describe('children who come, move and leave (rows 8, 97)', () => {
  it('are listed with day, classes and paper, the latest day first', async () => {
    const { A, B } = school.classes;
    const [left, moved, ...admitted] = await movementsFor('principal');
    expect(left).toMatchObject({
      ...{ day: '2025-10-15', what: 'LEFT', exitKind: 'WITHDRAWN', decisionNo: '31/QĐ' },
      ...{ fromClass: { id: A }, toClass: null, dossier: { id: leaver.dossierId } },
    });
    expect(moved).toMatchObject({
      ...{ day: '2025-10-01', what: 'MOVED', fromClass: { id: A }, toClass: { id: B } },
    });
    expect(admitted.map(({ what, toClass }) => [what, toClass?.id])).toEqual([
      ['ADMITTED', A],
      ['ADMITTED', A],
    ]);
  });

  it('are of the days and the class that were asked for, a page at a time', async () => {
    const october = { from: '2025-10-01', to: '2025-10-14' };
    expect((await movementsFor('principal', october)).map(({ what }) => what)).toEqual(['MOVED']);
    const ofB = await movementsFor('principal', { classId: school.classes.B });
    expect(ofB.map(({ what }) => what)).toEqual(['MOVED']);
    const first = await pageFor('principal', { first: 1 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    const rest = await movementsFor('principal', { after: first.pageInfo.endCursor });
    const whole = await movementsFor('principal');
    expect([...first.edges.map(({ node }) => node), ...rest]).toEqual(whole);
  });

  it('are told to each teacher of the own class alone, and by now the dossier is of the other', async () => {
    const toA = await movementsFor('homeroomA');
    expect(toA.map(({ what, dossier }) => [what, dossier?.id ?? null])).toEqual([
      ['LEFT', leaver.dossierId],
      ['MOVED', null],
      ['ADMITTED', leaver.dossierId],
      ['ADMITTED', null],
    ]);
    const toB = await movementsFor('homeroomB');
    expect(toB.map(({ what, dossier }) => [what, dossier?.id])).toEqual([
      ['MOVED', mover.dossierId],
    ]);
  });
});

describe('a child that comes back', () => {
  const again = { admittedOn: '2025-11-03', admissionKind: 'RE_ENROLLED', admissionNo: '44/GT' };

  it('gets a new dossier only once it had left, and of a dossier that is one of a child', async () => {
    const { A: classId } = school.classes;
    const tried = (predecessorId: string) =>
      school.give('registrar', 'openDossier', { ...again, classId, predecessorId });
    expect(await tried(mover.dossierId)).toMatchObject({
      __typename: 'ChildIsStillHere',
    });
    expect(await tried(school.classes.B)).toMatchObject({ __typename: 'DossierNotFound' });
    expect(await tried('00000000-0000-4000-8000-000000000000')).toMatchObject({
      __typename: 'DossierNotFound',
    });
  });

  it('does not come back before the day on which it left', async () => {
    const { A: classId } = school.classes;
    const early = { ...again, admittedOn: '2025-10-14', predecessorId: leaver.dossierId };
    const answer = await school.give('registrar', 'openDossier', { ...early, classId });
    expect(answer).toMatchObject({ __typename: 'DateIsInvalid' });
  });

  it('has both dossiers, the new one going on from the old', async () => {
    const predecessorId = leaver.dossierId;
    const input = { ...again, classId: school.classes.B, predecessorId };
    comingBack = await give('registrar', 'openDossier', input);
    const { data } = await school.ask<{ dossier: unknown }>(
      'principal',
      `query ($id: ID!, $waitFor: LogIndex) { dossier(id: $id, waitFor: $waitFor) {
         status admissionKind admissionNo predecessor { id status } } }`,
      { id: comingBack, waitFor: last },
    );
    expect(data.dossier).toEqual({
      ...{ status: 'OPEN', admissionKind: 'RE_ENROLLED', admissionNo: '44/GT' },
      predecessor: { id: predecessorId, status: 'EXITED' },
    });
    const [latest] = await movementsFor('principal');
    expect(latest).toMatchObject({ admissionKind: 'RE_ENROLLED', dossier: { id: comingBack } });
  });

  it('is no child to a teacher of another class, who would write into its dossier', async () => {
    const predecessorId = leaver.dossierId;
    const input = { ...again, classId: school.classes.B, predecessorId };
    const unknown = { ...input, predecessorId: randomUUID() };
    for (const one of [input, unknown]) {
      expect(await school.give('homeroomB', 'openDossier', one)).toMatchObject({
        __typename: 'DossierNotFound',
      });
    }
  });

  it('has one dossier that goes on from the old, whoever is quicker', async () => {
    const predecessorId = leaver.dossierId;
    const input = { ...again, classId: school.classes.A, predecessorId };
    expect(await school.give('registrar', 'openDossier', input)).toMatchObject({
      __typename: 'DossierIsContinued',
    });
    const first = { admittedOn: '2025-10-01', classId: school.classes.A };
    const next = await give('registrar', 'openDossier', first);
    const exit = { exitKind: 'WITHDRAWN', exitedOn: '2025-10-20', decisionNo: '21/QĐ' };
    await give('registrar', 'recordExit', { dossierId: next, ...exit });
    const answers = await Promise.all(
      Array.from({ length: 4 }, () =>
        school.give('registrar', 'openDossier', { ...input, predecessorId: next }),
      ),
    );
    const names = answers.map(({ __typename }) => __typename).toSorted();
    expect(names).toEqual([
      'CommandDone',
      'DossierIsContinued',
      'DossierIsContinued',
      'DossierIsContinued',
    ]);
    const { data } = await school.ask<{ dossier: unknown }>(
      'principal',
      'query ($id: ID!) { dossier(id: $id) { successor { id status } } }',
      { id: leaver.dossierId },
    );
    expect(data.dossier).toEqual({ successor: { id: comingBack, status: 'OPEN' } });
  });
});
