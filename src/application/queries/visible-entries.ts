import { Inject, Injectable } from '@nestjs/common';
import type { RecordFiled } from '../../domain/dossier/dossier.events.js';
import type { InspectionEvent } from '../../domain/inspection/inspection.events.js';
import type { ObligationEvent } from '../../domain/obligation/obligation.events.js';
import type { Recorded } from '../../domain/shared/event.js';
import type { DossierId, RecordId } from '../../domain/shared/ids.js';
import { ReadModelIsBehind, ReadModelIsStopped } from '../errors.js';
import type { EventCodec } from '../ports/event-codec.js';
import type { SealedEvent, StoredEvent } from '../ports/event-store.js';
import type { ReadModels } from '../ports/read-models.js';
import { EVENT_CODEC, READ_MODELS } from '../ports/tokens.js';
import { readsAccessRegister } from './access-queries.js';
import { dossierLook, VisibleDossiers } from './dossier-queries.js';
import type { Reader } from './reader.js';
import { tellsReader } from './receipts.js';
import { VisibleRecords } from './visible-records.js';

const waitMs = 10_000;

/** The record that an entry of a dossier files; such an entry is hidden with the record. */
export const filedRecord = (
  codec: Pick<EventCodec, 'decode'>,
  stored: StoredEvent,
): RecordId | null =>
  stored.type === 'dossier.record-filed'
    ? (codec.decode(stored) as Recorded<RecordFiled>).payload.recordId
    : null;

/** Entries of the log as a reader may see them: those of streams whose subject they may read. */
@Injectable()
export class VisibleEntries {
  constructor(
    private readonly dossiers: VisibleDossiers,
    private readonly records: VisibleRecords,
    @Inject(EVENT_CODEC) private readonly codec: EventCodec,
    @Inject(READ_MODELS) private readonly models: ReadModels,
  ) {}

  /**
   * Even the envelope tells who did something to whom and when. A stream that is not named here
   * is shown to nobody.
   * @throws ReadModelIsBehind, ReadModelIsStopped, AccessLogUnavailable
   */
  async shows(reader: Reader, entry: SealedEvent): Promise<boolean> {
    const { streamId, type } = entry;
    const end = streamId.indexOf('-');
    const subject = streamId.slice(end + 1);
    switch (streamId.slice(0, end)) {
      case 'school':
        return reader.readsSchool;
      case 'lock':
        return reader.readsRecords;
      case 'obligation':
        return reader.readsRecords && this.showsObligation(reader, entry);
      case 'inspection':
        return this.showsConclusion(reader, entry);
      case 'access':
        return readsAccessRegister(reader);
      case 'reads':
        return reader.readsAccessLog(null);
      case 'signin':
        return showsDoor(reader, subject, type);
      case 'dossier':
        return this.showsDossier(reader, subject as DossierId, entry);
      case 'record':
        return this.showsEntryOf(reader, subject as RecordId, entry);
      default:
        return false;
    }
  }

  /** One that lets off a child alone is told to whoever sees the child. */
  private async showsObligation(reader: Reader, entry: SealedEvent): Promise<boolean> {
    const { payload } = this.codec.decode(entry) as Recorded<ObligationEvent>;
    if (!('waiverId' in payload)) return true;
    await this.reach(entry);
    const [waiver] = await this.models.waiversByIds(reader.schoolId, [payload.waiverId]);
    if (!waiver?.dossierId) return true;
    const [owing] = await this.models.dossiersByIds(reader.schoolId, [waiver.dossierId]);
    if (owing?.about !== 'child') return true;
    const [child] = await this.dossiers.find(reader, [owing.dossierId]);
    if (!child) return false;
    await this.dossiers.lookedAt(reader, [dossierLook(child)]);
    return true;
  }

  private async showsDossier(
    reader: Reader,
    dossierId: DossierId,
    entry: SealedEvent,
  ): Promise<boolean> {
    await this.reach(entry);
    const [dossier] = await this.dossiers.find(reader, [dossierId]);
    if (!dossier) return false;
    const isWhole = reader.readsWholeDossier(dossier.places);
    const filed = isWhole ? null : filedRecord(this.codec, entry);
    // Hidden with its record, the filing shows nothing of the dossier either.
    if (filed !== null) return this.showsRecord(reader, filed);
    await this.dossiers.lookedAt(reader, [dossierLook(dossier)]);
    return true;
  }

  /** The school's own by their power; an authority sees what it concluded itself. */
  private async showsConclusion(reader: Reader, entry: SealedEvent): Promise<boolean> {
    const { grant } = reader.rights;
    if (grant === null) return reader.holds('readConclusions');
    await this.reach(entry);
    const { payload } = this.codec.decode(entry) as Recorded<InspectionEvent>;
    const rows = await this.models.conclusionsByIds(reader.schoolId, [payload.conclusionId]);
    return rows.some(({ authorityId }) => authorityId === grant.authorityId);
  }

  private async showsEntryOf(
    reader: Reader,
    recordId: RecordId,
    entry: SealedEvent,
  ): Promise<boolean> {
    await this.reach(entry);
    const { personId } = this.codec.facts(entry).actor;
    if (!tellsReader(reader, { type: entry.type, personId })) return false;
    return this.showsRecord(reader, recordId);
  }

  private async showsRecord(reader: Reader, recordId: RecordId): Promise<boolean> {
    const rows = await this.models.recordsByIds(reader.schoolId, [recordId]);
    return (await this.records.shown(reader, rows)).length > 0;
  }

  /** Whoever reads the entry of a record that is new to the log finds the record there as well. */
  private async reach({ schoolId, logIndex }: SealedEvent): Promise<void> {
    const outcome = await this.models.waitFor(schoolId, logIndex, waitMs);
    if (outcome === 'timed-out') throw new ReadModelIsBehind();
    if (outcome === 'stopped') throw new ReadModelIsStopped();
  }
}

/** What happens at a door is its owner's alone, save that it may be used by several. */
const showsDoor = (reader: Reader, accountId: string, type: string): boolean =>
  accountId === reader.principal.accountId ||
  (type === 'signin.sharing-suspected' && readsAccessRegister(reader));
