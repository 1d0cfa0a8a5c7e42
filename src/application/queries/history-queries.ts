import { Inject, Injectable } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { PlaceInYear } from '../../domain/policy/reading.js';
import type { ClassId, DossierId, RecordId } from '../../domain/shared/ids.js';
import type { EventCodec } from '../ports/event-codec.js';
import type { EventStore } from '../ports/event-store.js';
import type { HistoryFilter, HistoryRow } from '../ports/history-rows.js';
import type { RecordRow } from '../ports/read-model-rows.js';
import type { Page, PageRequest, ReadModels } from '../ports/read-models.js';
import { EVENT_CODEC, EVENT_STORE, READ_MODELS } from '../ports/tokens.js';
import { type SeenDossier, VisibleDossiers } from './dossier-queries.js';
import { type HistoryView, historyView } from './history-view.js';
import { mapPage, nothingOf, visiblePage } from './pages.js';
import type { Reader } from './reader.js';
import { ownReceipts } from './receipts.js';
import { placeOf } from './value-queries.js';
import { filedRecord } from './visible-entries.js';
import { VisibleRecords } from './visible-records.js';

interface SeenRow {
  readonly row: HistoryRow;
  /** Null for an entry of the dossier itself. */
  readonly record: RecordRow | null;
  readonly place: PlaceInYear;
}

/** History of dossiers that the reader was already found to see. */
@Injectable()
export class Histories {
  constructor(
    private readonly dossiers: VisibleDossiers,
    @Inject(READ_MODELS) private readonly models: ReadModels,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(EVENT_CODEC) private readonly codec: EventCodec,
  ) {}

  /** @throws AccessLogUnavailable */
  async page(
    reader: Reader,
    dossier: SeenDossier,
    filter: HistoryFilter,
    page: PageRequest,
  ): Promise<Page<HistoryView>> {
    const read = (part: PageRequest): Promise<Page<HistoryRow>> =>
      this.models.history(reader.schoolId, { ...filter, ...ownReceipts(reader) }, part);
    const see = (rows: readonly HistoryRow[]): Promise<ReadonlyMap<HistoryRow, SeenRow>> =>
      this.seen(reader, dossier, rows);
    const found = reader.readsWholeDossier(dossier.places)
      ? await wholePage(await read(page), see)
      : await visiblePage(page, read, see);
    await this.lookedAt(
      reader,
      found.entries.map(({ row }) => row),
    );
    return mapPage(found, (seen) => viewOf(reader, seen));
  }

  /**
   * One entry by its number; null when it is not of the dossier, or not for the reader.
   * @throws AccessLogUnavailable
   */
  async entry(reader: Reader, dossier: SeenDossier, logIndex: bigint): Promise<HistoryView | null> {
    const { schoolId } = reader;
    const after = logIndex === 0n ? null : logIndex - 1n;
    const page: PageRequest = { size: 1, after, direction: 'forward' };
    const filter = { dossierId: dossier.dossierId, ...ownReceipts(reader) };
    const { entries } = await this.models.history(schoolId, filter, page);
    const rows = entries.filter(({ cursor }) => cursor === logIndex).map(({ row }) => row);
    const [seen] = (await this.seen(reader, dossier, rows)).values();
    if (!seen) return null;
    await this.lookedAt(reader, [seen]);
    return viewOf(reader, seen);
  }

  /**
   * Entries that others wrote after this one, about every child of whom the reader sees the whole
   * dossier. Not for an authority, whose every look is on record: it looks at dossiers one by one.
   */
  async news(reader: Reader, since: bigint, page: PageRequest): Promise<Page<HistoryView>> {
    if (!reader.readsDossiers || !reader.readsWholeDossiers) return nothingOf();
    const notBy = reader.principal.personId;
    const filter = { since, notBy, ...ownReceipts(reader), ...ownClasses(reader) };
    const found = await visiblePage(
      page,
      (part) => this.models.history(reader.schoolId, filter, part),
      (rows) => this.amongDossiers(reader, rows),
    );
    return mapPage(found, (seen) => viewOf(reader, seen));
  }

  private async amongDossiers(
    reader: Reader,
    rows: readonly HistoryRow[],
  ): Promise<ReadonlyMap<HistoryRow, SeenRow>> {
    if (rows.length === 0) return new Map();
    const visible = await this.dossiers.find(
      reader,
      rows.map(({ dossierId }) => dossierId),
    );
    const dossiers = new Map(visible.map((dossier) => [dossier.dossierId, dossier]));
    const recordIds = rows.flatMap(({ recordId }) => recordId ?? []);
    const records = await this.recordsOf(reader, recordIds);
    return new Map(
      rows.flatMap((row) => {
        const dossier = dossiers.get(row.dossierId);
        // Filing comes with what is filed, and is no news beside it.
        if (!dossier || row.type === 'dossier.record-filed') return [];
        const record = records.get(row.recordId ?? '') ?? null;
        const place = placeOfEntry(reader, dossier, { recordId: row.recordId, record });
        return place ? [[row, { row, record, place }] as const] : [];
      }),
    );
  }

  /** Whoever is shown an entry is shown that there is the record it is of. */
  private lookedAt(reader: Reader, seen: readonly SeenRow[]): Promise<void> {
    const looks = seen.map(({ row: { dossierId, streamId }, place }) => ({
      dossierId,
      streamId,
      place,
    }));
    return this.dossiers.lookedAt(reader, looks);
  }

  /** Those of the rows that the reader may see; nobody looked at them yet. */
  private async seen(
    reader: Reader,
    dossier: SeenDossier,
    rows: readonly HistoryRow[],
  ): Promise<ReadonlyMap<HistoryRow, SeenRow>> {
    if (!reader.readsWholeDossier(dossier.places)) return this.covered(reader, dossier, rows);
    const recordIds = rows.flatMap(({ recordId }) => recordId ?? []);
    const records = await this.recordsOf(reader, recordIds);
    const place = dossier.seenIn;
    return new Map(
      rows.map((row) => [row, { row, record: records.get(row.recordId ?? '') ?? null, place }]),
    );
  }

  /** Without what is about records that are not for the reader. */
  private async covered(
    reader: Reader,
    dossier: SeenDossier,
    rows: readonly HistoryRow[],
  ): Promise<ReadonlyMap<HistoryRow, SeenRow>> {
    const filed = await this.filedBy(reader, rows);
    const aboutOf = (row: HistoryRow): RecordId | null =>
      row.recordId ?? filed.get(placeOf(row)) ?? null;
    const records = await this.recordsOf(
      reader,
      rows.flatMap((row) => aboutOf(row) ?? []),
    );
    const seen = new Map<HistoryRow, SeenRow>();
    for (const row of rows) {
      const recordId = aboutOf(row);
      const record = records.get(recordId ?? '') ?? null;
      const place = placeOfEntry(reader, dossier, { recordId, record });
      if (place !== null) seen.set(row, { row, record, place });
    }
    return seen;
  }

  /** Which records the entries of a dossier file: the history does not say, the entries do. */
  private async filedBy(
    { schoolId }: Reader,
    rows: readonly HistoryRow[],
  ): Promise<ReadonlyMap<string, RecordId | null>> {
    const filings = rows.filter(({ type }) => type === 'dossier.record-filed');
    const stored = filings.length > 0 ? await this.store.readAt(schoolId, filings) : [];
    return new Map(stored.map((one) => [placeOf(one), filedRecord(this.codec, one)]));
  }

  private async recordsOf(
    { schoolId }: Reader,
    recordIds: readonly RecordId[],
  ): Promise<ReadonlyMap<string, RecordRow>> {
    const ids = [...new Set(recordIds)];
    const records = ids.length > 0 ? await this.models.recordsByIds(schoolId, ids) : [];
    return new Map(records.map((record) => [record.recordId, record]));
  }
}

/** Whoever reads some classes only has no entry of others read for them; all of them need no list. */
const ownClasses = (reader: Reader): Pick<HistoryFilter, 'classIds'> => {
  const all = Object.keys(reader.facts.school.classes) as ClassId[];
  const own = all.filter((classId) => reader.readsClass(classId));
  return own.length === all.length ? {} : { classIds: own };
};

/** Of what is not hidden from the reader: as long as it was asked for, with one reading. */
const wholePage = async (
  page: Page<HistoryRow>,
  see: (rows: readonly HistoryRow[]) => Promise<ReadonlyMap<HistoryRow, SeenRow>>,
): Promise<Page<SeenRow>> => {
  const seen = await see(page.entries.map(({ row }) => row));
  return mapPage(page, (row) => seen.get(row) as SeenRow);
};

/** Of a kind that nobody adopted. */
const noForm = { fields: [], owners: [], chain: [] };

const viewOf = (reader: Reader, { row, record, place }: SeenRow): HistoryView => {
  const { dossierId, streamId } = row;
  const form = (record && reader.kindOf(record)) ?? noForm;
  const hadAHand = record !== null && reader.hadAHand(record);
  return historyView(row, { reader, dossierId, place, streamId }, { form, hadAHand });
};

/** A record that is not known is of no year and no kind, so it is for nobody. */
const placeOfEntry = (
  reader: Reader,
  { places, seenIn }: SeenDossier,
  { recordId, record }: { readonly recordId: RecordId | null; readonly record: RecordRow | null },
): PlaceInYear | null => {
  if (recordId === null || reader.readsWholeDossier(places)) return seenIn;
  return record && reader.placeOfRecord(places, record);
};

/** Of one dossier with its records, or of one record. */
export type HistorySubject = { readonly dossierId: DossierId } | { readonly recordId: RecordId };

/** Null when there is no such subject for this reader, absent and foreign alike. */
export class HistoryQuery extends Query<Page<HistoryView> | null> {
  constructor(
    readonly reader: Reader,
    readonly subject: HistorySubject,
    readonly narrow: Pick<HistoryFilter, 'field' | 'personId' | 'types'>,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(HistoryQuery)
export class HistoryHandler implements IQueryHandler<HistoryQuery> {
  constructor(
    private readonly dossiers: VisibleDossiers,
    private readonly records: VisibleRecords,
    private readonly histories: Histories,
    @Inject(READ_MODELS) private readonly models: ReadModels,
  ) {}

  async execute({ reader, subject, narrow, page }: HistoryQuery) {
    const dossier =
      'dossierId' in subject
        ? (await this.dossiers.byIds(reader, [subject.dossierId]))[0]
        : await this.dossierOf(reader, subject.recordId);
    if (!dossier) return null;
    return this.histories.page(reader, dossier, { ...narrow, ...subject }, page);
  }

  private async dossierOf(reader: Reader, recordId: RecordId): Promise<SeenDossier | undefined> {
    const rows = await this.models.recordsByIds(reader.schoolId, [recordId]);
    const [seen] = await this.records.shown(reader, rows);
    return seen?.dossier;
  }
}
