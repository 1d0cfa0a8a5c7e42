import { Inject, Injectable } from '@nestjs/common';
import { accessDecider } from '../../domain/access/access.decider.js';
import { schoolDecider } from '../../domain/school/school.decider.js';
import type { Account } from '../../domain/shared/access.js';
import { accessStream, type SchoolId, schoolStream } from '../../domain/shared/ids.js';
import { localDayOf } from '../../domain/shared/instant.js';
import { Aggregates } from '../aggregates.js';
import { AccountIsNotOpen } from '../errors.js';
import type { Principal } from '../ports/authenticator.js';
import type { Clock } from '../ports/clock.js';
import { CLOCK } from '../ports/tokens.js';
import { Reader } from './reader.js';

/** Who did not come themselves: the engine looks in its own name at what is theirs. */
const engine = {
  authentication: 'engine',
  sessionId: null,
  openedAt: null,
  tokenId: null,
  scopes: null,
} as const;

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
    const { moment, facts } = await this.factsOf(principal.schoolId);
    const reader = new Reader(principal, moment, facts);
    reader.request.operation = operation;
    return reader;
  }

  /** Everybody at a school whose account is open, all at the same moment; no programs. */
  async ofPeople(schoolId: SchoolId): Promise<readonly Reader[]> {
    const { moment, facts } = await this.factsOf(schoolId);
    return Object.values<Account>(facts.access.accounts)
      .filter(({ kind, status }) => kind === 'person' && status === 'open')
      .map(({ accountId, personId }) => {
        const principal = { ...engine, schoolId, accountId, personId };
        return new Reader(principal, moment, facts);
      });
  }

  private async factsOf(schoolId: SchoolId) {
    const [school, access] = await Promise.all([
      this.aggregates.fresh(schoolDecider, schoolId, schoolStream(schoolId)),
      this.aggregates.fresh(accessDecider, schoolId, accessStream(schoolId)),
    ]);
    const at = this.clock.now();
    const moment = { at, today: localDayOf(at) };
    return { moment, facts: { school: school.state, access: access.state } };
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
