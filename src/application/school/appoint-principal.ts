import { Injectable } from '@nestjs/common';
import type { SchoolRefusal } from '../../domain/school/school.commands.js';
import { schoolDecider } from '../../domain/school/school.decider.js';
import {
  type AppointmentId,
  type CommandId,
  type PersonId,
  type SchoolId,
  schoolStream,
} from '../../domain/shared/ids.js';
import type { LocalDate } from '../../domain/shared/instant.js';
import { noFurtherScope } from '../../domain/shared/roles.js';
import { installationRequest, type WriteResult } from '../write-header.js';
import { WriteLoop } from '../write-loop.js';
import { leaderHasWayIn, type LeaderRefusal } from './leader-account.js';

export interface PrincipalToAppoint {
  readonly appointmentId: AppointmentId;
  readonly personId: PersonId;
  readonly from: LocalDate;
  readonly decisionNo: string;
}

/**
 * The installation's way out for a school whose principal went without a successor: nobody else
 * could ever appoint one. The domain allows it only while no principal is in office today or later.
 */
@Injectable()
export class AppointPrincipal {
  constructor(private readonly writes: WriteLoop) {}

  appoint(
    schoolId: SchoolId,
    commandId: CommandId,
    principal: PrincipalToAppoint,
  ): Promise<WriteResult<SchoolRefusal | LeaderRefusal>> {
    const request = installationRequest(schoolId, commandId, {
      act: 'AppointPrincipal',
      principal,
    });
    return this.writes.run<SchoolRefusal | LeaderRefusal>(request, async (decision) => {
      const { personId } = principal;
      const leader = await leaderHasWayIn(decision, { role: 'principal', personId });
      if (!leader.ok) return leader;
      return decision.decide(schoolDecider, schoolStream(schoolId), {
        type: 'AppointPerson',
        at: decision.at,
        today: decision.today,
        by: null,
        ...principal,
        ...noFurtherScope,
        role: 'principal',
        classId: null,
        to: null,
      });
    });
  }
}
