import { topicsAt } from '../shared/class-level.js';
import { type OwedPeriod, owedPeriods } from '../shared/due.js';
import { decided } from '../shared/event.js';
import { countsFor, type Place } from '../shared/place.js';
import { err } from '../shared/result.js';
import { roleRefusal, unless } from '../shared/role-rules.js';
import { type Actor, powers } from '../shared/roles.js';
import { invalidText, textRules } from '../shared/text-rules.js';
import { setDeadline, withdrawDeadline } from './deadline.decide.js';
import { askForFigures, giveFigures, withdrawRequest } from './figures.decide.js';
import type { ObligationCommand, WaiveObligation, WithdrawWaiver } from './obligation.commands.js';
import type { WaiverScope } from './obligation.events.js';
import { type Check, type Decision, noteOf } from './obligation.guards.js';
import { deadlineDaysOf, type ObligationState, type Waiver } from './obligation.state.js';
import { owesOneOf } from './owing-unit.js';
import { containsScope, isOwnOf } from './waivers.js';

const waiveObligation = (command: WaiveObligation, state: ObligationState): Decision => {
  const { by, waiverId, scope, reason } = command;
  const refusal =
    actorRefusal(by, scope) ??
    ownFileRefusal(by, scope) ??
    owedRefusal(command, state) ??
    waivedRefusal(scope, state) ??
    invalidText([['reason', reason, textRules.line]]);
  return unless(refusal, () => [
    decided({ type: 'obligation.waived', version: 2, payload: { waiverId, scope } }, [
      noteOf(by, reason),
    ]),
  ]);
};

const withdrawWaiver = (
  { by, waiverId, reason, place }: WithdrawWaiver,
  { waivers }: ObligationState,
): Decision => {
  const role = roleRefusal(by, powers.waiveObligation);
  if (role) return err(role);
  const waiver = waivers[waiverId];
  if (!waiver || !reaches(by, place)) return err({ type: 'WaiverNotFound' });
  const refusal =
    actorRefusal(by, waiver.scope) ??
    (waiver.isInForce ? null : { type: 'WaiverIsWithdrawn' as const }) ??
    invalidText([['reason', reason, textRules.line]]);
  return unless(refusal, () => [
    decided({ type: 'obligation.waiver-withdrawn', version: 1, payload: { waiverId } }, [
      noteOf(by, reason),
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

/** An office of one class lets nobody off in another, nor in all of them. */
const actorRefusal = (by: Actor, { classId }: WaiverScope): Check =>
  roleRefusal(by, powers.waiveObligation) ??
  (by.classId === null || by.classId === classId ? null : { type: 'NotInYourClass' });

/** Nobody lets off the staff in an office that was lent: of one it is as if there were no such file. */
const reaches = (by: Actor, place: Place | null): boolean => place === null || countsFor(by, place);

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
  return owes ? null : { type: 'UnitDoesNotOwe', kind: scope.kind };
};

const waivedRefusal = (scope: WaiverScope, { waivers }: ObligationState): Check => {
  const known = Object.values<Waiver>(waivers).find(
    (one) => one.isInForce && containsScope(one.scope, scope) && !isOwnOf(scope, one.waivedBy),
  );
  return known ? { type: 'ObligationIsWaived', waiverId: known.waiverId } : null;
};
