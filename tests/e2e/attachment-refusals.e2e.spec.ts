import { request as httpRequest } from 'node:http';
import {
  openGraphqlSchool,
  openNeighbour,
  type GraphqlSchool,
  type Who,
} from '../support/graphql-school.js';
import type { FileId } from '../../src/domain/shared/ids.js';
import { done, lastIndexOf } from '../support/graphql-children.js';
import { fileIdOf, pdfOf, Sender } from '../support/sent-files.js';
import { until } from '../support/until.js';

let school: GraphqlSchool;
let recordId: string;
beforeAll(async () => {
  school = await openGraphqlSchool();
  done(await school.give('principal', 'addKinds', { kinds: [kind], decisionNo: '80/QĐ' }));
  recordId = await newRecord();
}, 60_000);
afterAll(() => school?.close());

const label = { vi: 'Phim hoạt động', en: 'Film of an activity' };
const readers = ['PRINCIPAL', 'HOMEROOM_TEACHER'];
const kind = {
  kind: 'activity-film',
  label,
  tier: 'INTERNAL',
  legalBasis: 'Quy chế của trường',
  owners: ['HOMEROOM_TEACHER', 'REGISTRAR'],
  onePerDossier: false,
  fields: [
    {
      name: 'about',
      label,
      type: { text: { lengthMax: 100 } },
      required: true,
      purpose: 'assessment',
      readers,
      sensitive: false,
    },
  ],
  attachments: { max: 2, types: ['PDF', 'VIDEO', 'WORD'] },
  chain: [],
};

const newRecord = async (): Promise<string> => {
  const admission = { classId: school.classes.A, admittedOn: '2025-09-05' };
  const { createdId: dossierId } = done(await school.give('registrar', 'openDossier', admission));
  const consent = { guardian: 'Lê Thị Mai', relation: 'mẹ', paper: 'Giấy', from: '2025-09-05' };
  done(await school.give('registrar', 'giveConsent', { dossierId, ...consent }));
  const fields = [{ name: 'about', value: 'Tết trung thu' }];
  const registered = done(
    await school.give('homeroomA', 'registerRecord', { dossierId, kind: kind.kind, fields }),
  );
  await school.ask('principal', 'query ($w: LogIndex) { school(waitFor: $w) { name } }', {
    w: lastIndexOf(registered),
  });
  return String(registered['createdId']);
};

const at = (): { url: string } => ({ url: school.url.replace('/graphql', '') });
const as = (who: Who): Sender => new Sender(at(), school.token(who));
const saidBy = async (response: Response): Promise<unknown> => [
  response.status,
  ((await response.json()) as { code: string }).code,
];

const attach = (fileId: string, over: Record<string, unknown> = {}, id = recordId) =>
  school.give('homeroomA', 'attachFile', { recordId: id, fileId, name: 'Tết.pdf', ...over });

describe('announcing a file', () => {
  it('says in both languages what is wrong, before a byte is sent (row 5)', async () => {
    const answer = await as('homeroomA').announce(recordId, 1000, 'excel');
    expect([answer.status, await answer.json()]).toMatchObject([
      415,
      {
        code: 'FileTypeIsNotAllowed',
        allowed: ['pdf', 'video', 'word'],
        message: { vi: expect.stringMatching(/./), en: expect.stringMatching(/./) },
        nextStep: { vi: expect.stringMatching(/./), en: expect.stringMatching(/./) },
      },
    ]);
  });

  it('is refused when it is too large or empty', async () => {
    const [teacher, mebibyte] = [as('homeroomA'), 1024 * 1024];
    expect(await saidBy(await teacher.announce(recordId, 20 * mebibyte + 1))).toEqual([
      413,
      'FileIsTooLarge',
    ]);
    expect(await saidBy(await teacher.announce(recordId, 200 * mebibyte + 1, 'video'))).toEqual([
      413,
      'FileIsTooLarge',
    ]);
    expect((await teacher.announce(recordId, 200 * mebibyte, 'video')).status).toBe(201);
    expect(await saidBy(await teacher.announce(recordId, 0))).toEqual([422, 'FileIsEmpty']);
  });

  it('is for owners of the kind in the class, and tells nobody else that there is a record', async () => {
    const outsiders = [as('homeroomB'), as('homeroomB')] as const;
    const [there, nowhere] = [recordId, '00000000-0000-4000-8000-000000000000'];
    expect(await saidBy(await outsiders[0].announce(there, 1000))).toEqual([404, 'RecordNotFound']);
    expect(await saidBy(await outsiders[1].announce(nowhere, 1000))).toEqual([
      404,
      'RecordNotFound',
    ]);
    expect(await saidBy(await as('principal').announce(there, 1000))).toEqual([
      403,
      'RoleIsNotAllowed',
    ]);
    expect(await saidBy(await as('accountant').announce(there, 1000))).toEqual([
      403,
      'RoleIsNotAllowed',
    ]);
    expect((await new Sender(at(), 'lvs_wrong').announce(there, 1000)).status).toBe(401);
  });

  it('needs the protocol and what it wants to be told', async () => {
    const teacher = as('homeroomA');
    const without = await teacher.request('/attachments', {
      method: 'POST',
      headers: { 'tus-resumable': '0.2.2' },
    });
    expect([without.status, without.headers.get('tus-version')]).toEqual([412, '1.0.0']);
    for (const [length, metadata] of [
      ['1000', ''],
      ['-1', 'recordId eA==,type cGRm'],
      ['1000', 'recordId eA==,type cGRm'],
    ] as const) {
      const headers = { 'upload-length': length, 'upload-metadata': metadata };
      expect((await teacher.request('/attachments', { method: 'POST', headers })).status).toBe(400);
    }
    const abilities = await fetch(`${at().url}/attachments`, { method: 'OPTIONS' });
    expect(Object.fromEntries(abilities.headers)).toMatchObject({
      'tus-version': '1.0.0',
      'tus-extension': 'creation,termination,expiration',
      'tus-max-size': String(200 * 1024 * 1024),
    });
  });

  it('stops at twenty that nobody attaches', async () => {
    const registrar = as('registrar');
    const places: string[] = [];
    for (let count = 0; count < 20; count += 1) places.push(await registrar.begin(recordId, 10));
    expect(await saidBy(await registrar.announce(recordId, 10))).toEqual([429, 'TOO_MANY_UPLOADS']);
    for (const place of places) await registrar.request(place, { method: 'DELETE' });
  });
});

describe('sending a file', () => {
  it('ends when it is not what it was said to be', async () => {
    const teacher = as('homeroomA');
    const place = await teacher.begin(recordId, 500, 'video');
    const answer = await teacher.append(place, 0, pdfOf(500));
    expect(await saidBy(answer)).toEqual([415, 'FileTypeDoesNotMatch']);
    expect(await teacher.offset(place)).toBe(-1);
    const fake = await teacher.send(
      recordId,
      Buffer.concat([Buffer.from('PK\x03\x04'), pdfOf(900)]),
      'word',
    );
    expect(await attach(fake)).toMatchObject({ code: 'FileTypeDoesNotMatch' });
  });

  it('ends when more comes than was announced', async () => {
    const teacher = as('homeroomA');
    const place = await teacher.begin(recordId, 500);
    expect(await saidBy(await teacher.append(place, 0, pdfOf(501)))).toEqual([
      413,
      'FileIsTooLarge',
    ]);
  });

  it('is nobody else’s: they find nothing under its address', async () => {
    const place = await as('homeroomA').begin(recordId, 500);
    for (const who of ['registrar', 'homeroomB', 'principal'] as const) {
      const other = as(who);
      expect(await other.offset(place)).toBe(-1);
      expect((await other.append(place, 0, pdfOf(500))).status).toBe(404);
      expect((await other.request(place, { method: 'DELETE' })).status).toBe(404);
    }
    await as('homeroomA').append(place, 0, pdfOf(500));
    const stolen = await school.give('registrar', 'attachFile', {
      recordId,
      fileId: fileIdOf(place),
      name: 'x.pdf',
    });
    expect(stolen).toMatchObject({ code: 'FileNotFound' });
  });

  it('goes on by the one who comes last: a connection that hangs is given up', async () => {
    const bytes = pdfOf(200_000);
    const teacher = as('homeroomA');
    const place = await teacher.begin(recordId, bytes.length);
    const { hostname, port } = new URL(at().url);
    const hanging = httpRequest({
      ...{ hostname, port, path: place, method: 'PATCH' },
      headers: {
        authorization: `Bearer ${school.token('homeroomA')}`,
        'tus-resumable': '1.0.0',
        'upload-offset': '0',
        'content-type': 'application/offset+octet-stream',
      },
    });
    const gone = new Promise<void>((resolve) => hanging.once('error', () => resolve()));
    hanging.write(bytes.subarray(0, 70_000));
    const fileId = fileIdOf(place) as FileId;
    const received = async () =>
      (await school.engine.uploads.find(school.schoolId, fileId))?.receivedBytes;
    await until(async () => (await received()) === 65_536);
    expect(await teacher.offset(place)).toBe(65_536);
    await gone;
    const rest = await teacher.append(place, 65_536, bytes.subarray(65_536));
    expect([rest.status, rest.headers.get('upload-offset')]).toEqual([204, '200000']);
  });
});

describe('attaching and reading', () => {
  it('is refused beyond what the kind allows, and once the record was submitted', async () => {
    const id = await newRecord();
    const teacher = as('homeroomA');
    const files = [
      await teacher.send(id, pdfOf(100)),
      await teacher.send(id, pdfOf(100)),
      await teacher.send(id, pdfOf(100)),
    ] as const;
    done(await attach(files[0], {}, id));
    done(await attach(files[1], {}, id));
    expect(await attach(files[2], {}, id)).toMatchObject({ code: 'TooManyFiles' });
    done(await school.give('homeroomA', 'submitRecord', { recordId: id }));
    const gone = await school.give('homeroomA', 'detachFile', { recordId: id, fileId: files[0] });
    expect(gone).toMatchObject({ code: 'RecordIsNotInState' });
    expect(await saidBy(await teacher.announce(id, 100))).toEqual([409, 'RecordIsNotInState']);
  });

  it('is for those who may read all of the record, of this school and class alone', async () => {
    const fileId = await as('homeroomA').send(recordId, pdfOf(3000));
    const attached = done(await attach(fileId));
    const place = `/attachments/${recordId}/${fileId}`;
    await school.ask('principal', 'query ($w: LogIndex) { school(waitFor: $w) { name } }', {
      w: lastIndexOf(attached),
    });
    expect((await as('homeroomA').request(place)).status).toBe(200);
    expect((await as('principal').request(place)).status).toBe(200);
    expect((await as('registrar').request(place)).status).toBe(403);
    expect((await as('homeroomB').request(place)).status).toBe(404);
    expect((await as('accountant').request(place)).status).toBe(404);
    expect((await fetch(`${at().url}${place}`)).status).toBe(401);
    expect((await as('principal').request(`/attachments/${recordId}/${recordId}`)).status).toBe(
      404,
    );
    expect((await as('principal').request('/attachments/x/y')).status).toBe(404);
    const neighbour = await openNeighbour(school);
    const foreign = new Sender(at(), neighbour.token('principal'));
    expect((await foreign.request(place)).status).toBe(404);
    expect(await saidBy(await foreign.announce(recordId, 10))).toEqual([403, 'RoleIsNotAllowed']);
    const foreignTeacher = new Sender(at(), neighbour.token('homeroomA'));
    expect((await foreignTeacher.announce(recordId, 10)).status).not.toBe(201);
  });

  it('given twice with one command id attaches once', async () => {
    const id = await newRecord();
    const fileId = await as('homeroomA').send(id, pdfOf(100));
    const commandId = '11111111-1111-4111-8111-111111111111';
    const first = done(await attach(fileId, { commandId }, id));
    const again = done(await attach(fileId, { commandId }, id));
    expect(again['receipts']).toEqual(first['receipts']);
  });
});
