import { grantInForce } from '../../../domain/access/access.state.js';
import { predecessorOf } from '../../../domain/school/succession.decide.js';
import type { AuthorityGrant } from '../../../domain/shared/access.js';
import { minutesAfter, startOfDay } from '../../../domain/shared/instant.js';
import { type Duty, dutyOf, grantEndsWithinDays } from './duty.js';
import type { DutyFacts } from './duty-facts.js';

/** Grants that are about to end, for whoever may give another. */
export const dutiesOfGrants = ({ reader }: DutyFacts): readonly Duty[] => {
  if (!reader.holds('grantToAuthority')) return [];
  const { access } = reader.facts;
  const { at } = reader.moment;
  const soon = minutesAfter(at, grantEndsWithinDays * 24 * 60);
  return Object.values<AuthorityGrant>(access.grants)
    .map((grant, place) => ({ ...grant, place }))
    .filter(({ validTo, grantId }) => validTo <= soon && grantInForce(access, grantId, at))
    .map(({ grantId, validFrom, validTo, place }) => {
      const shown = minutesAfter(validTo, -grantEndsWithinDays * 24 * 60);
      const since = shown < validFrom ? validFrom : shown;
      const subject = { grantId };
      return dutyOf({ kind: 'grant-ends', since, due: validTo, logIndex: place, subject }, at);
    });
};

/** An office somebody left, which the caller holds now and has not taken over. */
export const dutiesOfOffices = ({ reader }: DutyFacts): readonly Duty[] => {
  const { school } = reader.facts;
  return reader.appointments.flatMap((own) => {
    const predecessor = predecessorOf(own, school, reader.today);
    if (!predecessor) return [];
    const found = {
      kind: 'take-over-office' as const,
      since: startOfDay(own.from),
      logIndex: school.appointments.indexOf(own),
      subject: {
        classId: own.classId,
        toAppointmentId: own.appointmentId,
        fromAppointmentId: predecessor.appointmentId,
        predecessorId: predecessor.personId,
      },
    };
    return [dutyOf(found, reader.moment.at)];
  });
};
