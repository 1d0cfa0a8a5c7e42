import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AccessRefusal } from '../../domain/access/access.refusals.js';
import { schoolDecider } from '../../domain/school/school.decider.js';
import type { AccountReviewTerm } from '../../domain/shared/access.js';
import { type ReviewId, schoolStream } from '../../domain/shared/ids.js';
import { yearNamed } from '../../domain/shared/period.js';
import { Aggregates } from '../aggregates.js';
import type { CommandHeader, WriteResult } from '../write-header.js';
import { AccessWrites } from './access-writes.js';

export class SignAccountReviewCommand extends Command<WriteResult<AccessRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: {
      readonly reviewId: ReviewId;
      readonly schoolYear: string;
      readonly term: AccountReviewTerm;
      readonly upToRevision: { readonly school: number; readonly access: number };
      readonly findings: readonly string[];
    },
  ) {
    super();
  }
}

@CommandHandler(SignAccountReviewCommand)
export class SignAccountReviewHandler implements ICommandHandler<SignAccountReviewCommand> {
  constructor(
    private readonly register: AccessWrites,
    private readonly aggregates: Aggregates,
  ) {}

  async execute({ header, input }: SignAccountReviewCommand): Promise<WriteResult<AccessRefusal>> {
    const { schoolId } = header.principal;
    // A revision only grows, so one that was reached once is reached whenever this is decided.
    const stream = schoolStream(schoolId);
    const { revision } = await this.aggregates.fresh(schoolDecider, schoolId, stream);
    return this.register.write(header, input, {
      name: 'SignAccountReview',
      power: 'reviewAccounts',
      command: (act, { years }) => ({
        type: 'SignAccountReview',
        ...act,
        ...input,
        schoolYearIsOpen: yearNamed(years, input.schoolYear) !== null,
        schoolRevision: revision === 'noStream' ? -1 : Number(revision),
      }),
    });
  }
}
