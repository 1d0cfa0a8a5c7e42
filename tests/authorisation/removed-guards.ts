import { randomUUID } from 'node:crypto';
import { Aggregates } from '../../src/application/aggregates.js';
import { Decision } from '../../src/application/decision.js';
import type { Principal } from '../../src/application/ports/authenticator.js';
import { Reader } from '../../src/application/queries/reader.js';
import type { Office } from '../../src/domain/policy/offices.js';
import type { AppointmentId, SchoolId } from '../../src/domain/shared/ids.js';
import { ok } from '../../src/domain/shared/result.js';
import { legalActs, type Power } from '../../src/domain/shared/roles.js';
import { Contexts } from '../../src/graphql/context/contexts.js';
import { SchoolReader } from '../../src/infrastructure/read-models/school-reader.js';
import { openSession } from '../support/ledger-session.js';
import type { TestDatabase } from '../support/postgres.js';
import { classOfPlace } from '../../src/domain/shared/place.js';

export type Undo = () => void | Promise<void>;
export type Removal = () => Undo | Promise<Undo>;

/** A part of a class that says something else for a while. */
const instead = (prototype: object, name: string, said: PropertyDescriptor): Undo => {
  const own = Object.getOwnPropertyDescriptor(prototype, name);
  if (!own) throw new Error(`there is no ${name}`);
  Object.defineProperty(prototype, name, { ...said, configurable: true });
  return () => {
    Object.defineProperty(prototype, name, own);
  };
};

/** What `Reader` is asked before something is shown. */
export const readingGuards = [
  'readsSchool',
  'readsRecords',
  'overseesEngine',
  'holds',
  'readsPlace',
  'readsKind',
  'readsField',
  'readsAccessLog',
  'readsViolations',
] as const;
export type ReadingGuard = (typeof readingGuards)[number];

/** It says yes to everybody. */
export const openedReading = (guard: ReadingGuard): Undo => {
  const isGetter = Object.getOwnPropertyDescriptor(Reader.prototype, guard)?.get !== undefined;
  const yes = (): boolean => true;
  return instead(Reader.prototype, guard, isGetter ? { get: yes } : { value: yes });
};

/** Without a credential that is valid, one is taken for this person. */
export const everybodyIs = (somebody: Principal): Undo => {
  const { principal } = Contexts.prototype;
  return instead(Contexts.prototype, 'principal', {
    value: async function asking(this: Contexts, authorization: unknown) {
      return (await principal.call(this, authorization)) ?? somebody;
    },
  });
};

type Acting = Decision['actInOffice'];

const actingOtherwise = (change: (acting: Acting) => Acting): Undo =>
  instead(Decision.prototype, 'actInOffice', { value: change(Decision.prototype.actInOffice) });

/** Nobody is turned away for want of an office. */
export const anybodyActs = (): Undo =>
  actingOtherwise(
    (actInOffice) =>
      async function acting(this: Decision, use) {
        const found = await actInOffice.call(this, use);
        const [role] = use.roles;
        if (found.ok || !role || this.request.caller.kind !== 'person') return found;
        const { personId } = this.request.caller.principal;
        const appointmentId = randomUUID() as AppointmentId;
        const classId = use.place && classOfPlace(use.place);
        return ok({ personId, appointmentId, role, classId, teamId: null });
      },
  );

/** Every office counts for every class. */
export const noClassBinds = (): Undo =>
  actingOtherwise(
    (actInOffice) =>
      async function acting(this: Decision, use) {
        const found = await actInOffice.call(this, use);
        return found.ok ? ok({ ...found.value, classId: null, teamId: null }) : found;
      },
  );

/** Whoever was lent or issued one power has all of the office. */
export const powersAreNotCounted = (): Undo => {
  const { value: offices } = Object.getOwnPropertyDescriptor(Decision.prototype, 'offices') as {
    value?: (this: Decision) => Promise<readonly Office[]>;
  };
  return instead(Decision.prototype, 'offices', {
    value: async function all(this: Decision): Promise<readonly Office[]> {
      const held = (await offices?.call(this)) ?? [];
      return held.map((office) => ({ ...office, powers: null }));
    },
  });
};

/** Reading is not of the school of the session but of this one. */
export const readingIsOf = (schoolId: SchoolId): Undo =>
  instead(Reader.prototype, 'schoolId', { get: () => schoolId });

/** Dossiers and records are found by their id alone, wherever they are. */
export const streamsAreOf = (schoolId: SchoolId): Undo => {
  const { load } = Aggregates.prototype;
  type Load = Parameters<Aggregates['load']>;
  const value = function loading(this: Aggregates, ...[decider, own, streamId]: Load) {
    const isOfChild = /^(record|dossier)-/.test(streamId);
    return load.call(this, decider, isOfChild ? schoolId : own, streamId);
  };
  return instead(Aggregates.prototype, 'load', { value });
};

interface Session {
  createQueryBuilder(entity: unknown, alias: string): { where(condition: string): unknown };
}

/** Queries of the read models name no school. */
export const queriesNameNoSchool = (): Undo =>
  instead(SchoolReader.prototype, 'rows', {
    value: function all(this: { readonly session: Session }, entity: unknown) {
      return this.session.createQueryBuilder(entity, 'r').where('true');
    },
  });

/** The database shows every row of the read models to whoever may select. */
export const rowSecurityIsOff = async (database: TestDatabase): Promise<Undo> => {
  const switched = async (verb: 'ENABLE' | 'DISABLE'): Promise<void> => {
    const owner = await openSession(database, 'migrator');
    await owner.query('SET ROLE luuvet_projector');
    const { rows } = await owner.query<{ name: string }>(
      `SELECT oid::regclass::text AS name FROM pg_class c
        WHERE relnamespace = 'read'::regnamespace AND relkind = 'r'
          AND EXISTS (SELECT FROM pg_policy WHERE polrelid = c.oid)`,
    );
    for (const { name } of rows) {
      await owner.query(`ALTER TABLE ${name} ${verb} ROW LEVEL SECURITY`);
    }
    await owner.end();
  };
  await switched('DISABLE');
  return () => switched('ENABLE');
};

/** No act has to be confirmed. */
export const nothingNeedsStepUp = (): Undo => {
  const list = legalActs as Power[];
  const all = list.splice(0);
  return () => {
    list.push(...all);
  };
};
