import {
  type DispositionId,
  type PersonId,
  subjectOfConsent,
  type SubjectId,
} from '../shared/ids.js';
import { localDayOf } from '../shared/instant.js';
import { invariant } from '../shared/invariant.js';
import { type EndedOffices, endOfOffice, lapseRefusal } from '../shared/lapse.js';
import { err, ok } from '../shared/result.js';
import { roleRefusal, unless } from '../shared/role-rules.js';
import { powers } from '../shared/roles.js';
import { invalidText, textRules } from '../shared/text-rules.js';
import {
  type DestructionFacts,
  type DossierToDestroy,
  blockersOf,
} from './disposition-blockers.js';
import type {
  AppraiseDisposition,
  ApproveDisposition,
  CertifyDestruction,
  ConfirmFinalBackup,
  DispositionStage,
  ExecuteDisposition,
  ProposeDisposition,
  ServeDispositionNotice,
} from './dossier.commands.js';
import {
  type Check,
  type Decision,
  dayRefusal,
  happened,
  onOpen,
  onPerson,
  ownFileRefusal,
  sharedKeysRefusal,
} from './dossier.guards.js';
import type { Dossier, DossierState } from './dossier.state.js';

const councilMembersMin = 3;
const farDay = '9999-12-31';

export const proposeDisposition = (command: ProposeDisposition, state: DossierState): Decision => {
  const { by, dispositionId, legalBasis } = command;
  return onPerson(state, (dossier) => {
    const { disposition } = dossier;
    const wasKept = disposition.pastIds.includes(dispositionId);
    const refusal =
      roleRefusal(by, powers.proposeDisposition) ??
      sharedKeysRefusal(dossier) ??
      stageRefusal(disposition, ['none']) ??
      (wasKept ? stageRefusal(disposition, []) : null) ??
      invalidText([['legalBasis', legalBasis, textRules.line]]);
    const payload = { dispositionId, legalBasis };
    return unless(refusal, () => [
      happened({ type: 'dossier.disposition-proposed', version: 1, payload }),
    ]);
  });
};

/** Before the decision a council may meet again; the minutes of its last meeting count. */
export const appraiseDisposition = (
  command: AppraiseDisposition,
  state: DossierState,
): Decision => {
  const { by, dispositionId, council, minutesNo, verdict } = command;
  return onDisposition(command, state, (dossier) => {
    const { disposition } = dossier;
    const isSameMeeting = disposition.minutesNo === minutesNo;
    const refusal =
      roleRefusal(by, powers.appraiseDisposition) ??
      ownFileRefusal(by, dossier) ??
      (isSameMeeting ? stageRefusal(disposition, ['proposed']) : appraisalRefusal(disposition)) ??
      councilRefusal(command) ??
      invalidText([['minutesNo', minutesNo, textRules.reference]]);
    const payload = { dispositionId, council, minutesNo, verdict };
    return unless(refusal, () => [
      happened({ type: 'dossier.disposition-appraised', version: 1, payload }),
    ]);
  });
};

export const appraisalRefusal = (disposition: Standing): Check =>
  stageRefusal(disposition, ['proposed', 'appraised']);

export const approveDisposition = (command: ApproveDisposition, state: DossierState): Decision => {
  const { by, dispositionId, decisionNo, endedOffices } = command;
  return onDisposition(command, state, (dossier) => {
    const refusal =
      roleRefusal(by, powers.decideDisposition) ??
      ownFileRefusal(by, dossier) ??
      approvalRefusal(dossier.disposition, by.personId, endedOffices) ??
      invalidText([['decisionNo', decisionNo, textRules.reference]]);
    const payload = { dispositionId, decisionNo };
    return unless(refusal, () => [
      happened({ type: 'dossier.disposition-approved', version: 1, payload }),
    ]);
  });
};

const awaitsExecution: readonly DispositionStage[] = ['approved', 'notice-served'];

/** Whoever decides did not sit on the council, even if they were not in office then. */
export const approvalRefusal = (
  disposition: Standing,
  decider: PersonId,
  endedOffices: EndedOffices,
): Check => {
  const { stage, decidedIn, council } = disposition;
  const isLapsed = awaitsExecution.includes(stage) && endOfOffice(decidedIn, endedOffices) !== null;
  return (
    (isLapsed ? null : stageRefusal(disposition, ['appraised'])) ??
    (council.includes(decider) ? { type: 'DeciderSatOnCouncil' } : null)
  );
};

export const serveDispositionNotice = (
  command: ServeDispositionNotice,
  state: DossierState,
): Decision => {
  const { by, today, dispositionId, channel, servedOn, waitThrough, endedOffices } = command;
  return onDisposition(command, state, ({ disposition }) => {
    // A claimed day before the decision would run out the waiting period in advance.
    const decidedOn = disposition.decidedAt === null ? farDay : localDayOf(disposition.decidedAt);
    const refusal =
      roleRefusal(by, powers.serveNotice) ??
      noticeRefusal(disposition, endedOffices) ??
      dayRefusal('servedOn', servedOn, decidedOn, today) ??
      (waitThrough > servedOn ? null : { type: 'DateIsInvalid' as const, field: 'waitThrough' }) ??
      dayRefusal('waitThrough', waitThrough, servedOn, farDay);
    const payload = { dispositionId, channel, servedOn, waitThrough };
    return unless(refusal, () => [
      happened({ type: 'dossier.disposition-notice-served', version: 1, payload }),
    ]);
  });
};

export const noticeRefusal = (disposition: Standing, endedOffices: EndedOffices): Check =>
  lapsedRefusal(disposition, endedOffices) ?? stageRefusal(disposition, ['approved']);

/** Counts only if it was verified after everything else that the dossier's stream holds. */
export const confirmFinalBackup = (command: ConfirmFinalBackup, state: DossierState): Decision => {
  const { at, by, today, dispositionId, backupId, manifestHash, verifiedAt } = command;
  return onDisposition(command, state, ({ disposition, changedAt }) => {
    const { sizeBytes, medium, custodyUntil, endedOffices } = command;
    const isTimely = verifiedAt >= changedAt && verifiedAt <= at;
    const refusal =
      roleRefusal(by, powers.executeDisposition) ??
      backupRefusal(disposition, endedOffices) ??
      (isTimely ? null : { type: 'DateIsInvalid' as const, field: 'verifiedAt' }) ??
      dayRefusal('custodyUntil', custodyUntil, today, farDay) ??
      invalidText([
        ['backupId', backupId, textRules.reference],
        ['medium', medium, textRules.name],
      ]) ??
      measureRefusal(manifestHash, sizeBytes);
    const copy = { backupId, manifestHash, sizeBytes, medium, custodyUntil, verifiedAt };
    const payload = { dispositionId, ...copy };
    return unless(refusal, () =>
      disposition.backupId === backupId
        ? []
        : [happened({ type: 'dossier.final-backup-verified', version: 1, payload })],
    );
  });
};

export const backupRefusal = (disposition: Standing, endedOffices: EndedOffices): Check =>
  lapsedRefusal(disposition, endedOffices) ?? stageRefusal(disposition, ['notice-served']);

export const executeDisposition = (command: ExecuteDisposition, state: DossierState): Decision => {
  const { by, dispositionId } = command;
  return onDisposition(command, state, (dossier) => {
    const refusal =
      roleRefusal(by, powers.executeDisposition) ??
      executionRefusal(dossier, { ...command, personId: by.personId });
    const payload = { dispositionId, subjectIds: subjectsOf(dossier) };
    return unless(refusal, () => [
      happened({ type: 'dossier.disposition-executed', version: 1, payload }),
    ]);
  });
};

/** The person, and of a child what was kept by consents that nobody withdrew. */
const subjectsOf = ({ subjectId, consents }: Dossier): readonly SubjectId[] => {
  const standing = consents.filter(({ isWithdrawn }) => !isWithdrawn);
  return [subjectId, ...standing.map(({ consentId }) => subjectOfConsent(consentId))];
};

interface Executing extends DestructionFacts, Pick<ExecuteDisposition, 'endedOffices'> {
  readonly personId: PersonId;
}

export const executionRefusal = (dossier: DossierToDestroy, executing: Executing): Check => {
  const { personId, endedOffices } = executing;
  const blockers = blockersOf(dossier, executing);
  return (
    lapsedRefusal(dossier.disposition, endedOffices) ??
    (blockers.length > 0 ? { type: 'DispositionIsBlocked', blockers } : null) ??
    sameHandRefusal(dossier.disposition.decidedBy, personId)
  );
};

export const certifyDestruction = (command: CertifyDestruction, state: DossierState): Decision => {
  const { dispositionId, certificateNo, keyIdsDestroyed, retainedHeads } = command;
  if (state.status === 'absent') return err({ type: 'DossierNotFound' });
  const { disposition } = state;
  const refusal =
    stageRefusal(disposition, ['executed']) ??
    (disposition.dispositionId === dispositionId
      ? null
      : { type: 'DispositionNotFound' as const }) ??
    invalidText([['certificateNo', certificateNo, textRules.reference]]);
  if (refusal) return err(refusal);
  const payload = { dispositionId, certificateNo, keyIdsDestroyed, retainedHeads };
  return ok([happened({ type: 'dossier.destruction-certified', version: 1, payload })]);
};

const onDisposition = (
  { dispositionId }: { readonly dispositionId: DispositionId },
  state: DossierState,
  decide: (dossier: Dossier) => Decision,
): Decision =>
  onOpen(state, (dossier) =>
    dossier.disposition.dispositionId === dispositionId
      ? decide(dossier)
      : err({ type: 'DispositionNotFound' }),
  );

/** Of a disposition what tells how far it has come, and by whose hands. */
type Standing = DossierToDestroy['disposition'];

const stageRefusal = (
  { stage }: Pick<Standing, 'stage'>,
  needed: readonly DispositionStage[],
): Check => (needed.includes(stage) ? null : { type: 'DispositionIsNotInStage', stage, needed });

/** Asked before what is still missing: after a new decision the notice is served anew. */
const lapsedRefusal = ({ decidedBy, decidedIn }: Standing, endedOffices: EndedOffices): Check =>
  decidedBy === null || decidedIn === null
    ? null
    : lapseRefusal({ decidedBy, decidedIn }, endedOffices);

const councilRefusal = (command: AppraiseDisposition): Check => {
  const { by, council, staffIds, principalIds } = command;
  const members = new Set(council);
  const isValid =
    members.size === council.length &&
    members.size >= councilMembersMin &&
    members.has(by.personId) &&
    council.every((member) => staffIds.includes(member)) &&
    !principalIds.some((principal) => members.has(principal));
  return isValid ? null : { type: 'CouncilIsInvalid', membersMin: councilMembersMin };
};

const sameHandRefusal = (decidedBy: PersonId | null, executor: PersonId): Check => {
  invariant(decidedBy !== null, 'a disposition without blockers was decided');
  return decidedBy === executor ? { type: 'DeciderMustNotExecute', decidedBy } : null;
};

const measureRefusal = (manifestHash: string, sizeBytes: number): Check => {
  if (!/^[0-9a-f]{64}$/.test(manifestHash)) {
    return { type: 'TextIsInvalid', field: 'manifestHash', lengthMax: 64 };
  }
  return Number.isSafeInteger(sizeBytes) && sizeBytes > 0
    ? null
    : { type: 'TextIsInvalid', field: 'sizeBytes', lengthMax: 16 };
};
