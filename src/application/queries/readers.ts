import { Inject, Injectable } from '@nestjs/common';
import { accessDecider } from '../../domain/access/access.decider.js';
import { schoolDecider } from '../../domain/school/school.decider.js';
import { accessStream, schoolStream } from '../../domain/shared/ids.js';
import { localDayOf } from '../../domain/shared/instant.js';
import { Aggregates } from '../aggregates.js';
import { AccountIsNotOpen } from '../errors.js';
import type { Principal } from '../ports/authenticator.js';
import type { Clock } from '../ports/clock.js';
import { CLOCK } from '../ports/tokens.js';
import { Reader } from './reader.js';

/** Looks up who a principal is now; reads what is new in the school's streams, nothing cached. */
@Injectable()
export class Readers {
  constructor(
    private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param operation what they ask for, as a recorded reading names it
   * @throws AccountIsNotOpen
   */
  async of(principal: Principal, operation: string): Promise<Reader> {
    const { schoolId } = principal;
    const [school, access] = await Promise.all([
      this.aggregates.fresh(schoolDecider, schoolId, schoolStream(schoolId)),
      this.aggregates.fresh(accessDecider, schoolId, accessStream(schoolId)),
    ]);
    const at = this.clock.now();
    const moment = { at, today: localDayOf(at) };
    const facts = { school: school.state, access: access.state };
    const reader = new Reader(principal, moment, facts);
    reader.request.operation = operation;
    return reader;
  }

  /** Null when the account is not open. */
  async find(principal: Principal, operation: string): Promise<Reader | null> {
    try {
      return await this.of(principal, operation);
    } catch (error) {
      if (error instanceof AccountIsNotOpen) return null;
      throw error;
    }
  }
}
