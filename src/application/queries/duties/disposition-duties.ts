import {
  type DispositionDuty,
  dispositionDuties,
  dispositionDutyPowers,
} from '../../../domain/dossier/disposition-duties.js';
import { officeFor } from '../../../domain/policy/offices.js';
import { principalsOf } from '../../../domain/school/school.state.js';
import { endOfDay, type Instant } from '../../../domain/shared/instant.js';
import { countsFor, isOwnFile, placeOfDossier } from '../../../domain/shared/place.js';
import { type Power, powers } from '../../../domain/shared/roles.js';
import { destructionFacts, type DossierEnd, dossierToDestroy } from '../disposition-queries.js';
import type { Reader } from '../reader.js';
import { type Duty, dutyOf } from './duty.js';
import type { DutyFacts } from './duty-facts.js';

/** What a disposition waits for from the reader. */
export const dutiesOfDisposition = (facts: DutyFacts, end: DossierEnd): readonly Duty[] => {
  const { reader, personId, endedOffices } = facts;
  const { dossierId, classId, disposition } = end.row;
  if (!disposition) return [];
  const due = dispositionDuties(
    dossierToDestroy(end, (act) => facts.officeOf(act)),
    {
      ...destructionFacts(reader, end),
      personId,
      principalIds: principalsOf(reader.facts.school, reader.today),
      endedOffices,
    },
  );
  return due
    .filter((kind) => actsFor(reader, dispositionDutyPowers[kind], end.row))
    .map((kind) =>
      dutyOf(
        {
          kind,
          since: waitsSince(kind, end),
          logIndex: disposition.proposed.logIndex,
          subject: { dossierId, classId },
        },
        reader.moment.at,
      ),
    );
};

const actsFor = (reader: Reader, power: Power, dossier: DossierEnd['row']): boolean => {
  const place = placeOfDossier(dossier);
  const office = officeFor(reader.rights.offices, { power, roles: powers[power], place });
  return office !== null && countsFor(office.actor, place) && !isOwnFile(office.actor, place);
};

/** The last thing that had to happen before it. */
const waitsSince = (kind: DispositionDuty, { row, holds }: DossierEnd): Instant => {
  const { disposition, retention } = row;
  const { proposed, appraised, approved, notice, backup } = disposition ?? {};
  const steps = {
    'appraise-disposition': [proposed?.at],
    'decide-disposition': [appraised?.at],
    'serve-notice': [approved?.at],
    'make-final-backup': [
      notice?.at,
      notice && endOfDay(notice.waitThrough),
      retention && endOfDay(retention.keepThrough),
      ...holds.map(({ released }) => released?.at),
    ],
    'execute-disposition': [backup?.at],
  } as const satisfies Record<DispositionDuty, readonly (Instant | null | undefined)[]>;
  return steps[kind].reduce<Instant>(
    (latest, step) => (step && step > latest ? step : latest),
    proposed?.at ?? ('' as Instant),
  );
};
