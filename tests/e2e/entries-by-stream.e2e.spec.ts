import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import {
  accessStream,
  type DossierId,
  dossierStream,
  inspectionStream,
  lockStream,
  type RecordId,
  readsStream,
  recordStream,
  type StreamId,
  schoolStream,
  signInStream,
} from '../../src/domain/shared/ids.js';
import { dayIn } from '../support/days.js';
import { admit, type Child, done, fieldOf, growthNote } from '../support/graphql-children.js';
import { shown } from '../support/graphql-reads.js';
import {
  type GraphqlSchool,
  openGraphqlSchool,
  type Staff,
  type Who,
} from '../support/graphql-school.js';
import { inspectorOf, openToInspector } from '../support/inspection.js';
import { MovableClock } from '../support/served-school.js';
import { openSession } from '../support/signed-in.js';
import { until } from '../support/until.js';
import { Visitor } from '../support/visitor.js';

let school: GraphqlSchool;
let child: Child;
let noteId: RecordId;
const clock = new MovableClock();

beforeAll(async () => {
  school = await openGraphqlSchool('production', { clock });
  const { session } = await openToInspector(school, {
    scope: { kinds: ['child-profile'], classIds: [school.classes.A] },
  });
  school.sessions.inspector = session;
  child = await admit(school, school.classes.A, 'A1');
  const note = await school.give('homeroomA', 'registerRecord', {
    dossierId: child.dossierId,
    kind: 'growth-note',
    fields: growthNote(1_050),
  });
  noteId = String(done(note)['createdId']) as RecordId;
  await fieldOf(school, 'homeroomA', child.recordId, 'personalNo');
  await shown(school);
}, 90_000);
afterAll(() => school?.close());

const everybody: readonly Who[] = [
  'nobody',
  'accountant',
  'homeroomB',
  'homeroomA',
  'registrar',
  'healthWorker',
  'board',
  'vicePrincipal',
  'principal',
  'admin',
  'inspector',
];
const leadership: readonly Who[] = ['vicePrincipal', 'principal'];
const keepers: readonly Who[] = [...leadership, 'admin'];
const ofSchool = everybody.filter((who) => who !== 'nobody');
const readers = ofSchool.filter((who) => who !== 'accountant');
const readersOfA = readers.filter((who) => who !== 'homeroomB');

/** The number of the entry of that stream, the last one unless a type is asked for. */
const numberIn = async (stream: StreamId, type?: string): Promise<string> => {
  const { store } = school.engine;
  const found: { logIndex: bigint | null }[] = [];
  await until(async () => {
    const stored = await store.readStream(school.schoolId, stream);
    const last = stored.filter((one) => type === undefined || one.type === type).at(-1);
    if (last) found.push(last);
    return last !== undefined && last.logIndex !== null;
  });
  return String(found.at(-1)?.logIndex);
};

const shows = async (who: Who, logIndex: string): Promise<boolean> => {
  const { data, errors } = await school.ask<{ entry: unknown }>(
    who,
    'query ($at: LogIndex!) { entry(logIndex: $at) { streamId type recordedAt role } }',
    { at: logIndex },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.entry !== null;
};

const whoSees = async (logIndex: string): Promise<readonly Who[]> => {
  const seen: Who[] = [];
  for (const who of everybody) if (await shows(who, logIndex)) seen.push(who);
  return seen;
};

/** With an account set up, which ends the sessions of before. */
const signedInAnew = async (who: Staff): Promise<Visitor> => {
  const { visitor } = await Visitor.withAccount(school, clock, who);
  school.sessions[who] = await openSession(school.engine, school.accounts[who]);
  return visitor;
};

describe('an entry of the log is shown', () => {
  it('of the school to its members and to an inspector', async () => {
    expect(await whoSees(await numberIn(schoolStream(school.schoolId)))).toEqual(ofSchool);
  });

  it('of the locks to those who see locks', async () => {
    const scope = { schoolYear: '2025-2026', classId: school.classes.B };
    done(await school.give('board', 'proposeLock', { scope, reason: 'Cuối kỳ' }));
    expect(await whoSees(await numberIn(lockStream(school.schoolId)))).toEqual(readers);
  });

  it('of a conclusion to those who read conclusions, and to an inspector of that authority', async () => {
    const ofAuthority = async (authorityId: string, documentNo: string) =>
      done(
        await school.give('principal', 'recordConclusion', {
          authorityId,
          documentNo,
          concludedOn: dayIn(0, clock),
          scope: { schoolYears: ['2025-2026'] },
          judgement: 'ACHIEVED',
          conclusion: 'Hồ sơ đầy đủ',
        }),
      );
    const stream = inspectionStream(school.schoolId);
    const ofStaff = readers.filter((who) => !['healthWorker', 'admin', 'inspector'].includes(who));
    await ofAuthority('bo-gddt', '1/KL');
    expect(await whoSees(await numberIn(stream))).toEqual(ofStaff);
    await ofAuthority('so-gddt-song-mai', '2/KL');
    expect(await whoSees(await numberIn(stream))).toEqual([...ofStaff, 'inspector']);
  });

  it('of a dossier to those who see the child', async () => {
    const opened = await numberIn(dossierStream(child.dossierId as DossierId), 'dossier.opened');
    expect(await whoSees(opened)).toEqual(readersOfA);
  });

  it('of a record to those who see the record, and its filing likewise', async () => {
    const profile = await numberIn(recordStream(child.recordId as RecordId));
    expect(await whoSees(profile)).toEqual(readersOfA);
    const withoutGrant = readersOfA.filter((who) => who !== 'inspector');
    expect(await whoSees(await numberIn(recordStream(noteId)))).toEqual(withoutGrant);
    const dossier = dossierStream(child.dossierId as DossierId);
    // The note was filed last.
    const filed = await numberIn(dossier, 'dossier.record-filed');
    expect(await whoSees(filed)).toEqual(withoutGrant);
  });

  it('of the access register to those who read the register', async () => {
    expect(await whoSees(await numberIn(accessStream(school.schoolId)))).toEqual(keepers);
  });

  it('of the readings to those who read the access log of the school', async () => {
    expect(await whoSees(await numberIn(readsStream(school.schoolId)))).toEqual(leadership);
  });

  it('of a door to the person who went through it', async () => {
    await signedInAnew('accountant');
    const door = signInStream(school.accounts.accountant.accountId);
    expect(await whoSees(await numberIn(door))).toEqual(['accountant']);
  });

  it('of a door that somebody else may have used, to those who keep accounts as well', async () => {
    const visitor = await signedInAnew('registrar');
    const device = { cookie: `__Host-luuvet-device=${randomUUID()}` };
    expect((await visitor.signIn({}, device)).result.__typename).toBe('SignedIn');
    const door = signInStream(school.accounts.registrar.accountId);
    const suspected = await numberIn(door, 'signin.sharing-suspected');
    expect(await whoSees(suspected)).toEqual(['registrar', ...keepers]);
  });

  it('to nobody when there is none', async () => {
    expect(await whoSees('99999999')).toEqual([]);
  });
});

describe('looking at an entry for an authority', () => {
  it('is recorded like looking at what it is about', async () => {
    const { session } = await inspectorOf(school);
    school.sessions.inspector = session;
    const count = async () => {
      const { store } = school.engine;
      return (await store.readStream(school.schoolId, readsStream(school.schoolId))).length;
    };
    const number = await numberIn(recordStream(noteId));
    const before = await count();
    expect(await shows('inspector', number)).toBe(true);
    expect(await count()).toBeGreaterThan(before);
  });
});
