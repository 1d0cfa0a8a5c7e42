import { demoSchoolId } from '../../src/demo/demo-school.js';
import { parseVerifierKey } from '../../src/infrastructure/log/signed-note.js';
import { verifyLogProof } from '../../src/infrastructure/log/tlog-proof.js';
import { mediaRecordOf } from '../support/media-of-child.js';
import { childrenOf, lastIndex } from '../support/school-steps.js';
import { done, type ServedSchool, serveDemoSchool } from '../support/served-school.js';
import { Sender } from '../support/sent-files.js';
import { until } from '../support/until.js';

type Role = Parameters<ServedSchool['token']>[0];

let school: ServedSchool;
let recordId: string;
let draftId: string;
beforeAll(async () => {
  school = await serveDemoSchool();
  const [child, other] = await childrenOf(school, 'Lá 1');
  recordId = await mediaRecordOf(school, child?.dossierId ?? '');
  draftId = await mediaRecordOf(school, other?.dossierId ?? '');
  await done(school, 'homeroomTeacher', 'submitRecord', { recordId });
  await caughtUp();
}, 60_000);
afterAll(() => school?.close());

const caughtUp = async (): Promise<void> => {
  await school.engine.readModels.waitFor(demoSchoolId, BigInt(await lastIndex(school)), 10_000);
};

const asked = (role: Role, id = recordId): Promise<Response> =>
  new Sender(school, school.token(role)).request(`/records/${id}/copy`);

interface CopyProof {
  readonly format: string;
  readonly logKey: string;
  readonly entries: readonly {
    readonly logIndex: number;
    readonly hash: string;
    readonly proof: string | null;
  }[];
}

const proofIn = (html: string): CopyProof =>
  JSON.parse(/<script type="application\/json" id="proof">([^]*?)<\/script>/.exec(html)?.[1] ?? '');

interface Taken {
  readonly role: string;
  readonly person: { readonly fullName: { readonly value?: string } } | null;
}

const copiesSeenBy = async (role: Role): Promise<readonly Taken[]> => {
  const { record } = await school.ask<{ record: { copies: readonly Taken[] } }>(
    role,
    `query ($id: ID!, $waitFor: LogIndex) { record(id: $id, waitFor: $waitFor) { copies {
       role person { fullName { ... on ReadableValue { value } } } } } }`,
    { id: recordId, waitFor: await lastIndex(school) },
  );
  return record.copies;
};

describe('a copy of an approved record', () => {
  it('holds its values, who signed, and a proof of every entry that anybody can check (rows 64, 84, 85)', async () => {
    await until(async () => {
      const { entries } = proofIn(await (await asked('homeroomTeacher')).text());
      return entries.length > 1 && entries.every(({ proof }) => proof !== null);
    });
    const answer = await asked('homeroomTeacher');
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="ban-sao-${recordId}.html"`,
    );
    const html = await answer.text();
    for (const text of ['Hội thu', '01/10/2026', 'Chỉ có trẻ này', 'Ảnh, phim hoạt động của trẻ']) {
      expect(html).toContain(text);
    }
    expect(html).not.toMatch(/<script(?! type="application\/json")/);
    const { format, logKey, entries } = proofIn(html);
    expect(format).toBe('luuvet/record-copy/1');
    const checked = entries.map(({ logIndex, hash, proof }) => {
      const leaf = Buffer.from(hash, 'hex');
      return verifyLogProof(proof ?? '', leaf, parseVerifierKey(logKey))?.index === logIndex;
    });
    expect(checked).toEqual(entries.map(() => true));
    // Another hash than that of the entry is not proved; of the values the copy proves nothing.
    const forged = Buffer.from(entries[0]?.hash ?? '', 'hex').map((byte) => byte ^ 1);
    expect(verifyLogProof(entries[0]?.proof ?? '', forged, parseVerifierKey(logKey))).toBeNull();
  });

  it('is refused before the approval, without a sign-in, and of what is not there', async () => {
    const draft = await asked('homeroomTeacher', draftId);
    expect([draft.status, await draft.json()]).toMatchObject([
      409,
      { code: 'RecordIsNotInState', status: 'draft', needed: ['approved'] },
    ]);
    for (const id of ['00000000-0000-4000-8000-000000000000', 'x']) {
      const answer = await asked('homeroomTeacher', id);
      expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
        404,
        'RecordNotFound',
      ]);
    }
    expect((await fetch(`${school.url}/records/${recordId}/copy`)).status).toBe(401);
  });

  it('is recorded before it is sent: the leadership sees all who took one, others their own', async () => {
    await asked('principal');
    await until(async () =>
      (await copiesSeenBy('principal')).some(({ role }) => role === 'PRINCIPAL'),
    );
    const all = await copiesSeenBy('principal');
    expect(all[0]?.role).toBe('PRINCIPAL');
    expect(all.some(({ role }) => role === 'HOMEROOM_TEACHER')).toBe(true);
    const own = await copiesSeenBy('homeroomTeacher');
    expect(own.length).toBeGreaterThan(0);
    expect(new Set(own.map(({ role }) => role))).toEqual(new Set(['HOMEROOM_TEACHER']));
    const { accessLog } = await school.ask<{
      accessLog: { edges: { node: { operation: string; dossiers: { fields: string[] }[] } }[] };
    }>(
      'principal',
      '{ accessLog(first: 20) { edges { node { operation dossiers { fields } } } } }',
    );
    expect(accessLog.edges.map(({ node }) => node)).toContainEqual({
      operation: 'recordCopy',
      dossiers: [{ fields: ['record:copy'] }],
    });
  });
});
