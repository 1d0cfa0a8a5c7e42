import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { AccessWrites } from '../../src/application/access/access-writes.js';
import { AccountInvitations } from '../../src/application/access/invitations.js';
import type { Invitations } from '../../src/application/ports/invitations.js';
import { FoundSchool } from '../../src/application/school/found-school.js';
import { accountOfPerson, invitationOf } from '../../src/domain/access/access.state.js';
import type {
  AccountId,
  CommandId,
  InvitationId,
  PersonId,
  SchoolId,
} from '../../src/domain/shared/ids.js';
import type { Instant } from '../../src/domain/shared/instant.js';
import { openApplication } from '../support/application-schools.js';
import { InMemoryInvitations } from '../support/in-memory-invitations.js';

const newId = <Id extends string>(): Id => randomUUID() as string as Id;

/** A school as the installation founds it, with one person and her account. */
const founded = async (invitations: Pick<Invitations, 'make'>) => {
  const application = openApplication();
  const { writes, aggregates } = application;
  const register = new AccessWrites(writes, aggregates);
  const schoolId = newId<SchoolId>();
  const [personId, accountId] = [newId<PersonId>(), newId<AccountId>()];
  const done = await new FoundSchool(writes).found(schoolId, newId<CommandId>(), [
    { type: 'OpenAccount', accountId, personId },
    {
      type: 'RegisterSchool',
      schoolId,
      code: 'MN-01',
      name: 'Trường Mầm non Mẫu',
      level: 'kindergarten',
      decisionNo: '01/QĐ',
    },
    { type: 'RegisterPerson', personId, staffCode: 'CB01', fullName: 'Nguyễn Thị Mẫu' },
  ]);
  if (!done.ok) throw new Error(done.error.type);
  const service = new AccountInvitations(writes, register, aggregates, invitations);
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString() as Instant;
  const invite = (commandId = newId<CommandId>(), of = accountId) =>
    service.inviteByInstallation(schoolId, commandId, {
      accountId: of,
      purpose: 'first-sign-in',
      expiresAt,
      invitationId: newId<InvitationId>(),
    });
  return { register, schoolId, personId, accountId, invite };
};

describe('an account of a founded school', () => {
  it('is in the register, and invited to by the installation under the staff code', async () => {
    const invitations = new InMemoryInvitations();
    const { register, schoolId, personId, accountId, invite } = await founded(invitations);
    const result = await invite();
    expect(result).toMatchObject({ ok: true, value: { made: { signInName: 'cb01@mn-01' } } });
    const state = await register.register(schoolId);
    expect(accountOfPerson(state, personId)).toMatchObject({ accountId, status: 'open' });
    expect(state.isGoverned).toBe(false);
    expect(invitations.orders).toMatchObject([
      { accountId, personId, invitationId: invitationOf(state, accountId)?.invitationId },
    ]);
  });

  it('is given no second code when the command is repeated', async () => {
    const invitations = new InMemoryInvitations();
    const { invite } = await founded(invitations);
    const commandId = newId<CommandId>();
    await invite(commandId);
    const again = await invite(commandId);
    expect(again).toMatchObject({ ok: true, value: { made: null } });
    expect(invitations.orders).toHaveLength(1);
  });

  it('is given no code when the register refuses', async () => {
    const invitations = new InMemoryInvitations();
    const { invite } = await founded(invitations);
    const refused = await invite(newId<CommandId>(), newId<AccountId>());
    expect(refused).toEqual({ ok: false, error: { type: 'AccountNotFound' } });
    expect(invitations.orders).toEqual([]);
  });

  it('can be invited to again after the making of a code failed', async () => {
    const working = new InMemoryInvitations();
    let isDown = true;
    const { register, schoolId, accountId, invite } = await founded({
      make: (order) => (isDown ? Promise.reject(new Error('down')) : working.make(order)),
    });
    await expect(invite()).rejects.toThrow('down');
    const first = invitationOf(await register.register(schoolId), accountId);
    isDown = false;
    expect(await invite()).toMatchObject({
      ok: true,
      value: { made: { signInName: 'cb01@mn-01' } },
    });
    const second = invitationOf(await register.register(schoolId), accountId);
    expect(second?.invitationId).not.toBe(first?.invitationId);
    expect(working.orders).toMatchObject([{ invitationId: second?.invitationId }]);
  });
});
