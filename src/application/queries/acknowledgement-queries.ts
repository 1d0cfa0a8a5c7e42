import { Inject, Injectable } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { standingOn } from '../../domain/record/versions.js';
import { kindEverNamed, kindsEver } from '../../domain/school/kinds-in-force.js';
import type { SchoolState } from '../../domain/school/school.state.js';
import { dossierIdOf, type PersonId, type RecordId } from '../../domain/shared/ids.js';
import type { LocalDate } from '../../domain/shared/instant.js';
import { yearNamed } from '../../domain/shared/period.js';
import type { RecordKind } from '../../domain/shared/record-kind.js';
import { isInForce } from '../../domain/shared/roles.js';
import type { AcknowledgementRow } from '../ports/acknowledgement-rows.js';
import type { Act, RecordRow } from '../ports/read-model-rows.js';
import type { Page, PageRequest, ReadModels } from '../ports/read-models.js';
import { READ_MODELS } from '../ports/tokens.js';
import { nothingOf, pageOfList } from './pages.js';
import type { Reader } from './reader.js';
import { seesReceipts } from './receipts.js';
import type { RecordView } from './record-view.js';
import { RuleVersions } from './rule-version-queries.js';
import { VisibleRecords } from './visible-records.js';

/** Who has read a record, as far as the reader may know. */
export interface AcknowledgementView {
  /** Since when it reads as it does: what an acknowledgement names. */
  readonly readsSince: number;
  /** Whether the reader is asked to say so, now or once they have. */
  readonly isAsked: boolean;
  /** Of the reader, of what stands now. */
  readonly mine: Act | null;
  /** How many of those who are asked today have read what stands now; for the leadership alone. */
  readonly doneTotal: number | null;
  readonly askedTotal: number | null;
}

/** Somebody who is asked to read a record, and that they did. */
export interface ReadReceipt {
  readonly personId: PersonId;
  readonly act: Act | null;
}

/** Everybody who is in one of these offices today, in the order of appointment. */
const askedIn = (
  { appointments }: SchoolState,
  { acknowledgedBy = [] }: Pick<RecordKind, 'acknowledgedBy'>,
  today: LocalDate,
): readonly PersonId[] => [
  ...new Set(
    appointments
      .filter((one) => isInForce(one, today) && acknowledgedBy.includes(one.role))
      .map(({ personId }) => personId),
  ),
];

/** Of each of these records, in their order; null where nobody is asked, or not yet. */
export class AcknowledgementsQuery extends Query<readonly (AcknowledgementView | null)[]> {
  constructor(
    readonly reader: Reader,
    readonly records: readonly RecordView[],
  ) {
    super();
  }
}

@QueryHandler(AcknowledgementsQuery)
export class AcknowledgementsHandler implements IQueryHandler<AcknowledgementsQuery> {
  constructor(@Inject(READ_MODELS) private readonly models: ReadModels) {}

  async execute({ reader, records }: AcknowledgementsQuery) {
    const asking = records.filter(isAsking);
    const ids = asking.map(({ recordId }) => recordId);
    const rows = ids.length > 0 ? await this.models.acknowledgementsOf(reader.schoolId, ids) : [];
    return records.map((record) => {
      const { recordId, form, readsSince } = record;
      if (!form || readsSince === null || !isAsking(record)) return null;
      const now = rows.filter(
        (row) => row.recordId === recordId && row.readRevision === readsSince,
      );
      return viewOf(reader, { form, readsSince, read: new Map(now.map(byPerson)) });
    });
  }
}

const isAsking = ({ form, status, readsSince }: RecordView): boolean =>
  form?.acknowledgedBy !== undefined && status === 'approved' && readsSince !== null;

const byPerson = ({ personId, act }: ReadReceipt & { readonly act: Act }) =>
  [personId, act] as const;

const viewOf = (
  reader: Reader,
  {
    form,
    readsSince,
    read,
  }: {
    readonly form: RecordKind;
    readonly readsSince: number;
    readonly read: ReadonlyMap<PersonId, Act>;
  },
): AcknowledgementView => {
  const { personId } = reader.principal;
  const asked = askedIn(reader.facts.school, form, reader.today);
  const isSeen = seesReceipts(reader);
  return {
    readsSince,
    isAsked: reader.accountKind === 'person' && asked.includes(personId),
    mine: read.get(personId) ?? null,
    doneTotal: isSeen ? asked.filter((one) => read.has(one)).length : null,
    askedTotal: isSeen ? asked.length : null,
  };
};

/** Whoever is asked to read a record, those who have not done so first; for the leadership alone. */
export class ReadReceiptsQuery extends Query<Page<ReadReceipt>> {
  constructor(
    readonly reader: Reader,
    readonly recordId: RecordId,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(ReadReceiptsQuery)
export class ReadReceiptsHandler implements IQueryHandler<ReadReceiptsQuery> {
  constructor(
    private readonly records: VisibleRecords,
    @Inject(READ_MODELS) private readonly models: ReadModels,
  ) {}

  async execute({ reader, recordId, page }: ReadReceiptsQuery): Promise<Page<ReadReceipt>> {
    if (!seesReceipts(reader)) return nothingOf();
    const { schoolId } = reader;
    const found = await this.models.recordsByIds(schoolId, [recordId]);
    const [seen] = await this.records.among(reader, found);
    const form = seen ? reader.kindOf(seen.record) : null;
    if (!seen || !form || seen.record.readsSince === null) return nothingOf();
    const rows = await this.models.acknowledgementsOf(schoolId, [recordId]);
    const acts = new Map(
      rows.filter((row) => row.readRevision === seen.record.readsSince).map(byPerson),
    );
    const asked = askedIn(reader.facts.school, form, reader.today).map((personId) => ({
      personId,
      act: acts.get(personId) ?? null,
    }));
    const missing = asked.filter(({ act }) => act === null);
    return pageOfList([...missing, ...asked.filter(({ act }) => act !== null)], page);
  }
}

/** What somebody is asked to read and has not. */
@Injectable()
export class UnreadRecords {
  constructor(
    private readonly versions: RuleVersions,
    @Inject(READ_MODELS) private readonly models: ReadModels,
  ) {}

  /** @param readers of one school, at one moment: all at the price of one */
  async ofEach(readers: readonly Reader[]): Promise<(reader: Reader) => readonly RecordRow[]> {
    const [first] = readers;
    if (!first) return () => [];
    const asking = askingKinds(first.facts.school)
      .map((kind) => ({ kind, asked: new Set(askedIn(first.facts.school, kind, first.today)) }))
      .filter(({ asked }) => readers.some(({ principal }) => asked.has(principal.personId)));
    if (asking.length === 0) return () => [];
    const standing = await Promise.all(
      asking.map(async ({ kind, asked }) => ({ asked, rows: await this.standing(first, kind) })),
    );
    const ids = standing.flatMap(({ rows }) => rows.map(({ recordId }) => recordId));
    const read = new Set((await this.readOf(first, ids)).map(keyOfReading));
    return ({ principal: { personId } }) =>
      standing
        .filter(({ asked }) => asked.has(personId))
        .flatMap(({ rows }) => rows)
        .filter(
          ({ recordId, readsSince }) =>
            !read.has(keyOfReading({ recordId, personId, readRevision: readsSince })),
        );
  }

  private async readOf(
    { schoolId }: Reader,
    ids: readonly RecordId[],
  ): Promise<readonly AcknowledgementRow[]> {
    return ids.length > 0 ? this.models.acknowledgementsOf(schoolId, ids) : [];
  }

  /** Of rules, what holds or is to come; of anything else, what is of a year that goes on. */
  private async standing(reader: Reader, kind: RecordKind): Promise<readonly RecordRow[]> {
    const isAsked = (row: RecordRow): boolean =>
      row.status === 'approved' &&
      row.readsSince !== null &&
      reader.kindOf(row)?.acknowledgedBy !== undefined;
    if (kind.versioned) {
      const all = await this.versions.of(reader, kind);
      return all
        .filter(({ row, span }) => isAsked(row) && standingOn(span, reader.today) !== 'former')
        .map(({ row }) => row);
    }
    const dossierId = dossierIdOf(reader.schoolId);
    const rows = await this.models.recordsOfKind(reader.schoolId, [dossierId], kind.kind);
    const { years } = reader.facts.school;
    return rows.filter(
      (row) =>
        isAsked(row) && (yearNamed(years, row.schoolYear)?.endsOn ?? reader.today) >= reader.today,
    );
  }
}

const keyOfReading = ({
  recordId,
  personId,
  readRevision,
}: Pick<AcknowledgementRow, 'recordId' | 'personId'> & {
  readonly readRevision: number | null;
}): string => `${recordId} ${personId} ${readRevision}`;

/** The kinds that ask for it, as they are named last. */
const askingKinds = (school: SchoolState): readonly RecordKind[] => {
  const names = new Set(kindsEver(school).map(({ kind }) => kind));
  return [...names].flatMap((name) => {
    const kind = kindEverNamed(school, name);
    return kind?.acknowledgedBy ? [kind] : [];
  });
};
