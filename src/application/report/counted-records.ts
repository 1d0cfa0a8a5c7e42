import { Inject, Injectable } from '@nestjs/common';
import { kindOf } from '../../domain/school/kinds-in-force.js';
import type { SchoolState } from '../../domain/school/school.state.js';
import {
  type DossierId,
  type RecordId,
  recordStream,
  type SchoolId,
} from '../../domain/shared/ids.js';
import { periodOf, type Rhythm, rhythms, type Span } from '../../domain/shared/period.js';
import type { EventCodec } from '../ports/event-codec.js';
import type { RecordRow } from '../ports/read-model-rows.js';
import { idsMax, type ReadModels } from '../ports/read-models.js';
import { EVENT_CODEC, READ_MODELS } from '../ports/tokens.js';
import { stateAfter, stepOf } from '../queries/record-steps.js';
import { EntriesUpTo } from './entries-up-to.js';

/** A record as it stood at an entry of the log. */
export interface CountedRecord
  extends Pick<
    RecordRow,
    'recordId' | 'dossierId' | 'period' | 'topic' | 'status' | 'values' | 'counted'
  > {
  /** With its dossier; the rest is as it was before that. */
  readonly isDisposed: boolean;
  /** For a longer period than the report, which it touches: a plan of the year in each of its months. */
  readonly isWider: boolean;
}

/** What is made as often as the report counts for the same period, else what ends during it. */
export interface ReportedPeriod extends Span {
  readonly every: Rhythm;
  readonly code: string;
}

export interface RecordsWanted {
  readonly schoolId: SchoolId;
  readonly kind: string;
  /** Of these; none of them twice. */
  readonly dossierIds: readonly DossierId[];
  readonly period: ReportedPeriod;
  readonly school: SchoolState;
  readonly upTo: bigint;
}

@Injectable()
export class CountedRecords {
  constructor(
    private readonly entries: EntriesUpTo,
    @Inject(READ_MODELS) private readonly models: ReadModels,
    @Inject(EVENT_CODEC) private readonly codec: EventCodec,
  ) {}

  async of(wanted: RecordsWanted): Promise<readonly CountedRecord[]> {
    const { upTo } = wanted;
    const fits = new Map<RecordId, Fit>();
    const rows = (await this.rowsOf(wanted)).filter((row) => {
      const fit = fitOf(row, wanted);
      if (fit !== null) fits.set(row.recordId, fit);
      return fit !== null;
    });
    const isAsItWas = ({ logIndex, status }: RecordRow) =>
      logIndex <= upTo && status !== 'disposed';
    const before = await this.asOf(
      wanted,
      rows.filter((row) => !isAsItWas(row)),
    );
    const now = rows.filter(isAsItWas).map((row) => ({ ...row, isDisposed: false }));
    return [...now, ...before].map((record) => {
      return { ...record, isWider: fits.get(record.recordId) === 'wider' };
    });
  }

  private async rowsOf({ schoolId, dossierIds, kind }: RecordsWanted): Promise<RecordRow[]> {
    const rows: RecordRow[] = [];
    for (let from = 0; from < dossierIds.length; from += idsMax) {
      const part = dossierIds.slice(from, from + idsMax);
      rows.push(...(await this.models.recordsOfKind(schoolId, part, kind)));
    }
    return rows;
  }

  private async asOf(
    { schoolId, upTo }: RecordsWanted,
    changed: readonly RecordRow[],
  ): Promise<readonly Omit<CountedRecord, 'isWider'>[]> {
    const heads = changed.map(({ recordId, revision }) => {
      return { streamId: recordStream(recordId), revision };
    });
    const streams = await this.entries.of(schoolId, heads, upTo);
    return changed.flatMap(({ recordId }) => {
      const stored = streams.get(recordStream(recordId)) ?? [];
      const steps = stored.map((event) => stepOf(event, this.codec));
      const kept = steps.filter(({ status }) => status !== 'disposed');
      const state = stateAfter(kept);
      return state ? [{ ...state, isDisposed: kept.length < steps.length }] : [];
    });
  }
}

/** How a record lies to the period of the report; what has no period says itself when it was. */
type Fit = 'timeless' | 'within' | 'wider';

const fitOf = (row: RecordRow, { school, period, upTo }: RecordsWanted): Fit | null => {
  if (row.registeredLogIndex > upTo) return null;
  const every = kindOf(school, row)?.every;
  if (row.period === null || every === undefined) return row.period === null ? 'timeless' : null;
  if (every === period.every) return row.period === period.code ? 'within' : null;
  const own = periodOf(every, row.period, school.years);
  if (typeof own === 'string') return null;
  if (period.startsOn <= own.endsOn && own.endsOn <= period.endsOn) return 'within';
  const isLonger = rhythms.indexOf(every) < rhythms.indexOf(period.every);
  return isLonger && own.startsOn <= period.endsOn && period.startsOn <= own.endsOn
    ? 'wider'
    : null;
};
