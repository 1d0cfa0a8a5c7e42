import type { NestExpressApplication } from '@nestjs/platform-express';
import { Aggregates } from '../../src/application/aggregates.js';
import { recordDecider } from '../../src/domain/record/record.decider.js';
import { type RecordId, recordStream, type SchoolId } from '../../src/domain/shared/ids.js';

interface Read {
  readonly recordId: RecordId;
  readonly basedOnRevision?: string;
}
type Input = Readonly<Record<string, unknown>>;

/** Whoever approves something has read it as it stands, unless the test says otherwise. */
export const asRead = async (
  { app, schoolId }: { readonly app: NestExpressApplication; readonly schoolId: SchoolId },
  mutation: string,
  input: Input,
): Promise<Input> => {
  const aggregates = app.get(Aggregates, { strict: false });
  const read = async <One extends Read>(one: One): Promise<One & Required<Read>> => {
    const stream = recordStream(one.recordId);
    const { state } = await aggregates.fresh(recordDecider, schoolId, stream);
    const standing = state.status === 'absent' ? null : state.submittedRevision;
    return { ...one, basedOnRevision: one.basedOnRevision ?? String(standing ?? 0n) };
  };
  if (mutation === 'approveRecord') return read(input as Input & Read);
  if (mutation !== 'approveRecords') return input;
  const { records } = input as { readonly records: readonly Read[] };
  return { ...input, records: await Promise.all(records.map(read)) };
};
