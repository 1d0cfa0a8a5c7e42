import { Inject, Injectable } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import {
  type ApprovedVersion,
  spansOf,
  standingOn,
  type VersionSpan,
  type VersionStanding,
} from '../../domain/record/versions.js';
import { kindEverNamed, kindsEver } from '../../domain/school/kinds-in-force.js';
import { dossierIdOf } from '../../domain/shared/ids.js';
import { type LocalDate, localDayOf, noEndInSight } from '../../domain/shared/instant.js';
import type { RecordKind } from '../../domain/shared/record-kind.js';
import type { RecordRow } from '../ports/read-model-rows.js';
import type { Page, PageRequest, ReadModels } from '../ports/read-models.js';
import { READ_MODELS } from '../ports/tokens.js';
import { nothingOf, pageOfList } from './pages.js';
import type { Reader } from './reader.js';
import { type RecordView, recordView } from './record-view.js';
import { VisibleRecords } from './visible-records.js';

/** A version of the school's rules, and when it holds. */
export interface RuleVersion {
  readonly row: RecordRow;
  readonly span: VersionSpan | null;
}

/** The same as a reader sees it. */
export interface RuleVersionView {
  readonly record: RecordView;
  readonly span: VersionSpan | null;
  readonly standing: VersionStanding;
}

/** The kinds of which one version takes the place of another, as they are named last. */
const versionedKinds = (reader: Reader): readonly RecordKind[] => {
  const { school } = reader.facts;
  const names = new Set(kindsEver(school).map(({ kind }) => kind));
  return [...names].flatMap((name) => {
    const kind = kindEverNamed(school, name);
    return kind?.versioned && reader.readsKind(name) ? [kind] : [];
  });
};

/** Everything of a kind that there is, whoever may see it: what holds depends on all of them. */
@Injectable()
export class RuleVersions {
  constructor(@Inject(READ_MODELS) private readonly models: ReadModels) {}

  async of({ schoolId }: Pick<Reader, 'schoolId'>, kind: RecordKind): Promise<RuleVersion[]> {
    const dossierId = dossierIdOf(schoolId);
    const rows = await this.models.recordsOfKind(schoolId, [dossierId], kind.kind);
    const topics = new Set(rows.map(({ topic }) => topic));
    return [...topics].flatMap((topic) =>
      versionsAmong(
        rows.filter((row) => row.topic === topic && row.status !== 'disposed'),
        kind,
      ),
    );
  }
}

const versionsAmong = (rows: readonly RecordRow[], kind: RecordKind): readonly RuleVersion[] => {
  const approved = rows.flatMap((row) => approvedVersion(row, kind) ?? []);
  const spans = spansOf(approved);
  const spanOfRow = new Map([...spans].map(([{ row }, span]) => [row, span]));
  return rows.map((row) => ({ row, span: spanOfRow.get(row) ?? null }));
};

const approvedVersion = (
  row: RecordRow,
  { versioned }: RecordKind,
): (ApprovedVersion & { readonly row: RecordRow }) | null => {
  const last = row.approvals.at(-1);
  if (row.status !== 'approved' || !versioned || !last) return null;
  const value = row.values[versioned.effectiveFrom];
  if (typeof value !== 'object' || typeof value.value !== 'string') return null;
  const effectiveFrom = value.value as LocalDate;
  return { row, effectiveFrom, approvedOn: localDayOf(last.at), approvedLogIndex: last.logIndex };
};

/** What holds on a day, of each kind and topic that the reader sees. */
export class RulesInForceQuery extends Query<readonly RuleVersionView[]> {
  constructor(
    readonly reader: Reader,
    /** Today when it is null. */
    readonly on: LocalDate | null,
  ) {
    super();
  }
}

@QueryHandler(RulesInForceQuery)
export class RulesInForceHandler implements IQueryHandler<RulesInForceQuery> {
  constructor(
    private readonly versions: RuleVersions,
    private readonly records: VisibleRecords,
  ) {}

  /** @throws AccessLogUnavailable */
  async execute({ reader, on }: RulesInForceQuery): Promise<readonly RuleVersionView[]> {
    if (!reader.readsDossiers) return [];
    const day = on ?? reader.today;
    const ofKinds = await Promise.all(
      versionedKinds(reader).map((kind) => this.versions.of(reader, kind)),
    );
    const inForce = ofKinds.flat().filter(({ span }) => standingOn(span, day) === 'in-force');
    const seen = await this.records.shown(
      reader,
      inForce.map(({ row }) => row),
    );
    const spans = new Map(inForce.map(({ row, span }) => [row, span]));
    return seen.map((one) => {
      const span = spans.get(one.record) ?? null;
      return { record: recordView(reader, one), span, standing: standingOn(span, day) };
    });
  }
}

/** Every version of a kind that the reader sees: what waits for approval first, then the newest. */
export class RuleVersionsQuery extends Query<Page<RuleVersionView>> {
  constructor(
    readonly reader: Reader,
    readonly kind: string,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(RuleVersionsQuery)
export class RuleVersionsHandler implements IQueryHandler<RuleVersionsQuery> {
  constructor(
    private readonly versions: RuleVersions,
    private readonly records: VisibleRecords,
  ) {}

  /** @throws AccessLogUnavailable */
  async execute({ reader, kind, page }: RuleVersionsQuery): Promise<Page<RuleVersionView>> {
    const versioned = versionedKinds(reader).find((one) => one.kind === kind);
    if (!versioned || !reader.readsDossiers) return nothingOf();
    const all = (await this.versions.of(reader, versioned)).toSorted(newestFirst);
    const seen = await this.records.among(
      reader,
      all.map(({ row }) => row),
    );
    const spans = new Map(all.map(({ row, span }) => [row, span]));
    const shown = pageOfList(seen, page);
    await this.records.lookedAt(
      reader,
      shown.entries.map(({ row }) => row),
    );
    return {
      ...shown,
      entries: shown.entries.map(({ cursor, row: one }) => {
        const span = spans.get(one.record) ?? null;
        const standing = standingOn(span, reader.today);
        return { cursor, row: { record: recordView(reader, one), span, standing } };
      }),
    };
  }
}

const newestFirst = (one: RuleVersion, other: RuleVersion): number => {
  const [a, b] = [one.span?.from ?? noEndInSight, other.span?.from ?? noEndInSight];
  if (a !== b) return a < b ? 1 : -1;
  return one.row.registeredLogIndex < other.row.registeredLogIndex ? 1 : -1;
};
