import { invalidSystem, isSameSystem } from '../shared/record-system.js';
import { ok } from '../shared/result.js';
import { invalidText, textRules } from '../shared/text-rules.js';
import { kindsEver } from './kinds-in-force.js';
import { kindsOfDecisionMax, type SetLeadingSystem } from './school.commands.js';
import type { LeadingSystemSet } from './school.events.js';
import { type Check, type Decision, daysRefusal, happened, inSchool } from './school.guards.js';
import type { SchoolState } from './school.state.js';

type Terms = LeadingSystemSet['payload'];

/** From its day on it takes the place of what was decided before, for the kinds that it names. */
export const setLeadingSystem = (command: SetLeadingSystem, state: SchoolState): Decision => {
  const terms = inOrder(command);
  const decision = inSchool(command, state, 'setLeadingSystem', () => ({
    refusal:
      kindsRefusal(terms, state) ??
      invalidSystem(terms) ??
      daysRefusal([['from', terms.from]]) ??
      invalidText([
        ['decisionNo', terms.decisionNo, textRules.reference],
        ['legalBasis', terms.legalBasis, textRules.line],
      ]),
    event: () => happened({ type: 'school.leading-system-set', version: 1, payload: terms }),
  }));
  return decision.ok && isLast(terms, state) ? ok([]) : decision;
};

/** However its kinds were entered, one decision is one text. */
const inOrder = (command: SetLeadingSystem): Terms => {
  const { system, systemName, from, decisionNo, legalBasis } = command;
  const kinds = [...new Set(command.kinds)].toSorted();
  return { kinds, system, systemName, from, decisionNo, legalBasis };
};

const kindsRefusal = ({ kinds }: Terms, state: SchoolState): Check => {
  if (kinds.length === 0 || kinds.length > kindsOfDecisionMax) {
    return { type: 'TextIsInvalid', field: 'kinds', lengthMax: kindsOfDecisionMax };
  }
  const known = new Set(kindsEver(state).map(({ kind }) => kind));
  const unknown = kinds.find((kind) => !known.has(kind));
  return unknown === undefined ? null : { type: 'KindIsNotInCatalogue', kind: unknown };
};

const isLast = (terms: Terms, { leading }: SchoolState): boolean => {
  const last = leading.at(-1);
  return (
    last !== undefined &&
    isSameSystem(last, terms) &&
    last.from === terms.from &&
    last.decisionNo === terms.decisionNo &&
    last.legalBasis === terms.legalBasis &&
    last.kinds.join() === terms.kinds.join()
  );
};
