import { Inject, Injectable } from '@nestjs/common';
import {
  type ClassId,
  type DossierId,
  recordStream,
  type SchoolId,
} from '../../domain/shared/ids.js';
import type { EventCodec, RevealedEvent } from '../ports/event-codec.js';
import type { EventRef, EventStore } from '../ports/event-store.js';
import type { RecordRow } from '../ports/read-model-rows.js';
import { pageSizeMax, type ReadModels } from '../ports/read-models.js';
import { EVENT_CODEC, EVENT_STORE, READ_MODELS } from '../ports/tokens.js';
import { childProfile } from './plan-children.js';
import type { ChildOnRecord } from './row-comparisons.js';

const fields = ['pupilCode', 'fullName', 'dateOfBirth', 'personalNo'] as const;
const placeOf = ({ streamId, revision }: EventRef): string => `${streamId}@${revision}`;

/**
 * Whom the school has on record in a year, for the question "is this the same child under another
 * code?". Read from the read models: an answer that is a moment old only costs a warning.
 */
@Injectable()
export class ChildrenOnRecord {
  constructor(
    @Inject(READ_MODELS) private readonly readModels: ReadModels,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(EVENT_CODEC) private readonly codec: EventCodec,
  ) {}

  async inYear(schoolId: SchoolId, schoolYear: string): Promise<readonly ChildOnRecord[]> {
    const children: ChildOnRecord[] = [];
    for (const { classId } of await this.readModels.classes(schoolId, schoolYear)) {
      for await (const dossierIds of this.pagesOf(schoolId, classId)) {
        children.push(...(await this.profilesOf(schoolId, dossierIds)));
      }
    }
    return children;
  }

  private async *pagesOf(
    schoolId: SchoolId,
    classId: ClassId,
  ): AsyncIterable<readonly DossierId[]> {
    let after: bigint | null = null;
    for (let hasMore = true; hasMore; ) {
      const page = { size: pageSizeMax, after, direction: 'forward' } as const;
      const found = await this.readModels.dossiersOfClass(schoolId, classId, page);
      yield found.entries.map(({ row }) => row.dossierId);
      after = found.entries.at(-1)?.cursor ?? null;
      hasMore = found.hasMore;
    }
  }

  private async profilesOf(
    schoolId: SchoolId,
    dossierIds: readonly DossierId[],
  ): Promise<readonly ChildOnRecord[]> {
    const records = (await this.readModels.recordsOf(schoolId, dossierIds)).filter(
      ({ kind, status }) => kind === childProfile && status !== 'disposed',
    );
    const refs = new Map(records.flatMap(refsOf).map((ref) => [placeOf(ref), ref]));
    if (refs.size === 0) return [];
    const stored = await this.store.readAt(schoolId, [...refs.values()]);
    const revealed = new Map(
      (await this.codec.reveal(stored)).map((event) => [placeOf(event.stored), event]),
    );
    return records.flatMap((record) => childOf(record, revealed) ?? []);
  }
}

const refOf = (record: RecordRow, revision: number): EventRef => ({
  streamId: recordStream(record.recordId),
  revision: BigInt(revision),
});

const refsOf = (record: RecordRow): readonly EventRef[] =>
  fields.flatMap((field) => {
    const pointer = record.values[field];
    return typeof pointer === 'number' ? [refOf(record, pointer)] : [];
  });

const childOf = (
  record: RecordRow,
  revealed: ReadonlyMap<string, RevealedEvent>,
): ChildOnRecord | null => {
  const text = (field: (typeof fields)[number]): string | null => {
    const pointer = record.values[field];
    if (pointer === undefined) return null;
    if (typeof pointer !== 'number')
      return typeof pointer.value === 'string' ? pointer.value : null;
    const event = revealed.get(placeOf(refOf(record, pointer)));
    const value = event?.blocks.find((block) => field in block.fields)?.fields[field];
    return value?.state === 'readable' && typeof value.value === 'string' ? value.value : null;
  };
  const pupilCode = text('pupilCode');
  if (pupilCode === null) return null;
  const fullName = text('fullName');
  return { pupilCode, fullName, dateOfBirth: text('dateOfBirth'), personalNo: text('personalNo') };
};
