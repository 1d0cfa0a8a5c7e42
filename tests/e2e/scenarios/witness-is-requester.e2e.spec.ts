import { demoAccountId, demoPersonId } from '../../../src/demo/demo-school.js';
import { inDays } from '../../support/days.js';
import { done, type ServedSchool, serveDemoSchool } from '../../support/served-school.js';
import {
  approved,
  childrenOf,
  type Correction,
  expectRefusal,
  newPersonWith,
  type Profile,
  requested,
} from '../../support/school-steps.js';

const teacherId = demoPersonId('MN79CB019');

let school: ServedSchool;
/** One of the board who is a teacher as well. */
let witness: ServedSchool;
let witnessId = '';
let correction: Correction;

beforeAll(async () => {
  school = await serveDemoSchool();
  const [child] = (await childrenOf(school, 'Lá 1')) as [Profile];
  await approved(school, child);
  witness = await newPersonWith(school, ['BOARD_MEMBER', 'TEACHER']);
  const { me } = await witness.ask<{ me: { person: { id: string } } }>(
    'teacher',
    '{ me { person { id } } }',
  );
  witnessId = me.person.id;
  correction = await requested(school, child, 'placeOfBirth', { role: 'homeroomTeacher' });
}, 120_000);
afterAll(() => school?.close());

const attestation = () => ({ ...correction.of, ...correction.saw });

describe('a homeroom teacher who asks for a correction in the own class', () => {
  it('is permitted only with a second witness named', async () => {
    const permission = { ...correction.of, expiresAt: inDays(5, school.clock) };
    const permit = { by: 'principal', mutation: 'permitCorrection' } as const;
    await expectRefusal(school, { ...permit, input: permission, code: 'WitnessMustBeDesignated' });
    await done(school, 'principal', 'permitCorrection', {
      ...permission,
      designatedWitnessId: witnessId,
    });
  });

  it('is no witness of it', async () => {
    await expectRefusal(school, {
      by: 'homeroomTeacher',
      mutation: 'attestCorrection',
      input: attestation(),
      code: 'DutiesMustBeSeparate',
      rule: 'REQUESTER_IS_NOT_WITNESS',
    });
  });

  it('needs two witnesses, and one person with two offices is one of them', async () => {
    await done(witness, 'boardMember', 'attestCorrection', attestation());
    for (const by of ['boardMember', 'teacher'] as const) {
      await expectRefusal(school, {
        by,
        who: witness,
        mutation: 'attestCorrection',
        input: attestation(),
        code: 'WitnessAlreadyAttested',
      });
    }
    await expectRefusal(school, {
      by: 'systemAdministrator',
      mutation: 'applyCorrection',
      input: correction.of,
      code: 'WitnessesAreMissing',
    });
    await done(school, 'boardMember', 'attestCorrection', attestation());
    await done(school, 'systemAdministrator', 'applyCorrection', correction.of);
  }, 60_000);
});

describe('a person under two accounts', () => {
  const open = (personId: string) => ({
    by: 'principal' as const,
    mutation: 'openAccount',
    input: { personId },
    code: 'AccountExists',
  });

  it('is impossible, also once the first one was closed', async () => {
    await expectRefusal(school, open(teacherId));
    await expectRefusal(school, open(witnessId));
    await done(school, 'principal', 'closeAccount', {
      accountId: demoAccountId('MN79CB019'),
      reason: 'Nghỉ việc',
    });
    await expectRefusal(school, open(teacherId));
  }, 60_000);

  it('does not come in by being registered twice', async () => {
    await expectRefusal(school, {
      by: 'principal',
      mutation: 'registerPerson',
      input: { staffCode: 'MN79CB019', fullName: 'Người Khác Tên' },
      code: 'StaffCodeIsTaken',
    });
  });
});
