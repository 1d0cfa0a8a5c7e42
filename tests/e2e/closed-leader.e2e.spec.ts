import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { AppointPrincipal } from '../../src/application/school/appoint-principal.js';
import type { AppointmentId, CommandId, PersonId } from '../../src/domain/shared/ids.js';
import { appointmentOf, newSession } from '../authorisation/staffing.js';
import { dayIn } from '../support/days.js';
import { done } from '../support/graphql-children.js';
import { type GraphqlSchool, openGraphqlSchool } from '../support/graphql-school.js';

let school: GraphqlSchool;
/** Whoever was to succeed, and whose account is closed. */
let gone: PersonId;
let appointmentId: string;
beforeAll(async () => {
  school = await openGraphqlSchool('production');
  const { personId, session } = await newSession(school, 'NV71');
  gone = personId as PersonId;
  const { accountId } = session;
  done(await school.give('principal', 'closeAccount', { accountId, reason: 'Nghỉ việc' }));
  appointmentId = await appointmentOf(school, 'principal');
}, 60_000);
afterAll(() => school?.close());

describe('somebody whose account is closed for ever', () => {
  it('is not appointed principal, and is appointed to anything else', async () => {
    const ending = { appointmentId, to: dayIn(2), decisionNo: '70/QĐ' };
    done(await school.give('principal', 'endAppointment', ending));
    const office = { personId: gone, from: dayIn(3), decisionNo: '71/QĐ' };
    const leading = { ...office, role: 'PRINCIPAL' };
    const refused = await school.give('principal', 'appointPerson', leading);
    expect(refused.__typename).toBe('AccountIsNotInState');
    done(await school.give('principal', 'appointPerson', { ...office, role: 'ACCOUNTANT' }));
  });

  it('is not appointed principal by the installation either; others are', async () => {
    done(
      await school.give('principal', 'endAppointment', {
        appointmentId,
        to: dayIn(-1),
        decisionNo: '72/QĐ',
      }),
    );
    const appoint = (personId: PersonId) =>
      school.app
        .get(AppointPrincipal, { strict: false })
        .appoint(school.schoolId, randomUUID() as CommandId, {
          appointmentId: randomUUID() as AppointmentId,
          personId,
          from: dayIn(0),
          decisionNo: '73/QĐ',
        });
    expect(await appoint(gone)).toEqual({
      ok: false,
      error: { type: 'AccountIsNotInState', status: 'closed', needed: ['open', 'suspended'] },
    });
    expect((await appoint(school.people.vicePrincipal)).ok).toBe(true);
  });
});
