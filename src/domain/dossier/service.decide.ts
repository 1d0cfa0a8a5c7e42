import { endOfYearPlus, type LocalDate, noEndInSight } from '../shared/instant.js';
import { err } from '../shared/result.js';
import { roleRefusal, unless } from '../shared/role-rules.js';
import { powers } from '../shared/roles.js';
import { invalidText, textRules } from '../shared/text-rules.js';
import type { RecordServiceEnd } from './dossier.commands.js';
import { type Check, type Decision, dayRefusal, happened, onStaff } from './dossier.guards.js';
import type { Dossier, DossierState } from './dossier.state.js';

const firstDay = '1900-01-01';

/**
 * The service is over when somebody says so and no office is left: who has none for a while may come
 * back. Whoever did, ends it anew, and is kept from the later end on.
 */
export const recordServiceEnd = (command: RecordServiceEnd, state: DossierState): Decision => {
  const { by, today, endedOn, decisionNo, inOfficeThrough, retention } = command;
  return onStaff(state, (dossier) => {
    if (retention === null) return err({ type: 'StaffRetentionIsUnknown' });
    const refusal =
      roleRefusal(by, powers.endService) ??
      inOfficeRefusal(inOfficeThrough, today) ??
      hasEndedRefusal(dossier, inOfficeThrough) ??
      dayRefusal('endedOn', endedOn, inOfficeThrough ?? firstDay, today) ??
      invalidText([['decisionNo', decisionNo, textRules.reference]]);
    const { ruleId, years, legalBasis } = retention;
    const keepThrough = endOfYearPlus(endedOn, years);
    return unless(refusal, () => [
      happened({ type: 'dossier.service-ended', version: 1, payload: { endedOn, decisionNo } }),
      happened({
        type: 'dossier.retention-started',
        version: 1,
        payload: { ruleId, cutOffOn: endedOn, years, keepThrough, legalBasis },
      }),
    ]);
  });
};

/** Never over before it was said to be, nor for whoever holds an office of a later day. */
export const serviceGoesOn = (
  { exitedOn }: Pick<Dossier, 'exitedOn'>,
  inOfficeThrough: LocalDate | null,
): boolean => exitedOn === null || (inOfficeThrough !== null && inOfficeThrough > exitedOn);

const inOfficeRefusal = (through: LocalDate | null, today: LocalDate): Check =>
  through === null || through <= today
    ? null
    : { type: 'PersonIsInOffice', through: through === noEndInSight ? null : through };

const hasEndedRefusal = (dossier: Dossier, inOfficeThrough: LocalDate | null): Check => {
  const { exitedOn } = dossier;
  return exitedOn === null || serviceGoesOn(dossier, inOfficeThrough)
    ? null
    : { type: 'ServiceHasEnded', endedOn: exitedOn };
};
