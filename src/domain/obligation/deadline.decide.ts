import { deadlineRange } from '../shared/due.js';
import { decided } from '../shared/event.js';
import { isLocalDate } from '../shared/instant.js';
import { err } from '../shared/result.js';
import { schoolOfficeRefusal, unless } from '../shared/role-rules.js';
import { type Actor, powers } from '../shared/roles.js';
import { invalidText, textRules } from '../shared/text-rules.js';
import type { SetDeadline, WithdrawDeadline } from './obligation.commands.js';
import type { DeadlineTerms } from './obligation.events.js';
import { type Check, type Decision, noteOf, reaches } from './obligation.guards.js';
import { deadlineOf, type ObligationState } from './obligation.state.js';

export const setDeadline = (command: SetDeadline, state: ObligationState): Decision => {
  const { by, deadlineId, terms, place } = command;
  const refusal =
    setterRefusal(by) ??
    // A later day lets all the staff off until then.
    (reaches(by, place) ? null : { type: 'RoleIsNotAllowed', allowed: powers.setDeadline }) ??
    rangeRefusal(command) ??
    paperRefusal(terms) ??
    sameRefusal(terms, state);
  return unless(refusal, () => [
    decided({ type: 'obligation.deadline-set', version: 1, payload: { deadlineId, ...terms } }),
  ]);
};

export const withdrawDeadline = (
  { by, deadlineId, reason, place }: WithdrawDeadline,
  { deadlines }: ObligationState,
): Decision => {
  const setter = setterRefusal(by);
  if (setter) return err(setter);
  const deadline = deadlines[deadlineId];
  if (!deadline || !reaches(by, place)) return err({ type: 'DeadlineNotFound' });
  const refusal =
    (deadline.isInForce ? null : { type: 'DeadlineIsOver' as const }) ??
    invalidText([['reason', reason, textRules.line]]);
  return unless(refusal, () => [
    decided({ type: 'obligation.deadline-withdrawn', version: 1, payload: { deadlineId } }, [
      noteOf(by, reason),
    ]),
  ]);
};

/** A deadline is for all who owe. */
const setterRefusal = (by: Actor): Check => schoolOfficeRefusal(by, 'setDeadline');

/** Nobody is held to a day on which they could not have submitted it yet. */
const rangeRefusal = ({ terms, facts }: SetDeadline): Check => {
  const { schoolYear, kind, period, dueOn } = terms;
  const { yearIsOpen, calendar } = facts;
  if (!yearIsOpen) return { type: 'SchoolYearNotFound', schoolYear };
  if (facts.kind?.due === undefined) return { type: 'KindIsNotOwed', kind };
  const range = calendar ? deadlineRange(facts.kind, schoolYear, calendar, period) : null;
  if (!range) return { type: 'PeriodIsNotOwed', period };
  if (!isLocalDate(dueOn)) return { type: 'DateIsInvalid', field: 'dueOn' };
  return range.from <= dueOn && dueOn <= range.to
    ? null
    : { type: 'DeadlineIsOutOfRange', ...range };
};

const paperRefusal = ({ setBy, paperNo }: DeadlineTerms): Check =>
  setBy === 'school' && paperNo === null
    ? null
    : invalidText([['paperNo', paperNo ?? '', textRules.reference]]);

const sameRefusal = (terms: DeadlineTerms, state: ObligationState): Check => {
  const known = deadlineOf(state, terms);
  return known &&
    known.terms.dueOn === terms.dueOn &&
    known.terms.setBy === terms.setBy &&
    known.terms.paperNo === terms.paperNo
    ? { type: 'DeadlineIsSet', deadlineId: known.deadlineId }
    : null;
};
