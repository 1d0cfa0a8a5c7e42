import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { kindsOfYear } from '../../domain/school/kinds-in-force.js';
import type { SchoolClass } from '../../domain/school/school.state.js';
import type { ClassId } from '../../domain/shared/ids.js';
import type { LocalizedText } from '../../domain/shared/record-kind.js';
import type { Page, PageRequest, ReadModels } from '../ports/read-models.js';
import { READ_MODELS } from '../ports/tokens.js';
import type { ViolationRow } from '../ports/violation-rows.js';
import { gatedPeriods } from './gated-periods.js';
import { mapPage, nothingOf } from './pages.js';
import { recordLabel } from './periods.js';
import type { Reader } from './reader.js';

export interface ViolationView extends ViolationRow {
  /** The plan as it is called, whether anybody made it or not. */
  readonly planLabel: LocalizedText;
}

/**
 * What was entered in a class before its plan was in force; null for whoever answers for none of the
 * classes that are asked for.
 */
export class PlanViolationsQuery extends Query<Page<ViolationView> | null> {
  constructor(
    readonly reader: Reader,
    readonly schoolYear: string,
    /** Null for every class. */
    readonly classId: ClassId | null,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(PlanViolationsQuery)
export class PlanViolationsHandler implements IQueryHandler<PlanViolationsQuery> {
  constructor(@Inject(READ_MODELS) private readonly models: ReadModels) {}

  async execute(query: PlanViolationsQuery): Promise<Page<ViolationView> | null> {
    const { reader, schoolYear, page } = query;
    const { school } = reader.facts;
    const classIds = classesRead(query);
    if (classIds.length === 0) return null;
    const gated = gatedPeriods(school, schoolYear, reader.today);
    if (gated.length === 0) return nothingOf();
    const kinds = new Map(kindsOfYear(school, schoolYear).map(({ kind }) => [kind.kind, kind]));
    const of = { schoolYear, classIds, gated };
    const found = await this.models.violations(reader.schoolId, of, page);
    return mapPage(found, (row) => {
      const { planKind: kind, planPeriod: period } = row;
      const form = kinds.get(kind) ?? null;
      return { ...row, planLabel: recordLabel({ form, kind, period, topic: null }) };
    });
  }
}

const classesRead = ({ reader, schoolYear, classId }: PlanViolationsQuery): readonly ClassId[] =>
  Object.values<SchoolClass>(reader.facts.school.classes)
    .filter((one) => one.schoolYear === schoolYear)
    .filter((one) => classId === null || one.classId === classId)
    .filter((one) => reader.readsViolations(one.classId))
    .map((one) => one.classId);
