import { topicsAt } from '../shared/class-level.js';
import { type OwedPeriod, owedPeriods } from '../shared/due.js';
import { decided } from '../shared/event.js';
import { err } from '../shared/result.js';
import { roleRefusal, unless } from '../shared/role-rules.js';
import { type Actor, powers } from '../shared/roles.js';
import { invalidText, textRules } from '../shared/text-rules.js';
import { setDeadline, withdrawDeadline } from './deadline.decide.js';
import { askForFigures, giveFigures, withdrawRequest } from './figures.decide.js';
import type {
  ObligationCommand,
  OwingChild,
  WaiveObligation,
  WithdrawWaiver,
} from './obligation.commands.js';
import type { WaiverScope } from './obligation.events.js';
import { type Check, type Decision, noteOf, noteOfChild, reaches } from './obligation.guards.js';
import { deadlineDaysOf, type ObligationState, type Waiver } from './obligation.state.js';
import { owesOneOf, owesTopic } from './owing-unit.js';
import { containsScope, isOwnOf } from './waivers.js';

const waiveObligation = (command: WaiveObligation, state: ObligationState): Decision => {
  const { by, waiverId, scope, reason, facts } = command;
  const child = facts.unit?.about === 'child' ? facts.unit : null;
  const refusal =
    actorRefusal(by, scope, child) ??
    ownFileRefusal(by, scope) ??
    owedRefusal(command, state) ??
    endRefusal(child) ??
    waivedRefusal(scope, state) ??
    invalidText([['reason', reason, textRules.line]]);
  return unless(refusal, () => [
    decided({ type: 'obligation.waived', version: 2, payload: { waiverId, scope } }, [
      child ? noteOfChild(child.subjectId, reason) : noteOf(by, reason),
    ]),
  ]);
};

const withdrawWaiver = (
  { by, waiverId, reason, place, child }: WithdrawWaiver,
  { waivers }: ObligationState,
): Decision => {
  const role = roleRefusal(by, powers.waiveObligation);
  if (role) return err(role);
  const waiver = waivers[waiverId];
  if (!waiver || !reaches(by, place)) return err({ type: 'WaiverNotFound' });
  const refusal =
    actorRefusal(by, waiver.scope, child) ??
    (waiver.isInForce ? null : { type: 'WaiverIsWithdrawn' as const }) ??
    endRefusal(child) ??
    invalidText([['reason', reason, textRules.line]]);
  return unless(refusal, () => [
    decided({ type: 'obligation.waiver-withdrawn', version: 1, payload: { waiverId } }, [
      child ? noteOfChild(child.subjectId, reason) : noteOf(by, reason),
    ]),
  ]);
};

export const decide = (command: ObligationCommand, state: ObligationState): Decision => {
  switch (command.type) {
    case 'WaiveObligation':
      return waiveObligation(command, state);
    case 'WithdrawWaiver':
      return withdrawWaiver(command, state);
    case 'SetDeadline':
      return setDeadline(command, state);
    case 'WithdrawDeadline':
      return withdrawDeadline(command, state);
    case 'AskForFigures':
      return askForFigures(command, state);
    case 'GiveFigures':
      return giveFigures(command, state);
    case 'WithdrawRequest':
      return withdrawRequest(command, state);
  }
};

/** An office of one class lets nobody off in another, nor in all of them; a child, where it is now. */
const actorRefusal = (
  by: Actor,
  scope: WaiverScope,
  child: Pick<OwingChild, 'classId'> | null,
): Check => {
  const { classId } = child ?? scope;
  return (
    roleRefusal(by, powers.waiveObligation) ??
    (by.classId === null || by.classId === classId ? null : { type: 'NotInYourClass' })
  );
};

/** Whatever came later would be destroyed with the child's data without a copy. */
const endRefusal = (child: Pick<OwingChild, 'isOpen'> | null): Check =>
  child === null || child.isOpen ? null : { type: 'DossierIsAtItsEnd' };

/** Nobody lets themselves off; a waiver for all does not cover whoever gives it. */
const ownFileRefusal = ({ personId }: Actor, scope: WaiverScope): Check =>
  isOwnOf(scope, personId)
    ? { type: 'DutiesMustBeSeparate', rule: 'concerned-does-not-decide' }
    : null;

/** Nobody is let off what they do not owe. */
const owedRefusal = (command: WaiveObligation, state: ObligationState): Check => {
  const { scope, facts } = command;
  const { schoolYear, kind, period, classId, topic } = scope;
  const { yearIsOpen, calendar, classYear } = facts;
  if (!yearIsOpen) return { type: 'SchoolYearNotFound', schoolYear };
  if (facts.kind?.due === undefined) return { type: 'KindIsNotOwed', kind };
  if (classId !== null && classYear !== schoolYear) return { type: 'ClassNotFound' };
  const topics = topicsAt(facts.kind, facts.classLevel) ?? [];
  if (topic !== null && !topics.some(({ code }) => code === topic)) {
    return { type: 'TopicIsNotOwed', topic };
  }
  const days = deadlineDaysOf(state, scope);
  const periods = calendar ? owedPeriods(facts.kind, schoolYear, calendar, days) : [];
  const named = periods.filter(({ code }) => period === null || code === period);
  return period === null || named.length > 0
    ? unitRefusal(command, named)
    : { type: 'PeriodIsNotOwed', period };
};

const unitRefusal = (
  { by, scope, facts, today, place }: WaiveObligation,
  periods: readonly OwedPeriod[],
): Check => {
  const { unit, kind } = facts;
  const isReached = reaches(by, place);
  if (scope.dossierId === null) {
    return isReached ? null : { type: 'RoleIsNotAllowed', allowed: powers.waiveObligation };
  }
  const owes =
    isReached &&
    unit !== null &&
    kind !== null &&
    scope.classId === null &&
    owesOneOf(unit, kind, periods, today);
  if (!owes) return { type: 'UnitDoesNotOwe', kind: scope.kind };
  const { topic } = scope;
  const isOwed =
    topic === null || unit.about !== 'child' || owesTopic(unit, kind, { topic, periods, today });
  return isOwed ? null : { type: 'TopicIsNotOwed', topic };
};

const waivedRefusal = (scope: WaiverScope, { waivers }: ObligationState): Check => {
  const known = Object.values<Waiver>(waivers).find(
    (one) => one.isInForce && containsScope(one.scope, scope) && !isOwnOf(scope, one.waivedBy),
  );
  return known ? { type: 'ObligationIsWaived', waiverId: known.waiverId } : null;
};
