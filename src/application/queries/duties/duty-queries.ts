import { Inject, Injectable } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { dispositionDutyPowers } from '../../../domain/dossier/disposition-duties.js';
import { findingDutyPowers } from '../../../domain/inspection/finding-duties.js';
import { lockDecider } from '../../../domain/lock/lock.decider.js';
import { kindSources } from '../../../domain/school/kinds-in-force.js';
import { type ClassId, lockStream } from '../../../domain/shared/ids.js';
import { Aggregates } from '../../aggregates.js';
import type { Page, PageRequest, ReadModels } from '../../ports/read-models.js';
import { READ_MODELS } from '../../ports/tokens.js';
import { type KindKey, kindKey, type WaitingFilter } from '../../ports/waiting-rows.js';
import { nothingOf } from '../pages.js';
import { DossierEnds } from '../disposition-queries.js';
import { PendingImports } from '../../imports/pending-imports.js';
import type { Reader } from '../reader.js';
import { UnreadRecords } from '../acknowledgement-queries.js';
import { dutyToRead } from './acknowledgement-duties.js';
import { dutiesOfCorrection } from './correction-duties.js';
import { dutiesOfDisposition } from './disposition-duties.js';
import { dutiesOfFinding } from './finding-duties.js';
import { countDuties, type Duty, type DutyCount, type DutyKind, pageOfDuties } from './duty.js';
import { DutyFacts } from './duty-facts.js';
import { dutiesOfImports } from './import-duties.js';
import { dutiesOfLock, dutiesOfUnlock } from './lock-duties.js';
import { dutiesOfGrants, dutiesOfOffices } from './office-duties.js';
import { dutiesOfRecord } from './record-duties.js';

/** What waits for a reader to act on, and only that. */
@Injectable()
export class Duties {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly ends: DossierEnds,
    private readonly imports: PendingImports,
    private readonly unread: UnreadRecords,
    @Inject(READ_MODELS) private readonly models: ReadModels,
  ) {}

  /** In no order. Nothing waits for who has no office, nor for a program. */
  async of(reader: Reader): Promise<readonly Duty[]> {
    const each = await this.ofEach([reader]);
    return each(reader);
  }

  /** The same for several of one school, at the price of one: judged when each is asked about. */
  async ofEach(readers: readonly Reader[]): Promise<(reader: Reader) => readonly Duty[]> {
    const acting = readers.filter(({ isOnStaff }) => isOnStaff);
    const [first] = acting;
    if (!first) return () => [];
    const { schoolId } = first;
    const [waiting, dispositions, findings, unreadOf, register] = await Promise.all([
      this.models.waiting(schoolId, filterFor(acting)),
      acting.some(takesPart) ? this.ends.underWay(schoolId) : [],
      acting.some(answersFindings) ? this.models.openFindings(schoolId) : [],
      this.unread.ofEach(acting),
      this.aggregates.fresh(lockDecider, schoolId, lockStream(schoolId)),
    ]);
    const imports = this.imports.toConfirm(schoolId);
    return (reader) => {
      if (!reader.isOnStaff) return [];
      const facts = new DutyFacts(reader, register.state);
      return [
        ...waiting.corrections.flatMap((one) => dutiesOfCorrection(facts, one)),
        ...waiting.records.flatMap((one) => dutiesOfRecord(facts, one)),
        ...unreadOf(reader).map((one) => dutyToRead(facts, one)),
        ...waiting.locks.flatMap((one) => dutiesOfLock(facts, one)),
        ...waiting.unlocks.flatMap((one) => dutiesOfUnlock(facts, one)),
        ...dispositions.flatMap((one) => dutiesOfDisposition(facts, one)),
        ...findings.flatMap((one) => dutiesOfFinding(facts, one)),
        ...dutiesOfImports(facts, imports),
        ...dutiesOfGrants(facts),
        ...dutiesOfOffices(facts),
      ];
    };
  }
}

const takesPart = (reader: Reader): boolean =>
  Object.values(dispositionDutyPowers).some((power) => reader.holds(power));

const answersFindings = (reader: Reader): boolean =>
  Object.values(findingDutyPowers).some((power) => reader.holds(power));

/** Kinds of which a dossier has one record only, under any catalogue. */
export const onePerDossierOf = ({ facts }: Reader): readonly KindKey[] =>
  kindSources(facts.school).flatMap(({ catalogueId, catalogueVersion, kinds }) =>
    kinds
      .filter(({ onePerDossier }) => onePerDossier)
      .map(({ kind }) => kindKey({ catalogueId, catalogueVersion, kind })),
  );

/** Nothing is read that could be nobody's duty. */
const filterFor = (readers: readonly Reader[]): WaitingFilter => {
  const [first] = readers;
  const holding = readers.map((reader) => ({
    reader,
    held: new Set(reader.powers.map(({ power }) => power)),
  }));
  const entering = holding.flatMap(({ reader, held }) => (held.has('enterRecord') ? [reader] : []));
  return {
    onePerDossier: first ? onePerDossierOf(first) : [],
    submitted: holding.some(({ held }) => held.has('approveRecord')),
    draftsBy: entering.map(({ principal: { personId } }) => personId),
    draftsIn: entering.flatMap(ownClassesOf),
  };
};

const ownClassesOf = ({ rights: { offices } }: Reader): readonly ClassId[] =>
  offices.flatMap(({ actor: { role, classId } }) =>
    role === 'homeroomTeacher' && classId !== null ? [classId] : [],
  );

export class DutiesQuery extends Query<Page<Duty>> {
  constructor(
    readonly reader: Reader,
    /** Null for every kind. */
    readonly kinds: readonly DutyKind[] | null,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(DutiesQuery)
export class DutiesHandler implements IQueryHandler<DutiesQuery> {
  constructor(private readonly duties: Duties) {}

  async execute({ reader, kinds, page }: DutiesQuery): Promise<Page<Duty>> {
    if (kinds?.length === 0) return nothingOf();
    const all = await this.duties.of(reader);
    return pageOfDuties(
      all.filter(({ kind }) => kinds === null || kinds.includes(kind)),
      page,
    );
  }
}

export class DutyCountsQuery extends Query<readonly DutyCount[]> {
  constructor(readonly reader: Reader) {
    super();
  }
}

@QueryHandler(DutyCountsQuery)
export class DutyCountsHandler implements IQueryHandler<DutyCountsQuery> {
  constructor(private readonly duties: Duties) {}

  async execute({ reader }: DutyCountsQuery): Promise<readonly DutyCount[]> {
    return countDuties(await this.duties.of(reader));
  }
}
