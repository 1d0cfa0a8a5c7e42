import { accessStream } from '../../src/domain/shared/ids.js';
import { appointmentOf } from '../authorisation/staffing.js';
import { TestApp } from '../support/authenticator-app.js';
import { dayIn, inDays } from '../support/days.js';
import { type GraphqlSchool, openGraphqlSchool, type Staff } from '../support/graphql-school.js';
import { MovableClock } from '../support/served-school.js';
import { documentFor, send, Visitor } from '../support/visitor.js';

const { jest } = import.meta;

let school: GraphqlSchool;
const clock = new MovableClock();

beforeAll(async () => {
  school = await openGraphqlSchool('production', { clock });
});
afterAll(() => school.close());

const done = async (who: Staff, mutation: string, input: Record<string, unknown>) => {
  const answer = await school.give(who, mutation, input);
  if (answer['code'] !== undefined) throw new Error(`${mutation}: ${JSON.stringify(answer)}`);
  return answer;
};

const inviting = (who: Staff) => ({
  accountId: school.accounts[who].accountId,
  purpose: 'RECOVERY',
  expiresAt: inDays(2, clock),
});

/** The code that the administrator was shown, and the app that goes with it. */
const invitedByAdministrator = async (who: Staff) => {
  const { invitationCode } = await done('admin', 'inviteAccount', inviting(who));
  const code = String(invitationCode);
  const { result } = await begin(code);
  return { code, app: new TestApp(String(result['totpSecret']), () => clock.now()) };
};

const begin = (code: string) =>
  send(school.url, documentFor('beginInvitation'), { input: { code } });

const accept = (
  { code, app }: { readonly code: string; readonly app: TestApp },
  password = 'bốn từ chẳng liên quan',
) =>
  send(school.url, documentFor('acceptInvitation'), {
    input: { code, password, totpCode: app.code(), keepAs: 'BEARER' },
  });

/** As an invitation that nobody made: whichever way somebody looks at it, and nothing is written. */
const expectVoid = async (invited: Awaited<ReturnType<typeof invitedByAdministrator>>) => {
  const unknown = { code: 'AAAA-BBBB-CCCC-DDDD-EEEE-FFFF', app: invited.app };
  expect((await begin(invited.code)).result).toEqual((await begin(unknown.code)).result);
  const refused = await accept(unknown);
  expect(refused.result.__typename).toBe('InvitationIsNotValid');
  expect((await accept(invited)).result).toEqual(refused.result);
  // That the password would be too weak is said to nobody either.
  expect((await accept(invited, 'ngắn')).result).toEqual(refused.result);
};

describe('an invitation by somebody at the school', () => {
  it('lets the person in', async () => {
    const invited = await invitedByAdministrator('healthWorker');
    expect((await accept(invited)).result.__typename).toBe('InvitationAccepted');
    await expectVoid(invited);
  });

  it('is void once the register has another, although no code was made for that one', async () => {
    const invited = await invitedByAdministrator('homeroomB');
    const { invitations } = school.engine;
    const make = jest.spyOn(invitations, 'make').mockRejectedValueOnce(new Error('down'));
    await expect(done('admin', 'inviteAccount', inviting('homeroomB'))).rejects.toThrow();
    make.mockRestore();
    await expectVoid(invited);
  });

  it('is void after a suspension, also once the account is open again', async () => {
    const invited = await invitedByAdministrator('homeroomA');
    const { accountId } = school.accounts.homeroomA;
    for (const mutation of ['suspendAccount', 'reinstateAccount']) {
      await done('vicePrincipal', mutation, { accountId, reason: 'Theo đề nghị' });
      await expectVoid(invited);
    }
  });

  it('is void once the principal has delegated to the person, until that is over', async () => {
    const invited = await invitedByAdministrator('accountant');
    const { createdId: delegationId } = await done('principal', 'grantDelegation', {
      appointmentId: await appointmentOf(school, 'principal'),
      toPersonId: school.people.accountant,
      powers: ['APPROVE_RECORD'],
      validFrom: dayIn(1, clock),
      validTo: dayIn(20, clock),
      decisionNo: '20/QĐ',
    });
    await expectVoid(invited);
    const again = await school.give('admin', 'inviteAccount', inviting('accountant'));
    expect(again['code']).toBe('AccountIsOfThePrincipal');
    await done('principal', 'revokeDelegation', { delegationId, decisionNo: '21/QĐ' });
    expect((await accept(invited)).result.__typename).toBe('InvitationAccepted');
  });

  it('is void also when the register moves while it is being accepted', async () => {
    const invited = await invitedByAdministrator('registrar');
    const { store } = school.engine;
    const append = store.append.bind(store);
    const appended = jest.spyOn(store, 'append').mockImplementationOnce(async (request) => {
      // What is decided meets a register that has moved since it was looked at.
      await done('admin', 'inviteAccount', inviting('registrar'));
      expect(request.guards.map(({ streamId }) => streamId)).toContain(
        accessStream(school.schoolId),
      );
      return append(request);
    });
    expect((await accept(invited)).result.__typename).toBe('InvitationIsNotValid');
    appended.mockRestore();
  });

  it('is void once the person is appointed principal for a day to come', async () => {
    const invited = await invitedByAdministrator('board');
    const from = dayIn(40, clock);
    await done('principal', 'endAppointment', {
      appointmentId: await appointmentOf(school, 'principal'),
      to: dayIn(39, clock),
      decisionNo: '30/QĐ',
    });
    await done('principal', 'appointPerson', {
      personId: school.people.board,
      role: 'PRINCIPAL',
      from,
      decisionNo: '31/QĐ',
    });
    await expectVoid(invited);
    const again = await school.give('admin', 'inviteAccount', inviting('board'));
    expect(again['code']).toBe('AccountIsOfThePrincipal');
    // Nor is whoever comes shut out in advance: nobody at the school could let them in again.
    const { accountId } = school.accounts.board;
    for (const mutation of ['suspendAccount', 'closeAccount']) {
      const answer = await school.give('admin', mutation, { accountId, reason: 'Theo đề nghị' });
      expect(answer['code']).toBe('AccountIsOfThePrincipal');
    }
    const { code, visitor } = await Visitor.invited(school, clock, 'board');
    const accepted = await accept({ code, app: visitor.app });
    expect(accepted.result.__typename).toBe('InvitationAccepted');
  });
});
