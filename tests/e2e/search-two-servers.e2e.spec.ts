import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { KnownNames } from '../../src/application/find/known-names.js';
import { demoSchoolId } from '../../src/demo/demo-school.js';
import type { DossierId, EventId } from '../../src/domain/shared/ids.js';
import { type Engine, openEngine } from '../../src/engine.js';
import { Readiness } from '../../src/http/readiness.js';
import { installationKeys } from '../../src/infrastructure/config/installation-keys.js';
import { loadSettings } from '../../src/infrastructure/config/settings.js';
import { createApp } from '../../src/serve.js';
import { childrenOf, lastIndex, type Profile } from '../support/school-steps.js';
import { done, type ServedSchool, serveDemoSchool } from '../support/served-school.js';
import { disposeOf } from '../support/disposed-child.js';

const silent = { log: () => undefined, warn: () => undefined, error: () => undefined };

let school: ServedSchool;
let engine: Engine;
let app: NestExpressApplication;
/** Another server over the same database. */
let other: { readonly url: string };
let children: readonly Profile[];

beforeAll(async () => {
  school = await serveDemoSchool();
  const loaded = loadSettings({ LUUVET_VAR_DIRECTORY: school.directory }, 'development');
  if (!loaded.ok) throw new Error('the test settings are wrong');
  const { settings } = loaded;
  const lasting = { ...settings, sessionIdleMinutes: 50_000_000, sessionHoursMax: 900_000 };
  const { connections } = school.database;
  const { clock } = school;
  const keys = installationKeys(settings);
  engine = await openEngine({ settings: lasting, keys, connections, logger: silent, clock });
  await engine.start();
  app = await createApp(engine, { mode: 'development' }, silent);
  const server = await app.listen(0, '127.0.0.1');
  app.get(Readiness).open();
  other = { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  children = await childrenOf(school, 'Lá 2');
}, 90_000);
afterAll(async () => {
  await app?.close();
  await engine?.stop();
  await school?.close();
});

const query = `query ($text: String!, $waitFor: LogIndex) {
  search(text: $text, waitFor: $waitFor) { dossiers { id } } }`;

/** Dossiers that the server finds, once it shows everything that was written so far. */
const foundAt = async (server: { readonly url: string }, text: string) => {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${school.token('principal')}`,
    },
    body: JSON.stringify({ query, variables: { text, waitFor: await lastIndex(school) } }),
  });
  const answer = (await response.json()) as {
    data: { search: { dossiers: readonly { readonly id: string }[] } };
  };
  return answer.data.search.dossiers.map(({ id }) => id);
};

const rename = async ({ recordId }: Profile, fullName: string): Promise<void> => {
  const { record } = await school.ask<{ record: { revision: string } }>(
    'principal',
    `{ record(id: "${recordId}", waitFor: "${await lastIndex(school)}") { revision } }`,
  );
  await done(school, 'registrar', 'reviseRecord', {
    recordId,
    basedOnRevision: record.revision,
    fields: [{ name: 'fullName', value: fullName }],
  });
};

const dispose = ({ dossierId }: Profile): Promise<void> => disposeOf(school, dossierId);

describe('two servers over one database', () => {
  it('both find a child by the name that it was given at either', async () => {
    const [child] = children as [Profile];
    expect(await foundAt(school, 'zuzana')).toEqual([]);
    expect(await foundAt(other, 'zuzana')).toEqual([]);
    await rename(child, 'Lê Žužana');
    expect(await foundAt(other, 'zuzana')).toEqual([child.dossierId]);
    expect(await foundAt(school, 'zuzana')).toEqual([child.dossierId]);
  });

  it('both forget whose dossier was disposed of', async () => {
    const [, child] = children as [Profile, Profile];
    await rename(child, 'Lê Ýgnác');
    expect(await foundAt(school, 'ygnac')).toEqual([child.dossierId]);
    expect(await foundAt(other, 'ygnac')).toEqual([child.dossierId]);
    const inMemory = () => JSON.stringify([...namesAt(app), ...namesAt(school.app)]);
    expect(inMemory()).toContain(child.recordId);
    await dispose(child);
    expect(await foundAt(other, 'ygnac')).toEqual([]);
    expect(await foundAt(school, 'ygnac')).toEqual([]);
    expect(inMemory()).not.toContain(child.recordId);
  }, 60_000);

  it('neither finds by what nobody can open any more, whatever the read models still say', async () => {
    const [, , child] = children as [Profile, Profile, Profile];
    await rename(child, 'Lê Xénie');
    expect(await foundAt(other, 'xenie')).toEqual([child.dossierId]);
    const [row] = await engine.readModels.dossiersByIds(demoSchoolId, [
      child.dossierId as DossierId,
    ]);
    if (!row) throw new Error('no such dossier');
    // Only the key is gone: nothing was recorded of it, and no row changed.
    await engine.keyStore.erase(demoSchoolId, row.subjectId, randomUUID() as EventId);
    expect(await foundAt(other, 'xenie')).toEqual([]);
    expect(JSON.stringify(namesAt(app))).not.toContain(child.recordId);
  });
});

/** Ids of all whose names that server has in memory. */
const namesAt = (server: NestExpressApplication): readonly string[] => {
  const shelf = server.get(KnownNames, { strict: false }).children(demoSchoolId);
  return [...(Reflect.get(shelf, 'known') as Map<string, unknown>).keys()];
};
