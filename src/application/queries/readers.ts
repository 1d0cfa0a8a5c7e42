import { Inject, Injectable } from '@nestjs/common';
import { schoolDecider } from '../../domain/school/school.decider.js';
import { schoolStream } from '../../domain/shared/ids.js';
import { Aggregates } from '../aggregates.js';
import type { Principal } from '../ports/authenticator.js';
import type { Clock } from '../ports/clock.js';
import { CLOCK } from '../ports/tokens.js';
import { Reader } from './reader.js';

/** Looks up who a principal is today; reads what is new in the school's stream, nothing cached. */
@Injectable()
export class Readers {
  constructor(
    private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param operation what they ask for, as a recorded reading names it */
  async of(principal: Principal, operation: string): Promise<Reader> {
    const { schoolId } = principal;
    const stream = schoolStream(schoolId);
    const { state } = await this.aggregates.fresh(schoolDecider, schoolId, stream);
    const reader = new Reader(principal, this.clock.localDate(this.clock.now()), state);
    reader.request.operation = operation;
    return reader;
  }
}
