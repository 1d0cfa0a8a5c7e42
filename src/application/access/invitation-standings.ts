import { Inject, Injectable } from '@nestjs/common';
import { accessDecider } from '../../domain/access/access.decider.js';
import type { AccessState } from '../../domain/access/access.state.js';
import { letsInWith } from '../../domain/access/invitations.js';
import { schoolDecider } from '../../domain/school/school.decider.js';
import { principalshipsNotOver, type SchoolState } from '../../domain/school/school.state.js';
import { accessStream, schoolStream } from '../../domain/shared/ids.js';
import { type Instant, type LocalDate, localDayOf } from '../../domain/shared/instant.js';
import { Aggregates } from '../aggregates.js';
import type { Decision } from '../decision.js';
import type { Clock } from '../ports/clock.js';
import type { OpenInvitation } from '../ports/invitations.js';
import { CLOCK } from '../ports/tokens.js';

type Shown = Pick<OpenInvitation, 'invitationId' | 'holder'>;

/** What the register and the school say of an invitation whose code somebody shows. */
@Injectable()
export class InvitationStandings {
  constructor(
    private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** As the store has it now. */
  async letsIn(shown: Shown): Promise<boolean> {
    const { schoolId } = shown.holder;
    const [school, access] = await Promise.all([
      this.aggregates.fresh(schoolDecider, schoolId, schoolStream(schoolId)),
      this.aggregates.fresh(accessDecider, schoolId, accessStream(schoolId)),
    ]);
    const at = this.clock.now();
    const moment = { at, today: localDayOf(at) };
    return judged(shown, { ...moment, school: school.state, access: access.state });
  }

  /** The same for a decision, which then holds only if neither has moved. */
  async letsInBy(decision: Decision, shown: Shown): Promise<boolean> {
    const { at, today } = decision;
    const school = await decision.school();
    const access = await decision.observe(accessDecider, accessStream(shown.holder.schoolId));
    return judged(shown, { at, today, school, access });
  }
}

interface Facts {
  readonly at: Instant;
  readonly today: LocalDate;
  readonly school: SchoolState;
  readonly access: AccessState;
}

const judged = (
  { invitationId, holder: { accountId } }: Shown,
  { at, today, school, access }: Facts,
): boolean => {
  const principalships = principalshipsNotOver(school, today);
  return letsInWith(access, { accountId, invitationId, at, today, principalships });
};
