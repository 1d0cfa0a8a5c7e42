import 'reflect-metadata';
import { dayIn, inDays } from '../../support/days.js';
import { admit, type Child, done } from '../../support/graphql-children.js';
import { type GraphqlSchool, openGraphqlSchool } from '../../support/graphql-school.js';
import { authoritiesInput, inspectorOf, type Inspection } from '../../support/inspection.js';
import { MovableClock } from '../../support/served-school.js';
import { openSession } from '../../support/signed-in.js';

const district = 'phong-gddt-truong-tho';
const commune = 'ubnd-xa-truong-an';
const successor = 'ubnd-phuong-truong-tho';

let school: GraphqlSchool;
const clock = new MovableClock();
let child: Child;

const adopt = async (catalogue: object): Promise<void> => {
  const input = { catalogue, decisionNo: '60/QĐ' };
  done(await school.give('principal', 'adoptAuthorities', input));
};

/** Whether that inspector is shown the child, in a session of this moment. */
const isShown = async ({ account }: Inspection): Promise<boolean> => {
  school.sessions.inspector = await openSession(school.engine, account);
  const asked = `{ me { grant { id } } dossier(id: "${child.dossierId}") { id } }`;
  const { data } = await school.ask<{ me: { grant: unknown }; dossier: unknown }>(
    'inspector',
    asked,
  );
  expect(data.me.grant === null).toBe(data.dossier === null);
  return data.dossier !== null;
};

const nowInOffice = async (): Promise<void> => {
  school.sessions.principal = await openSession(school.engine, school.accounts.principal);
  school.sessions.board = await openSession(school.engine, school.accounts.board);
};

const catalogueOn = async (on: string) => {
  const { data } = await school.ask<{
    supervisingAuthorities: { catalogueId: string; authorities: { id: string; to: string }[] };
  }>('board', `{ supervisingAuthorities(on: "${on}") { catalogueId authorities { id to } } }`);
  const { catalogueId, authorities } = data.supervisingAuthorities;
  return { catalogueId, district: authorities.find(({ id }) => id === district) ?? null };
};

beforeAll(async () => {
  school = await openGraphqlSchool('production', { clock });
  child = await admit(school, school.classes.A, 'A1');
  await school.engine.readModels.waitFor(school.schoolId, BigInt(child.lastIndex), 20_000);
}, 120_000);
afterAll(() => school?.close());

describe('an authority that is abolished in mid-year', () => {
  let ofDistrict: Inspection;
  let ofCommune: Inspection;
  let ofProvince: Inspection;

  it('reads while the catalogue in force has it, and passes on what it was given', async () => {
    await adopt(authoritiesInput('authorities.vn-2019.v1.json'));
    ofDistrict = await inspectorOf(school, { authorityId: district, requestNo: '9/PGDĐT' });
    ofCommune = await inspectorOf(school, {
      authorityId: commune,
      requestNo: '3/UBND',
      parentGrantId: ofDistrict.grantId,
      validTo: inDays(5, clock),
    });
    ofProvince = await inspectorOf(school);
    for (const one of [ofDistrict, ofCommune, ofProvince]) expect(await isShown(one)).toBe(true);
  }, 60_000);

  it('loses its grants after its last day, by a catalogue that was adopted before', async () => {
    const { authorities, ...catalogue } = authoritiesInput();
    const [today, tomorrow] = [dayIn(0, clock), dayIn(1, clock)];
    await adopt({
      ...catalogue,
      effectiveFrom: tomorrow,
      authorities: authorities.map((one) => ({
        ...one,
        ...(one['to'] === '2025-06-30' && { to: today }),
        ...(one['from'] === '2025-07-01' && { from: tomorrow }),
      })),
    });
    for (const one of [ofDistrict, ofCommune, ofProvince]) expect(await isShown(one)).toBe(true);
    expect((await catalogueOn(today)).catalogueId).toBe('authorities-vn-2019');
    clock.pass({ days: 1 });
    await nowInOffice();
    expect([await isShown(ofDistrict), await isShown(ofCommune)]).toEqual([false, false]);
    // Whoever exists still reads on under the old grant.
    expect(await isShown(ofProvince)).toBe(true);
  }, 60_000);

  it('leaves nothing to its successor, who needs a grant of the own', async () => {
    const refused = await school.give('principal', 'grantToAuthority', {
      authorityId: district,
      requestNo: '10/PGDĐT',
      scope: { schoolYears: ['2025-2026'] },
      validFrom: clock.now(),
      validTo: inDays(1, clock),
    });
    expect(refused).toMatchObject({ code: 'AuthorityDoesNotExist' });
    const over = { grantId: ofDistrict.grantId, fullName: 'Trần Thị Kế Tục' };
    expect(await school.give('principal', 'nameInspector', over)).toMatchObject({
      code: 'GrantIsOver',
    });
    const own = await inspectorOf(school, { authorityId: successor, requestNo: '1/UBND' });
    expect(await isShown(own)).toBe(true);
  }, 60_000);

  it('is still answered for the days on which it was there', async () => {
    expect(await catalogueOn('2024-10-01')).toEqual({
      catalogueId: 'authorities-vn-2019',
      district: { id: district, to: null },
    });
    expect(await catalogueOn(dayIn(-1, clock))).toMatchObject({
      catalogueId: 'authorities-vn-2019',
    });
    expect(await catalogueOn(dayIn(0, clock))).toEqual({
      catalogueId: 'authorities-vn-2025',
      district: { id: district, to: dayIn(-1, clock) },
    });
  });
});

describe('an authority that the law had abolished before the school adopted it', () => {
  it('is out at the next call after the adoption', async () => {
    const other = await openGraphqlSchool('production');
    try {
      const adoptIn = async (file: string): Promise<void> => {
        const input = { catalogue: authoritiesInput(file), decisionNo: '60/QĐ' };
        done(await other.give('principal', 'adoptAuthorities', input));
      };
      await adoptIn('authorities.vn-2019.v1.json');
      other.sessions.inspector = (await inspectorOf(other, { authorityId: district })).session;
      const asked = '{ me { grant { authorityId } } school { code } }';
      expect((await other.ask('inspector', asked)).data).toEqual({
        me: { grant: { authorityId: district } },
        school: { code: expect.any(String) },
      });
      await adoptIn('authorities.vn-2025.v1.json');
      expect((await other.ask('inspector', asked)).data).toEqual({
        me: { grant: null },
        school: null,
      });
    } finally {
      await other.close();
    }
  }, 60_000);
});
