import type {
  ProjectedEvent,
  Projection,
  RowChange,
  RowReader,
} from '../../src/application/ports/projection.js';
import type { Disposition, DossierRow } from '../../src/application/ports/read-model-rows.js';
import type {
  ClassPlaced,
  DossierBegun,
  DossierEvent,
} from '../../src/domain/dossier/dossier.events.js';
import type { DossierId } from '../../src/domain/shared/ids.js';
import type { LocalDate } from '../../src/domain/shared/instant.js';
import { invariant } from '../../src/domain/shared/invariant.js';
import { actOf, type Handlers, handle, streamSubject } from '../entry.js';
import { insert, keyOf, update } from '../table.js';
import {
  classPlacementTable,
  consentTable,
  dossierTable,
  holdTable,
  movementTable,
} from './dossier.entity.js';

const dossierIdOf = (entry: ProjectedEvent): DossierId => streamSubject(entry) as DossierId;

const rowOf = (entry: ProjectedEvent, rows: RowReader): DossierRow => {
  const row = rows.find(dossierTable, { dossierId: dossierIdOf(entry) });
  invariant(row !== null, 'a dossier is opened before anything else happens to it');
  return row;
};

/** A backup proves nothing any more once something happened that it does not contain. */
const standingDisposition = (entry: ProjectedEvent, rows: RowReader): Disposition | null => {
  const before = rowOf(entry, rows).disposition;
  const { type } = entry.event;
  const keepsBackup =
    type === 'dossier.disposition-executed' ||
    type === 'dossier.destruction-certified' ||
    before?.stage === 'executed' ||
    before?.stage === 'certified';
  if (!before?.backup || keepsBackup) return before;
  const { backup: _, ...standing } = before;
  return standing;
};

/** The row always shows the revision it stands at, whatever else an event changes. */
const change = (entry: ProjectedEvent, rows: RowReader, set: Partial<DossierRow> = {}): RowChange =>
  update(
    dossierTable,
    { dossierId: dossierIdOf(entry) },
    {
      revision: entry.sealed.revision,
      disposition: standingDisposition(entry, rows),
      ...set,
    },
  );

const disposition = (
  entry: ProjectedEvent,
  rows: RowReader,
  step: Pick<Disposition, 'dispositionId'> & Partial<Disposition>,
): { readonly disposition: Disposition } => {
  const before = standingDisposition(entry, rows);
  invariant(before?.dispositionId === step.dispositionId, 'a disposition starts with a proposal');
  return { disposition: { ...before, ...step } };
};

const movement = (entry: ProjectedEvent, day: LocalDate) => ({
  dossierId: dossierIdOf(entry),
  day,
  admissionKind: null,
  exitKind: null,
  fromClassId: null,
  toClassId: null,
  decisionNo: null,
  recorded: actOf(entry),
});

const place = (
  placed: ClassPlaced['payload'],
  entry: ProjectedEvent,
  rows: RowReader,
): readonly RowChange[] => {
  const before = rowOf(entry, rows);
  const { dossierId } = before;
  const { classId, schoolYear, from } = placed;
  const { classId: left } = before;
  const moved = before.schoolYear === schoolYear && left !== null && left !== classId;
  return [
    change(entry, rows, { classId, schoolYear }),
    insert(movementTable, {
      ...movement(entry, from),
      what: 'moved',
      fromClassId: left,
      toClassId: classId,
    }),
    ...(moved
      ? [update(classPlacementTable, { classId: left, dossierId }, { leftDay: from })]
      : []),
    rows.find(classPlacementTable, { classId, dossierId })
      ? update(classPlacementTable, { classId, dossierId }, { leftDay: null })
      : insert(classPlacementTable, {
          classId,
          dossierId,
          schoolYear,
          placedLogIndex: entry.logIndex,
          fromDay: from,
          leftDay: null,
        }),
  ];
};

/** What a dossier is from its opening on, whatever it is about. */
const begun = (
  { dossierId, subjectId }: Pick<DossierBegun['payload'], 'dossierId' | 'subjectId'>,
  { logIndex, sealed }: ProjectedEvent,
) =>
  ({
    dossierId,
    openedLogIndex: logIndex,
    revision: sealed.revision,
    subjectId,
    classId: null,
    schoolYear: null,
    admittedOn: null,
    admissionKind: null,
    admissionNo: null,
    predecessorId: null,
    successorId: null,
    source: { from: 'form' },
    status: 'open',
    exit: null,
    serviceEnd: null,
    retention: null,
    activeHolds: 0,
    disposition: null,
  }) as const;

const handlers: Handlers<DossierEvent> = {
  'dossier.opened': (opened, entry) => [
    insert(dossierTable, {
      ...begun(opened, entry),
      about: 'child',
      classId: opened.classId,
      schoolYear: opened.schoolYear,
      admittedOn: opened.admittedOn,
      admissionKind: opened.admissionKind,
      admissionNo: opened.admissionNo,
      predecessorId: opened.predecessorId,
      source: opened.source,
    }),
    insert(classPlacementTable, {
      classId: opened.classId,
      dossierId: opened.dossierId,
      schoolYear: opened.schoolYear,
      placedLogIndex: entry.logIndex,
      fromDay: opened.admittedOn,
      leftDay: null,
    }),
    insert(movementTable, {
      ...movement(entry, opened.admittedOn),
      what: 'admitted',
      admissionKind: opened.admissionKind,
      toClassId: opened.classId,
      decisionNo: opened.admissionNo,
    }),
  ],
  'dossier.continued': ({ successorId }, entry, rows) => [change(entry, rows, { successorId })],
  'dossier.opened-for-class': (opened, entry) => [
    insert(dossierTable, {
      ...begun(opened, entry),
      about: 'class',
      classId: opened.classId,
      schoolYear: opened.schoolYear,
    }),
  ],
  'dossier.begun': (opened, entry) => [
    insert(dossierTable, { ...begun(opened, entry), about: opened.about }),
  ],
  'dossier.record-filed': (_, entry, rows) => [change(entry, rows)],
  'dossier.day-closed': (_, entry, rows) => [change(entry, rows)],
  'dossier.class-placed': place,
  'dossier.child-exited': (exit, entry, rows) => [
    change(entry, rows, { status: 'exited', exit: { ...exit, recorded: actOf(entry) } }),
    insert(movementTable, {
      ...movement(entry, exit.exitedOn),
      what: 'left',
      exitKind: exit.exitKind,
      fromClassId: rowOf(entry, rows).classId,
      decisionNo: exit.decisionNo,
    }),
  ],
  'dossier.service-ended': (end, entry, rows) => [
    change(entry, rows, { status: 'exited', serviceEnd: { ...end, recorded: actOf(entry) } }),
  ],
  'dossier.retention-started': (retention, entry, rows) => [change(entry, rows, { retention })],
  'dossier.hold-placed': ({ holdId, authority, requestNo }, entry, rows) => [
    insert(holdTable, {
      holdId,
      dossierId: dossierIdOf(entry),
      authority,
      requestNo,
      placed: actOf(entry),
      released: null,
    }),
    change(entry, rows, { activeHolds: rowOf(entry, rows).activeHolds + 1 }),
  ],
  'dossier.hold-released': ({ holdId, decisionNo, releaseNo }, entry, rows) => [
    update(holdTable, { holdId }, { released: { ...actOf(entry), decisionNo, releaseNo } }),
    change(entry, rows, { activeHolds: rowOf(entry, rows).activeHolds - 1 }),
  ],
  'dossier.consent-given': (consent, entry, rows) => [
    insert(consentTable, {
      ...consent,
      dossierId: dossierIdOf(entry),
      given: actOf(entry),
      withdrawn: null,
    }),
    change(entry, rows),
  ],
  'dossier.consent-withdrawn': ({ consentId, withdrawnOn }, entry, rows) => [
    update(consentTable, { consentId }, { withdrawn: { ...actOf(entry), withdrawnOn } }),
    change(entry, rows),
  ],
  'dossier.disposition-proposed': ({ dispositionId, legalBasis }, entry, rows) => [
    change(entry, rows, {
      disposition: { dispositionId, stage: 'proposed', legalBasis, proposed: actOf(entry) },
    }),
  ],
  'dossier.disposition-appraised': ({ dispositionId, ...appraisal }, entry, rows) => [
    change(
      entry,
      rows,
      disposition(entry, rows, {
        dispositionId,
        stage: appraisal.verdict === 'keep' ? 'kept' : 'appraised',
        appraised: { ...actOf(entry), ...appraisal },
      }),
    ),
  ],
  'dossier.disposition-approved': ({ dispositionId, decisionNo }, entry, rows) => {
    const approved = { ...actOf(entry), decisionNo };
    const step = { dispositionId, stage: 'approved', approved } as const;
    // Decided anew after a lapse, it is told to people anew.
    const { notice: _, ...decided } = disposition(entry, rows, step).disposition;
    return [change(entry, rows, { disposition: decided })];
  },
  'dossier.disposition-notice-served': ({ dispositionId, ...notice }, entry, rows) => [
    change(
      entry,
      rows,
      disposition(entry, rows, {
        dispositionId,
        stage: 'notice-served',
        notice: { ...actOf(entry), ...notice },
      }),
    ),
  ],
  'dossier.final-backup-verified': ({ dispositionId, ...backup }, entry, rows) => [
    change(
      entry,
      rows,
      disposition(entry, rows, { dispositionId, backup: { ...actOf(entry), ...backup } }),
    ),
  ],
  'dossier.disposition-executed': ({ dispositionId, subjectIds }, entry, rows) => [
    change(entry, rows, {
      status: 'disposed',
      ...disposition(entry, rows, {
        dispositionId,
        stage: 'executed',
        executed: { ...actOf(entry), subjectIds },
      }),
    }),
  ],
  'dossier.destruction-certified': ({ dispositionId, ...certificate }, entry, rows) => [
    change(
      entry,
      rows,
      disposition(entry, rows, {
        dispositionId,
        stage: 'certified',
        certificate: { ...actOf(entry), ...certificate },
      }),
    ),
  ],
};

const isOpening = ({ event }: ProjectedEvent): boolean =>
  event.type === 'dossier.opened' ||
  event.type === 'dossier.opened-for-class' ||
  event.type === 'dossier.begun';

/** Dossiers with placement, exit, retention, holds, consents and disposition; a disposed one is a tombstone. */
export const dossierProjection: Projection = {
  name: 'dossier',
  version: 6,
  tables: [dossierTable, classPlacementTable, movementTable, holdTable, consentTable],
  categories: ['dossier'],
  reads: (entry) => {
    if (isOpening(entry)) return [];
    const dossierId = dossierIdOf(entry);
    const own = keyOf(dossierTable, { dossierId });
    if (entry.event.type !== 'dossier.class-placed') return [own];
    const { classId } = entry.event.payload as ClassPlaced['payload'];
    return [own, keyOf(classPlacementTable, { classId, dossierId })];
  },
  apply: (entry, rows) => handle(handlers, entry, rows),
};
