import { coversPlace } from '../../../domain/obligation/waivers.js';
import { recordStream } from '../../../domain/shared/ids.js';
import type { LocalDate } from '../../../domain/shared/instant.js';
import type { FieldOption } from '../../../domain/shared/record-kind.js';
import type { EventRef } from '../../ports/event-store.js';
import type { WaiverRow } from '../../ports/owed-rows.js';
import type { Act, RecordRow } from '../../ports/read-model-rows.js';
import { Counting, nothingCounted, openState } from '../progress/owed-counts.js';
import {
  type LookedAtChild,
  type WaiverView,
  waiverOfChild,
  waiverView,
} from '../progress/owed-item-queries.js';
import { periodOfKind } from '../periods.js';
import type { Reader } from '../reader.js';
import { type FieldView, type RecordView, recordView } from '../record-view.js';
import type { SeenRecord } from '../visible-records.js';
import type { ReportedKind, ReportSlot } from './report-slots.js';

/** How what belongs into a report stands. Only what is approved stands in it. */
export type ReportLineState =
  | 'approved'
  | 'submitted'
  | 'draft'
  | 'missing'
  | 'upcoming'
  | 'waived'
  | 'erased';

/** What is done with: there, let off, or destroyed by decision. */
const closedStates: readonly ReportLineState[] = ['approved', 'waived', 'erased'];
export const isOpen = ({ state }: { readonly state: ReportLineState }): boolean =>
  !closedStates.includes(state);

/** A line before anything of it is shown. */
export interface UnshownLine extends ReportSlot {
  readonly state: ReportLineState;
  readonly seen: SeenRecord<RecordRow> | null;
  readonly waiver: WaiverRow | null;
  readonly child: LookedAtChild;
}

export interface ReportLine {
  readonly kind: ReportedKind;
  readonly topic: FieldOption | null;
  readonly period: FieldOption | null;
  readonly dueOn: LocalDate | null;
  readonly state: ReportLineState;
  readonly record: RecordView | null;
  /** Of what is approved, or was destroyed, the fields that the report takes, in its order; else none. */
  readonly fields: readonly FieldView[];
  /** Who submitted it, and who approved it last. */
  readonly recorded: Act | null;
  readonly approved: Act | null;
  /** The entry by which it stands in the report. */
  readonly entry: EventRef | null;
  /** Whether something in it was put right since. */
  readonly isCorrected: boolean;
  readonly waiver: WaiverView | null;
}

const slotKey = ({
  kind,
  period,
  topic,
}: {
  readonly kind: string;
  readonly period: string | null;
  readonly topic: string | null;
}): string => `${kind} ${period ?? ''} ${topic ?? ''}`;

/**
 * The lines of what is owed, each with its record; and behind those of its kind what there is beside. What
 * is not there yet is a line like any other, so that nothing is left out unseen.
 */
export const linesOf = (
  { today }: Pick<Reader, 'today'>,
  kinds: readonly ReportedKind[],
  {
    child,
    slots,
    records,
    waivers,
  }: {
    readonly child: LookedAtChild;
    readonly slots: readonly ReportSlot[];
    readonly records: readonly SeenRecord<RecordRow>[];
    readonly waivers: readonly WaiverRow[];
  },
): readonly UnshownLine[] => {
  const counting = new Counting(nothingCounted, waivers, today);
  const bySlot = new Map(records.map((seen) => [slotKey(seen.record), seen] as const));
  return kinds.flatMap((kind) => {
    const own = slots.filter((slot) => slot.kind === kind);
    const asked = new Set(own.map((slot) => slotKey({ ...slot, kind: kind.kind })));
    const owed = own.map((slot): UnshownLine => {
      const seen = bySlot.get(slotKey({ ...slot, kind: kind.kind })) ?? null;
      const state = seen ? stateOfRecord(seen.record) : stateOfNone(slot, child, counting);
      return { ...slot, seen, state, waiver: waiverOf(slot, child, waivers), child };
    });
    const beside = records
      .filter(({ record }) => record.kind === kind.kind && !asked.has(slotKey(record)))
      .map((seen): UnshownLine => {
        const { topic, period } = seen.record;
        const slot = { kind, topic, period, owed: null, classId: null };
        return { ...slot, seen, state: stateOfRecord(seen.record), waiver: null, child };
      });
    return [...owed, ...beside];
  });
};

/** How a record stands, whoever may see it. */
export const stateOfRecord = ({ status }: Pick<RecordRow, 'status'>): ReportLineState =>
  status === 'disposed' ? 'erased' : status;

const stateOfNone = (
  slot: ReportSlot,
  { dossierId }: LookedAtChild,
  counting: Counting,
): ReportLineState => {
  const { kind, topic, period, owed, classId } = slot;
  if (owed === null || period === null) return 'missing';
  const place = { kind: kind.kind, period, classId, dossierId, topic };
  return openState(place, owed, counting);
};

const waiverOf = (
  { kind, topic, period, classId }: ReportSlot,
  { dossierId }: LookedAtChild,
  waivers: readonly WaiverRow[],
): WaiverRow | null => {
  if (period === null) return null;
  const place = { kind: kind.kind, period, classId, dossierId, topic };
  return waivers.find((one) => coversPlace(one, place)) ?? null;
};

export const shownLine = (reader: Reader, line: UnshownLine): ReportLine => {
  const { kind, topic, period, owed, state, seen, waiver, child } = line;
  const record = seen ? recordView(reader, seen) : null;
  const stands = state === 'approved' || state === 'erased';
  const fields = record && stands ? fieldsIn(kind, record) : [];
  const approved = seen?.record.approvals.at(-1) ?? null;
  const isFinal = state === 'approved' ? approved : null;
  return {
    kind,
    topic: kind.topics?.find(({ code }) => code === topic) ?? null,
    period: periodOfKind(kind, period),
    dueOn: owed?.dueOn ?? null,
    state,
    record,
    fields,
    recorded: seen?.record.submitted ?? null,
    approved: isFinal,
    entry:
      seen && isFinal
        ? { streamId: recordStream(seen.record.recordId), revision: BigInt(isFinal.revision) }
        : null,
    isCorrected:
      isFinal !== null &&
      fields.some(({ since }) => since !== null && since.revision > BigInt(isFinal.revision)),
    waiver: waiver?.dossierId
      ? waiverOfChild(reader, waiver, child)
      : waiverView(waiver ?? undefined),
  };
};

const fieldsIn = (
  { schoolReport: { fields: names } }: ReportedKind,
  { fields }: Pick<RecordView, 'fields'>,
): readonly FieldView[] =>
  names.flatMap((name) => fields.find(({ definition }) => definition.name === name) ?? []);
