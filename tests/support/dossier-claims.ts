import type { dossierDecider } from '../../src/domain/dossier/dossier.decider.js';
import type { DossierEvent } from '../../src/domain/dossier/dossier.events.js';
import type { Recorded } from '../../src/domain/shared/event.js';
import { localDayOf } from '../../src/domain/shared/instant.js';
import { type DossierLife, principal } from './dossier-lives.js';
import { pausedFold } from './life-claims.js';
import type { Claim } from './properties.js';

type Fact = Recorded<DossierEvent>;

const lastOf = <Type extends Fact['type']>(log: readonly Fact[], type: Type) =>
  log.findLast((fact): fact is Extract<Fact, { readonly type: Type }> => fact.type === type);

const first = (objections: readonly (string | null)[]): string | null =>
  objections.find((objection) => objection !== null) ?? null;

const unless = (holds: boolean | undefined, objection: string): string | null =>
  holds === true ? null : objection;

export const nothingAfterDisposal: Claim<DossierLife> = ({ log }) => {
  const end = log.findIndex(({ type }) => type === 'dossier.disposition-executed');
  const rest = end < 0 ? [] : log.slice(end + 1).map(({ type }) => type);
  const isAllowed = ['dossier.destruction-certified', 'dossier.continued'];
  const isOnce = new Set(rest).size === rest.length;
  return unless(
    isOnce && rest.every((type) => isAllowed.includes(type)),
    `after the disposal: ${rest.join(', ')}`,
  );
};

export const repeatingChangesNothing: Claim<DossierLife> = ({ repeated: [again] }) =>
  unless(again === undefined, `${again} had an effect a second time`);

export const foldingCanPause =
  (decider: typeof dossierDecider): Claim<DossierLife> =>
  ({ log, state }) =>
    pausedFold(log, decider.evolve, decider.initial, state);

export const oneProfile: Claim<DossierLife> = ({ log }) => {
  const profiles = log.filter(
    ({ type, payload }) => type === 'dossier.record-filed' && payload.kind === 'child-profile',
  );
  return unless(profiles.length <= 1, 'two profiles in one dossier');
};

/** Everything that the law and the school ask for before a dossier is destroyed. */
export const destroyedOnlyWhenAllIsDone: Claim<DossierLife> = ({ log }) => {
  const end = log.findIndex(({ type }) => type === 'dossier.disposition-executed');
  const execution = log[end];
  if (execution?.type !== 'dossier.disposition-executed') return null;
  const past = log.slice(0, end);
  const today = localDayOf(execution.meta.recordedAt);
  const held = new Set<string>();
  for (const { type, payload } of past) {
    if (type === 'dossier.hold-placed') held.add(payload.holdId);
    if (type === 'dossier.hold-released') held.delete(payload.holdId);
  }
  const retention = lastOf(past, 'dossier.retention-started')?.payload;
  return first([
    unless(lastOf(past, 'dossier.child-exited') !== undefined, 'the child is still there'),
    unless(retention && retention.keepThrough < today, 'the retention period runs'),
    unless(held.size === 0, 'a hold is active'),
    decisionObjection(past, execution),
    noticeObjection(past, today),
    backupObjection(past),
  ]);
};

const decisionObjection = (past: readonly Fact[], execution: Fact): string | null => {
  const appraisal = lastOf(past, 'dossier.disposition-appraised');
  const decision = lastOf(past, 'dossier.disposition-approved');
  if (!appraisal || !decision) return 'no appraisal or no decision';
  const { council, verdict, dispositionId } = appraisal.payload;
  return first([
    unless(verdict === 'dispose', 'the council said keep'),
    unless(new Set(council).size >= 3, 'fewer than three in the council'),
    unless(council.includes(appraisal.meta.personId), 'reported by somebody else'),
    unless(!council.includes(principal), 'the principal in the council'),
    unless(!council.includes(decision.meta.personId), 'decided by a member of the council'),
    unless(decision.payload.dispositionId === dispositionId, 'another disposition was decided'),
    unless(past.indexOf(decision) > past.indexOf(appraisal), 'decided before the appraisal'),
    unless(decision.meta.personId !== execution.meta.personId, 'the decider executed'),
  ]);
};

const noticeObjection = (past: readonly Fact[], today: string): string | null => {
  const decision = lastOf(past, 'dossier.disposition-approved');
  const notice = lastOf(past, 'dossier.disposition-notice-served');
  if (!notice || !decision) return 'no notice';
  const { servedOn, waitThrough } = notice.payload;
  return first([
    unless(waitThrough < today, 'the notice period runs'),
    unless(waitThrough > servedOn, 'a notice without waiting'),
    unless(servedOn >= decision.meta.recordedAt.slice(0, 10), 'served before the decision'),
  ]);
};

const backupObjection = (past: readonly Fact[]): string | null => {
  const last = past.at(-1);
  const before = past.findLast(({ type }) => type !== 'dossier.final-backup-verified');
  if (last?.type !== 'dossier.final-backup-verified' || !before) return 'no backup at the end';
  return unless(last.payload.verifiedAt >= before.meta.recordedAt, 'the backup is older');
};
