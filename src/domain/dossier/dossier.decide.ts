import type { SubjectId } from '../shared/ids.js';
import { endOfYearPlus } from '../shared/instant.js';
import type { FieldValue, ProtectedBlock } from '../shared/protected-block.js';
import { err, ok } from '../shared/result.js';
import { roleRefusal, unless } from '../shared/role-rules.js';
import { powers } from '../shared/roles.js';
import { invalidText, textRules } from '../shared/text-rules.js';
import {
  appraiseDisposition,
  approveDisposition,
  certifyDestruction,
  confirmFinalBackup,
  executeDisposition,
  proposeDisposition,
  serveDispositionNotice,
} from './disposition.decide.js';
import { continueDossier } from './continue.decide.js';
import { recordServiceEnd } from './service.decide.js';
import { giveConsent, withdrawConsent } from './consent.decide.js';
import type {
  BeginDossier,
  CloseRegisterDay,
  DossierCommand,
  FileRecord,
  OpenDossier,
  OpenForClass,
  PlaceHold,
  PlaceInClass,
  RecordExit,
  ReleaseHold,
} from './dossier.commands.js';
import {
  actorRefusal,
  type Decision,
  dayRefusal,
  happened,
  leftRefusal,
  onChild,
  onOpen,
  onPerson,
  ownFileRefusal,
} from './dossier.guards.js';
import { firstDayOf, isClosed, nextNumber, numbersOf } from './register.js';
import { classDossierIds, type DossierState, slotOf } from './dossier.state.js';

const admittedFirst = '1900-01-01';

const openDossier = (command: OpenDossier, state: DossierState): Decision => {
  const { by, today, dossierId, classId, admittedOn, admissionKind, admissionNo } = command;
  if (state.status !== 'absent') {
    return err({ type: 'DossierAlreadyOpened', dossierId: state.dossierId });
  }
  const refusal =
    actorRefusal(by, powers.openDossier, classId) ??
    // Next year's children are admitted during this one.
    dayRefusal('admittedOn', admittedOn, admittedFirst, endOfYearPlus(today, 1)) ??
    invalidText(
      admissionNo === null ? [] : [['admissionNo', admissionNo, textRules.reference] as const],
    );
  const { subjectId, schoolYear, predecessorId, source } = command;
  const admission = { classId, schoolYear, admittedOn, admissionKind, admissionNo };
  const payload = { dossierId, subjectId, ...admission, predecessorId, source };
  return unless(refusal, () => [happened({ type: 'dossier.opened', version: 2, payload })]);
};

const openForClass = ({ classId, schoolYear }: OpenForClass, state: DossierState): Decision => {
  if (state.status !== 'absent') {
    return err({ type: 'DossierAlreadyOpened', dossierId: state.dossierId });
  }
  const ids = classDossierIds(classId);
  const payload = { ...ids, classId, schoolYear };
  return ok([happened({ type: 'dossier.opened-for-class', version: 1, payload })]);
};

const beginDossier = ({ dossier: payload }: BeginDossier, state: DossierState): Decision =>
  state.status === 'absent'
    ? ok([happened({ type: 'dossier.begun', version: 1, payload })])
    : err({ type: 'DossierAlreadyOpened', dossierId: state.dossierId });

const fileRecord = (command: FileRecord, state: DossierState): Decision => {
  const { recordId, kind, period, topic, isOnly, numberedOn: day } = command;
  return onOpen(state, (dossier) => {
    if (dossier.recordIds.includes(recordId)) return ok([]);
    const first = dossier.firstIn[slotOf(command)];
    if (isOnly && first) return err({ type: 'RecordOfThisKindExists', recordId: first });
    if (day !== null && isClosed(dossier, { kind, day })) return err({ type: 'DayIsClosed', day });
    const entered =
      day === null ? null : { number: nextNumber(dossier, { kind, topic, day }), day };
    const payload = { recordId, kind, period, topic, entered };
    return ok([happened({ type: 'dossier.record-filed', version: 3, payload })]);
  });
};

/** Done by whoever enters what is in it, as a book is signed at the end of the day. */
const closeRegisterDay = (command: CloseRegisterDay, state: DossierState): Decision => {
  const { by, today, kind: form, day } = command;
  const { kind, owners, numbered } = form;
  return onOpen(state, (dossier) => {
    const refusal =
      roleRefusal(by, owners) ??
      (numbered ? null : { type: 'KindIsNotNumbered' as const, kind }) ??
      dayRefusal('day', day, firstDayOf(dossier, kind) ?? today, today) ??
      (isClosed(dossier, { kind, day }) ? { type: 'DayIsClosed' as const, day } : null);
    const payload = { kind, day, numbers: numbersOf(dossier, { kind, day }) };
    return unless(refusal, () => [happened({ type: 'dossier.day-closed', version: 1, payload })]);
  });
};

const placeInClass = (command: PlaceInClass, state: DossierState): Decision => {
  const { by, today, classId, schoolYear, from } = command;
  return onChild(state, (dossier, admittedOn) => {
    const placedFrom = dossier.placements.at(-1)?.from ?? admittedOn;
    const refusal =
      actorRefusal(by, powers.moveChild, dossier.classId) ??
      leftRefusal(dossier) ??
      // A placement is in force from the moment it is recorded, so it cannot start later.
      dayRefusal('from', from, placedFrom, later(today, placedFrom));
    const stays = dossier.classId === classId && dossier.schoolYear === schoolYear;
    const payload = { classId, schoolYear, from };
    return unless(refusal, () =>
      stays ? [] : [happened({ type: 'dossier.class-placed', version: 1, payload })],
    );
  });
};

/** The clock of retention starts with the exit and counts whole years from the end of that one. */
const recordExit = (command: RecordExit, state: DossierState): Decision => {
  const { by, today, exitKind, exitedOn, decisionNo, retention } = command;
  return onChild(state, (dossier, admittedOn) => {
    const refusal =
      actorRefusal(by, powers.moveChild, dossier.classId) ??
      leftRefusal(dossier) ??
      dayRefusal('exitedOn', exitedOn, admittedOn, today) ??
      invalidText([['decisionNo', decisionNo, textRules.reference]]);
    return unless(refusal, () => {
      const { ruleId, years, legalBasis } = retention;
      const keepThrough = endOfYearPlus(exitedOn, years);
      const rule = { ruleId, cutOffOn: exitedOn, years, keepThrough, legalBasis };
      const exit = { exitKind, exitedOn, decisionNo };
      return [
        happened({ type: 'dossier.child-exited', version: 1, payload: exit }),
        happened({ type: 'dossier.retention-started', version: 1, payload: rule }),
      ];
    });
  });
};

/** Possible at any moment of a dossier's life, also while its disposition is on the way. */
const placeHold = (command: PlaceHold, state: DossierState): Decision => {
  const { by, holdId, authority, requestNo, reason } = command;
  return onPerson(state, ({ subjectId, holds }) => {
    const isKnown = holds.some((hold) => hold.holdId === holdId);
    const refusal =
      roleRefusal(by, powers.holdDossier) ??
      (isKnown ? { type: 'HoldExistsAlready' as const } : null) ??
      invalidText([
        ['authority', authority, textRules.name],
        ['requestNo', requestNo, textRules.reference],
        ...(reason === null ? [] : [['reason', reason, textRules.prose] as const]),
      ]);
    const payload = { holdId, authority, requestNo, placedAs: by.role };
    const notes = reason === null ? [] : [dossierNote(subjectId, { reason })];
    return unless(refusal, () => [
      happened({ type: 'dossier.hold-placed', version: 1, payload }, notes),
    ]);
  });
};

const releaseHold = (command: ReleaseHold, state: DossierState): Decision => {
  const { by, holdId, decisionNo, releaseNo } = command;
  return onOpen(state, (dossier) => {
    const hold = dossier.holds.find((one) => one.holdId === holdId && one.isActive);
    const refusal =
      roleRefusal(by, powers.releaseHold) ??
      ownFileRefusal(by, dossier) ??
      (hold ? null : { type: 'HoldNotFound' as const }) ??
      invalidText([
        ['decisionNo', decisionNo, textRules.reference],
        ['releaseNo', releaseNo, textRules.reference],
      ]);
    const payload = { holdId, decisionNo, releaseNo };
    return unless(refusal, () => [
      happened({ type: 'dossier.hold-released', version: 2, payload }),
    ]);
  });
};

export const decide = (command: DossierCommand, state: DossierState): Decision => {
  switch (command.type) {
    case 'OpenDossier':
      return openDossier(command, state);
    case 'ContinueDossier':
      return continueDossier(command, state);
    case 'OpenForClass':
      return openForClass(command, state);
    case 'BeginDossier':
      return beginDossier(command, state);
    case 'FileRecord':
      return fileRecord(command, state);
    case 'CloseRegisterDay':
      return closeRegisterDay(command, state);
    case 'PlaceInClass':
      return placeInClass(command, state);
    case 'RecordExit':
      return recordExit(command, state);
    case 'RecordServiceEnd':
      return recordServiceEnd(command, state);
    case 'PlaceHold':
      return placeHold(command, state);
    case 'ReleaseHold':
      return releaseHold(command, state);
    case 'GiveConsent':
      return giveConsent(command, state);
    case 'WithdrawConsent':
      return withdrawConsent(command, state);
    case 'ProposeDisposition':
      return proposeDisposition(command, state);
    case 'AppraiseDisposition':
      return appraiseDisposition(command, state);
    case 'ApproveDisposition':
      return approveDisposition(command, state);
    case 'ServeDispositionNotice':
      return serveDispositionNotice(command, state);
    case 'ConfirmFinalBackup':
      return confirmFinalBackup(command, state);
    case 'ExecuteDisposition':
      return executeDisposition(command, state);
    case 'CertifyDestruction':
      return certifyDestruction(command, state);
  }
};

/** Free text about a dossier: it may name people, so it is erased with its subject. */
const dossierNote = (
  subjectId: SubjectId,
  fields: { readonly reason: string },
): ProtectedBlock<FieldValue> => ({ subjectId, purpose: 'dossier-notes', fields });

const later = (a: string, b: string): string => (a > b ? a : b);
