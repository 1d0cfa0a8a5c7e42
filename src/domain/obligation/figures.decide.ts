import { decided } from '../shared/event.js';
import type { ClassId, TeamId } from '../shared/ids.js';
import { isLocalDate } from '../shared/instant.js';
import { err } from '../shared/result.js';
import { roleRefusal, schoolOfficeRefusal, unless } from '../shared/role-rules.js';
import { type Actor, powers } from '../shared/roles.js';
import { invalidText, textRules } from '../shared/text-rules.js';
import type { AskForFigures, GiveFigures, WithdrawRequest } from './obligation.commands.js';
import { type Check, type Decision, noteOf } from './obligation.guards.js';
import type { FigureRequest, ObligationState } from './obligation.state.js';

export const askForFigures = (command: AskForFigures, _: ObligationState): Decision => {
  const { by, requestId, terms, asked } = command;
  const refusal =
    askerRefusal(by) ??
    invalidText([['asked', asked, textRules.prose]]) ??
    dayRefusal(command) ??
    unitsRefusal(command);
  return unless(refusal, () => [
    decided(
      {
        type: 'obligation.figures-asked',
        version: 1,
        payload: {
          requestId,
          ...terms,
          classIds: [...new Set(terms.classIds)],
          teamIds: [...new Set(terms.teamIds)],
        },
      },
      [noteOf(by, asked, 'asked')],
    ),
  ]);
};

/** Who is late may answer as well; it shows. */
export const giveFigures = (
  { by, requestId, unitId, figures }: GiveFigures,
  { requests }: ObligationState,
): Decision => {
  const role = roleRefusal(by, powers.giveFigures);
  if (role) return err(role);
  const request = requests[requestId];
  if (!request) return err({ type: 'RequestNotFound' });
  const refusal =
    unitRefusal(by, request, unitId) ??
    withdrawnRefusal(request) ??
    (request.answered.includes(unitId) ? { type: 'FiguresAreGiven' as const } : null) ??
    invalidText([['figures', figures, textRules.prose]]);
  return unless(refusal, () => [
    decided({ type: 'obligation.figures-given', version: 1, payload: { requestId, unitId } }, [
      noteOf(by, figures, 'figures'),
    ]),
  ]);
};

export const withdrawRequest = (
  { by, requestId, reason }: WithdrawRequest,
  { requests }: ObligationState,
): Decision => {
  const asker = askerRefusal(by);
  if (asker) return err(asker);
  const request = requests[requestId];
  if (!request) return err({ type: 'RequestNotFound' });
  const refusal = withdrawnRefusal(request) ?? invalidText([['reason', reason, textRules.line]]);
  return unless(refusal, () => [
    decided({ type: 'obligation.request-withdrawn', version: 1, payload: { requestId } }, [
      noteOf(by, reason),
    ]),
  ]);
};

/** Whoever asks, asks in the name of the school. */
const askerRefusal = (by: Actor): Check => schoolOfficeRefusal(by, 'askForFigures');

const dayRefusal = ({ terms: { dueOn }, today }: AskForFigures): Check => {
  if (!isLocalDate(dueOn)) return { type: 'DateIsInvalid', field: 'dueOn' };
  return dueOn < today ? { type: 'DueDayIsOver', today } : null;
};

const unitsRefusal = ({ terms, facts }: AskForFigures): Check => {
  const { schoolYear, classIds, teamIds } = terms;
  if (!facts.yearIsOpen) return { type: 'SchoolYearNotFound', schoolYear };
  if (classIds.length + teamIds.length === 0) return { type: 'NobodyIsAsked' };
  if (!classIds.every((one) => facts.classIds.includes(one))) return { type: 'ClassNotFound' };
  return teamIds.every((one) => facts.teamIds.includes(one)) ? null : { type: 'TeamNotFound' };
};

/** Of a class its homeroom teacher answers, of a team whoever leads it. */
export const answersFor = (
  { classId, teamId }: Pick<Actor, 'classId' | 'teamId'>,
  unitId: ClassId | TeamId,
): boolean => classId === unitId || teamId === unitId;

const unitRefusal = (by: Actor, { terms }: FigureRequest, unitId: GiveFigures['unitId']): Check => {
  const units: readonly string[] = [...terms.classIds, ...terms.teamIds];
  if (!units.includes(unitId)) return { type: 'UnitIsNotAsked' };
  return answersFor(by, unitId) ? null : { type: 'UnitIsNotYours' };
};

const withdrawnRefusal = ({ isInForce }: FigureRequest): Check =>
  isInForce ? null : { type: 'RequestIsWithdrawn' };
