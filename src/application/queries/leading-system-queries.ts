import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { kindsEver } from '../../domain/school/kinds-in-force.js';
import { ledBy } from '../../domain/school/leading-system.js';
import type { LeadingDecision } from '../../domain/school/school.state.js';
import { type PersonId, schoolStream } from '../../domain/shared/ids.js';
import type { LocalDate } from '../../domain/shared/instant.js';
import type { FieldOption } from '../../domain/shared/record-kind.js';
import type { EventRef } from '../ports/event-store.js';
import type { Page, PageRequest } from '../ports/read-models.js';
import { nothingOf, pageOfList } from './pages.js';
import type { Reader } from './reader.js';

/** Which system leads by a decision, and the entry that says so. */
export interface LeadingSystemView
  extends Pick<LeadingDecision, 'system' | 'systemName' | 'from' | 'decisionNo' | 'legalBasis'> {
  /** Those that the reader knows of. */
  readonly kinds: readonly string[];
  readonly decidedBy: PersonId;
  readonly entry: EventRef;
}

/** Null where nobody decided: then the records are kept here in the first place. */
export const leadingSystemOf = (
  reader: Reader,
  kind: string,
  on: LocalDate,
): LeadingSystemView | null => {
  const decision = ledBy(reader.facts.school, kind, on);
  return decision && leadingView(reader, decision);
};

const leadingView = (reader: Reader, decision: LeadingDecision): LeadingSystemView => {
  const { kinds, revision, ...terms } = decision;
  return {
    ...terms,
    kinds: kinds.filter((kind) => reader.readsKind(kind)),
    entry: { streamId: schoolStream(reader.schoolId), revision },
  };
};

/** What they are called: looked up when it is asked for, as every record of a list has such a view. */
export const kindsOfDecision = (
  { facts: { school } }: Reader,
  { kinds }: LeadingSystemView,
): readonly FieldOption[] => {
  const labels = new Map(kindsEver(school).map(({ kind, label }) => [kind, label] as const));
  return kinds.flatMap((kind) => {
    const label = labels.get(kind);
    return label ? [{ code: kind, label }] : [];
  });
};

/** Everything that was decided about it, the last first; it names nobody but who decided. */
export class LeadingSystemsQuery extends Query<Page<LeadingSystemView>> {
  constructor(
    readonly reader: Reader,
    /** Null for all kinds. */
    readonly kind: string | null,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(LeadingSystemsQuery)
export class LeadingSystemsHandler implements IQueryHandler<LeadingSystemsQuery> {
  async execute({ reader, kind, page }: LeadingSystemsQuery): Promise<Page<LeadingSystemView>> {
    if (!reader.readsSchool) return nothingOf();
    const views = reader.facts.school.leading
      .filter(({ kinds }) => kind === null || kinds.includes(kind))
      .toReversed()
      .map((decision) => leadingView(reader, decision))
      .filter(({ kinds }) => kinds.length > 0);
    return pageOfList(views, page);
  }
}
