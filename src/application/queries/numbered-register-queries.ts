import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { readsForm } from '../../domain/policy/reading.js';
import { kindEverNamed } from '../../domain/school/kinds-in-force.js';
import type { RecordId } from '../../domain/shared/ids.js';
import type { LocalDate } from '../../domain/shared/instant.js';
import type { FieldOption, RecordKind } from '../../domain/shared/record-kind.js';
import { askedWords, holdsWords } from '../find/search-text.js';
import type { Act, RecordRow } from '../ports/read-model-rows.js';
import type { RegisterEntryRow, RegisterOf, RegisterPart } from '../ports/register-rows.js';
import type { Page, PageRequest, ReadModels } from '../ports/read-models.js';
import { READ_MODELS } from '../ports/tokens.js';
import { mapPage, nothingOf, pageOfList, visiblePage } from './pages.js';
import type { Reader } from './reader.js';
import { type RecordView, recordView } from './record-view.js';
import { type SeenRecord, VisibleRecords } from './visible-records.js';

/** A line of a register, as far as the reader may see what stands in it. */
export interface RegisterEntryView extends RegisterEntryRow {
  readonly record: RecordView;
  readonly topicOption: FieldOption | null;
  /** Who closed its day; null while it is open, and for an authority. */
  readonly closed: Act | null;
}

/** Words that stand in fields in the clear which the reader sees; in these fields, or with null in any. */
export interface RegisterText {
  readonly words: string;
  readonly fields: readonly string[] | null;
}

/** What was entered in a register in a calendar year, in the order of its numbers. */
export class RegisterEntriesQuery extends Query<Page<RegisterEntryView>> {
  constructor(
    readonly reader: Reader,
    readonly part: RegisterPart,
    readonly text: RegisterText | null,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(RegisterEntriesQuery)
export class RegisterEntriesHandler implements IQueryHandler<RegisterEntriesQuery> {
  constructor(
    private readonly records: VisibleRecords,
    @Inject(READ_MODELS) private readonly models: ReadModels,
  ) {}

  async execute(query: RegisterEntriesQuery): Promise<Page<RegisterEntryView>> {
    const { reader, part, text, page } = query;
    const { schoolId } = reader;
    if (!registerRead(reader, part.kind)) return nothingOf();
    const seen = await visiblePage(
      page,
      (rows) => this.models.registerEntries(schoolId, part, rows),
      (rows) => this.seen(reader, rows, text),
    );
    await this.records.lookedAt(
      reader,
      seen.entries.map(({ row }) => row.record),
    );
    // How the register is kept is no part of what an authority asks for.
    const closedDays = reader.readsWholeDossiers
      ? await this.models.closedDays(schoolId, part)
      : [];
    const closings = new Map(closedDays.map(({ day, closed }) => [day, closed]));
    return mapPage(seen, ({ entry, record }) => {
      const view = recordView(reader, record);
      const topicOption = optionOf(view.form, entry.topic);
      return { ...entry, record: view, topicOption, closed: closings.get(entry.day) ?? null };
    });
  }

  private async seen(
    reader: Reader,
    entries: readonly RegisterEntryRow[],
    text: RegisterText | null,
  ): Promise<ReadonlyMap<RegisterEntryRow, SeenEntry>> {
    const ids = entries.map(({ recordId }) => recordId);
    const rows = ids.length > 0 ? await this.models.recordsByIds(reader.schoolId, ids) : [];
    const visible = await this.records.among(reader, rows);
    const found = text === null ? visible : visible.filter((one) => holds(reader, one, text));
    const records = new Map(found.map((one) => [one.record.recordId, one]));
    return new Map(
      entries.flatMap((entry) => {
        const record = records.get(entry.recordId);
        return record ? [[entry, { entry, record }] as const] : [];
      }),
    );
  }
}

/** What is protected is not looked into: to find by it would be to read it. */
const holds = (
  reader: Reader,
  { record, place }: SeenRecord<RecordRow>,
  { words, fields: only }: RegisterText,
): boolean => {
  const asked = askedWords(words);
  const fields = reader.kindOf(record)?.fields ?? [];
  return fields.some((field) => {
    const pointer = record.values[field.name];
    return (
      (only === null || only.includes(field.name)) &&
      field.type.is === 'text' &&
      typeof pointer === 'object' &&
      typeof pointer.value === 'string' &&
      reader.readsField(field, place) &&
      holdsWords(pointer.value, asked)
    );
  });
};

interface SeenEntry {
  readonly entry: RegisterEntryRow;
  readonly record: SeenRecord<RecordRow>;
}

export interface RegisterDayView {
  readonly day: LocalDate;
  /** Which numbers were given on it, topic by topic. */
  readonly numbers: readonly {
    readonly topic: FieldOption | null;
    readonly first: number;
    readonly last: number;
  }[];
  readonly closed: Act | null;
}

/** The days of a year on which something was entered or that were closed, the newest first. */
export class RegisterDaysQuery extends Query<Page<RegisterDayView>> {
  constructor(
    readonly reader: Reader,
    readonly of: RegisterOf,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(RegisterDaysQuery)
export class RegisterDaysHandler implements IQueryHandler<RegisterDaysQuery> {
  constructor(@Inject(READ_MODELS) private readonly models: ReadModels) {}

  async execute({ reader, of, page }: RegisterDaysQuery): Promise<Page<RegisterDayView>> {
    const kind = registerRead(reader, of.kind);
    // How much was entered when is no part of what an authority asks for.
    if (!kind || !reader.readsWholeDossiers) return nothingOf();
    const given = await this.models.dayNumbers(reader.schoolId, of);
    const closings = await this.models.closedDays(reader.schoolId, of);
    const days = new Set([...given, ...closings].map(({ day }) => day));
    const views = [...days].toSorted().map((day) => ({
      day,
      numbers: given
        .filter((one) => one.day === day)
        .map(({ topic, first, last }) => ({ topic: optionOf(kind, topic), first, last })),
      closed: closings.find((one) => one.day === day)?.closed ?? null,
    }));
    return pageOfList(views.toReversed(), page);
  }
}

/** The numbers of records, for what they are called; whoever asks was shown the records. */
export class RegisterNumbersQuery extends Query<readonly RegisterEntryRow[]> {
  constructor(
    readonly reader: Reader,
    readonly ids: readonly RecordId[],
  ) {
    super();
  }
}

@QueryHandler(RegisterNumbersQuery)
export class RegisterNumbersHandler implements IQueryHandler<RegisterNumbersQuery> {
  constructor(@Inject(READ_MODELS) private readonly models: ReadModels) {}

  execute({ reader, ids }: RegisterNumbersQuery): Promise<readonly RegisterEntryRow[]> {
    return this.models.registerEntriesByIds(reader.schoolId, ids);
  }
}

/** The kind, if it is a register of which something is for the reader. */
const registerRead = (reader: Reader, name: string): RecordKind | null => {
  const kind = kindEverNamed(reader.facts.school, name);
  if (!kind?.numbered || !reader.readsKind(name)) return null;
  const place = reader.placeNow({ of: 'school' });
  return readsForm(reader.rights, kind, place) ? kind : null;
};

const optionOf = (kind: RecordKind | null, topic: string | null): FieldOption | null =>
  kind?.topics?.find(({ code }) => code === topic) ?? null;
