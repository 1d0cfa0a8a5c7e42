import { randomUUID } from 'node:crypto';
import { CommandBus } from '@nestjs/cqrs';
import { AccountInvitations } from '../../src/application/access/invitations.js';
import { demoSchoolId } from '../../src/demo/demo-school.js';
import { setUpSignIn } from '../../src/demo/demo-sign-ins.js';
import type { AccountId } from '../../src/domain/shared/ids.js';
import type { Instant } from '../../src/domain/shared/instant.js';
import { done, type ServedSchool, serveDemoSchool } from '../support/served-school.js';

let school: ServedSchool;
beforeAll(async () => {
  school = await serveDemoSchool();
}, 60_000);
afterAll(() => school?.close());

it('a sample person is signed in though a step ends between making their code and judging it', async () => {
  const { createdId: personId } = await done(school, 'principal', 'registerPerson', {
    staffCode: `X${randomUUID().slice(0, 8)}`,
    fullName: 'Phạm Thị Đúng Lúc',
  });
  const { createdId } = await done(school, 'principal', 'openAccount', { personId });
  let asked = 0;
  // The first code is of a step that has just ended; before it somebody asks until when it is valid.
  const clock = {
    now: (): Instant => {
      asked += 1;
      const behindMs = asked === 2 ? 30_000 : 0;
      return new Date(Date.parse(school.clock.now()) - behindMs).toISOString() as Instant;
    },
  };
  const commandBus = school.app.get(CommandBus, { strict: false });
  const accountInvitations = school.app.get(AccountInvitations, { strict: false });
  const doors = { clock, commandBus, accountInvitations };
  const { token } = await setUpSignIn(doors, demoSchoolId, createdId as AccountId);
  expect(token.length).toBeGreaterThan(20);
  expect(asked).toBe(3);
});
