import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { copyOfRecord } from '../../domain/reads/reads.events.js';
import type { RecordRefusal } from '../../domain/record/record.commands.js';
import { type PersonId, type RecordId, recordStream } from '../../domain/shared/ids.js';
import type { Instant } from '../../domain/shared/instant.js';
import type { FieldDefinition, LocalizedText } from '../../domain/shared/record-kind.js';
import { err, ok, type Result } from '../../domain/shared/result.js';
import type { EntryProofs } from '../ports/entry-proofs.js';
import type { LogFiles } from '../ports/log-files.js';
import type { Act, RecordRow } from '../ports/read-model-rows.js';
import type { ReadModels } from '../ports/read-models.js';
import { ENTRY_PROOFS, LOG_FILES, READ_MODELS } from '../ports/tokens.js';
import { AccessLog } from '../reads/access-log.js';
import { ChildrenQuery } from './child-queries.js';
import { type CopiedValue, copiedRecords, recordsOfLine } from './records-in-copy.js';
import { numberedLabel, recordLabel } from './periods.js';
import type { Reader } from './reader.js';
import { RecordStreams } from './record-streams.js';
import { type FieldView, type RecordView, recordView } from './record-view.js';
import { RevealValuesQuery } from './value-queries.js';
import { PeopleByIdsQuery } from './school-queries.js';
import { type SeenRecord, VisibleRecords } from './visible-records.js';
import type { VisibleValue } from './visible-value.js';

/** Of a longer life the latest; those before are found in the log. */
const entriesMax = 200;

export interface CopiedLine {
  /** Of a sheet, whose row it is. */
  readonly of: CopiedValue | null;
  readonly definition: FieldDefinition;
  readonly value: CopiedValue;
  /** Of a value that names records, each of them; null for one that is not for whoever took the copy. */
  readonly records: readonly (NamedInCopy | null)[];
}

export interface NamedInCopy {
  readonly label: LocalizedText;
  /** What or whom it is about. */
  readonly about: CopiedValue | null;
}

export interface CopiedAct {
  readonly label: LocalizedText;
  readonly at: Instant;
  readonly role: string;
  readonly by: CopiedValue | null;
}

/** An approved record as somebody carries it along, with what proves each entry of it. */
export interface RecordCopy {
  readonly schoolId: string;
  readonly schoolName: string;
  readonly recordId: RecordId;
  readonly label: LocalizedText;
  readonly schoolYear: string;
  /** What or whom it is about. */
  readonly about: CopiedValue | null;
  readonly takenAt: Instant;
  readonly takenBy: CopiedValue | null;
  readonly lines: readonly CopiedLine[];
  readonly acts: readonly CopiedAct[];
  readonly entries: readonly {
    readonly logIndex: number;
    readonly recordedAt: Instant;
    /** Hex. */
    readonly hash: string;
    /** C2SP tlog-proof; null while no published checkpoint covers the entry. */
    readonly proof: string | null;
  }[];
  /** By which the proofs are checked, once it is known that it is the school's. */
  readonly logKey: string | null;
}

type CopyRefusal = Extract<RecordRefusal, { type: 'RecordNotFound' | 'RecordIsNotInState' }>;

/** Whoever may read an approved record takes a copy of what they may read; that they did is on record. */
export class RecordCopyQuery extends Query<Result<RecordCopy, CopyRefusal>> {
  constructor(
    readonly reader: Reader,
    readonly recordId: RecordId,
  ) {
    super();
  }
}

@QueryHandler(RecordCopyQuery)
export class RecordCopyHandler implements IQueryHandler<RecordCopyQuery> {
  constructor(
    private readonly records: VisibleRecords,
    private readonly streams: RecordStreams,
    private readonly accessLog: AccessLog,
    private readonly queries: QueryBus,
    @Inject(READ_MODELS) private readonly models: ReadModels,
    @Inject(ENTRY_PROOFS) private readonly proofs: EntryProofs,
    @Inject(LOG_FILES) private readonly logFiles: LogFiles,
  ) {}

  /** @throws AccessLogUnavailable before anything was shown */
  async execute({ reader, recordId }: RecordCopyQuery): Promise<Result<RecordCopy, CopyRefusal>> {
    const { schoolId } = reader;
    const rows = reader.readsDossiers ? await this.models.recordsByIds(schoolId, [recordId]) : [];
    const [seen] = await this.records.shown(reader, rows);
    if (!seen) return err({ type: 'RecordNotFound' });
    const { status } = seen.record;
    if (status !== 'approved') {
      return err({ type: 'RecordIsNotInState', status, needed: ['approved'] });
    }
    await this.taken(reader, seen);
    return ok(await this.copyOf(reader, recordView(reader, seen)));
  }

  /** In the office in which they read the form. */
  private taken(reader: Reader, { record, place }: SeenRecord<RecordRow>): Promise<void> {
    const { recordId, dossierId } = record;
    const form = reader.kindOf(record);
    const fields = [...(form?.fields ?? []), ...(form?.rowFields ?? [])];
    const office = reader.officeFor(
      fields.flatMap(({ readers }) => readers),
      place,
    );
    const streamId = recordStream(recordId);
    return this.accessLog.record(reader, [{ dossierId, streamId, fields: [copyOfRecord], office }]);
  }

  private async copyOf(reader: Reader, record: RecordView): Promise<RecordCopy> {
    const { schoolId } = reader;
    const { recordId, dossierId, schoolYear } = record;
    const own = reader.principal.personId;
    const acts = actsOf(record);
    const people = await this.namesOf(reader, [own, ...acts.map(({ act }) => act.personId)]);
    const children = await this.queries.execute(
      new ChildrenQuery(reader, [dossierId, ...record.rows.map((row) => row.dossierId)]),
    );
    const names = new Map(children.map((child) => [child.dossierId, child.name]));
    const lines = linesOf(record, (id) => names.get(id) ?? null);
    const values = await this.revealed(reader, [
      names.get(dossierId) ?? null,
      people.get(own) ?? null,
      ...acts.map(({ act }) => people.get(act.personId) ?? null),
      ...lines.flatMap(({ of, field }) => [of, field.value]),
    ]);
    const [about = null, takenBy = null, ...rest] = values;
    const ofLines = rest.slice(acts.length);
    const school = await this.models.school(schoolId);
    const [entry] = record.form?.numbered
      ? await this.models.registerEntriesByIds(schoolId, [recordId])
      : [];
    const label = entry ? numberedLabel(record, entry) : recordLabel(record);
    return {
      schoolId,
      schoolName: school?.school.name ?? '',
      ...{ recordId, label, schoolYear, about, takenBy },
      takenAt: reader.moment.at,
      acts: acts.map(({ label, act }, at) => {
        return { label, at: act.at, role: act.role, by: rest[at] ?? null };
      }),
      lines: await this.withRecords(
        reader,
        lines.map(({ field: { definition } }, at) => ({
          of: ofLines[2 * at] ?? null,
          definition,
          value: ofLines[2 * at + 1] ?? { state: 'restricted' },
        })),
      ),
      entries: await this.entriesOf(reader, recordId),
      logKey: await this.keyOf(schoolId),
    };
  }

  private async withRecords(
    reader: Reader,
    lines: readonly Omit<CopiedLine, 'records'>[],
  ): Promise<readonly CopiedLine[]> {
    const { queries, models } = this;
    const ids = lines.flatMap(recordsOfLine);
    const found = await copiedRecords({ queries, models }, reader, ids);
    const shown = [...found.keys()];
    const names = await this.revealed(
      reader,
      [...found.values()].map(({ about }) => about),
    );
    const named = (id: RecordId): NamedInCopy | null => {
      const record = found.get(id);
      return record ? { label: record.label, about: names[shown.indexOf(id)] ?? null } : null;
    };
    return lines.map((line) => ({ ...line, records: recordsOfLine(line).map(named) }));
  }

  private async namesOf(
    reader: Reader,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, VisibleValue>> {
    const asked = [...new Set(ids)] as PersonId[];
    const people = await this.queries.execute(new PeopleByIdsQuery(reader, asked));
    return new Map(
      people.map(({ personId, fullName }) => [personId, { state: 'protected', ref: fullName }]),
    );
  }

  /** In their order; null for what there is nothing of. */
  private async revealed(
    reader: Reader,
    values: readonly (VisibleValue | null)[],
  ): Promise<readonly (CopiedValue | null)[]> {
    const refs = values.flatMap((value) => (value?.state === 'protected' ? [value.ref] : []));
    const found = await this.queries.execute(new RevealValuesQuery(reader, refs));
    const opened = new Map(refs.map((ref, at) => [ref, found[at]]));
    return values.map((value) => {
      if (value?.state === 'protected') return opened.get(value.ref) ?? null;
      return value?.state === 'clear' ? { state: 'readable', value: value.value } : value;
    });
  }

  private async entriesOf(
    { schoolId }: Reader,
    recordId: RecordId,
  ): Promise<RecordCopy['entries']> {
    const steps = await this.streams.steps(schoolId, recordId);
    const sealed = steps.filter((step) => step.logIndex !== null).slice(-entriesMax);
    const entries: RecordCopy['entries'][number][] = [];
    for (const { logIndex, recordedAt, hash } of sealed) {
      const index = Number(logIndex);
      const proof = await this.proofs.entryProof(schoolId, index);
      entries.push({ logIndex: index, recordedAt, hash: hexOf(hash), proof });
    }
    return entries;
  }

  private async keyOf(schoolId: string): Promise<string | null> {
    const file = await this.logFiles.read(`${schoolId}/key`);
    return file && new TextDecoder().decode(file.body).trim();
  }
}

const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const submittedLabel: LocalizedText = { vi: 'Nộp', en: 'Submitted' };

/** Who submitted it, and who took each step of its chain. */
const actsOf = ({
  submitted,
  approvals,
  form,
}: RecordView): readonly { readonly label: LocalizedText; readonly act: Act }[] => [
  ...(submitted ? [{ label: submittedLabel, act: submitted }] : []),
  ...approvals.map((act) => {
    const label = form?.chain.find(({ step }) => step === act.step)?.label;
    return { label: label ?? { vi: act.step, en: act.step }, act };
  }),
];

const linesOf = (
  { fields, rows }: RecordView,
  nameOf: (dossierId: RecordView['dossierId']) => VisibleValue | null,
): readonly { readonly of: VisibleValue | null; readonly field: FieldView }[] => [
  ...fields.map((field) => ({ of: null, field })),
  ...rows.flatMap((row) => row.fields.map((field) => ({ of: nameOf(row.dossierId), field }))),
];
