import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { OutboxParts, OutboxState } from '../ports/outbox.js';
import { OUTBOX } from '../ports/tokens.js';
import type { Reader } from './reader.js';

export interface OutboxView extends OutboxState {
  /** Whether anything is delivered at all. */
  readonly isOn: boolean;
}

/** What of the school's reminders waits to be said outside; null for who does not answer for it. */
export class OutboxStateQuery extends Query<OutboxView | null> {
  constructor(readonly reader: Reader) {
    super();
  }
}

@QueryHandler(OutboxStateQuery)
export class OutboxStateHandler implements IQueryHandler<OutboxStateQuery> {
  constructor(@Inject(OUTBOX) private readonly parts: OutboxParts) {}

  async execute({ reader }: OutboxStateQuery): Promise<OutboxView | null> {
    if (!reader.overseesEngine) return null;
    const { outbox, deliverer } = this.parts;
    return { isOn: deliverer !== null, ...(await outbox.state(reader.schoolId)) };
  }
}
