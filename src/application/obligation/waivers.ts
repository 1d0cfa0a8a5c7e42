import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { isAtItsEnd } from '../../domain/dossier/disposition.state.js';
import { dossierDecider } from '../../domain/dossier/dossier.decider.js';
import type { Dossier } from '../../domain/dossier/dossier.state.js';
import type {
  InClassOfYear,
  ObligationRefusal,
  OwedFacts,
  OwingChild,
  OwingUnit,
} from '../../domain/obligation/obligation.commands.js';
import { obligationDecider } from '../../domain/obligation/obligation.decider.js';
import type { WaiverScope } from '../../domain/obligation/obligation.events.js';
import {
  classOf,
  levelOf,
  type SchoolState,
  teamsOfYear,
} from '../../domain/school/school.state.js';
import {
  type DossierId,
  dossierIdOf,
  dossierStream,
  obligationStream,
  type PersonId,
  type SchoolId,
  type TeamId,
  type WaiverId,
} from '../../domain/shared/ids.js';
import { dayBefore } from '../../domain/shared/instant.js';
import type { Place } from '../../domain/shared/place.js';
import type { Decision } from '../decision.js';
import { type CommandHeader, type WriteResult, writeRequest } from '../write-header.js';
import { WriteLoop } from '../write-loop.js';
import { dueFacts, placeOfAllStaff } from './owed-facts.js';

export class WaiveObligationCommand extends Command<WriteResult<ObligationRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: {
      readonly waiverId: WaiverId;
      readonly scope: WaiverScope;
      readonly reason: string;
    },
  ) {
    super();
  }
}

@CommandHandler(WaiveObligationCommand)
export class WaiveObligationHandler implements ICommandHandler<WaiveObligationCommand> {
  constructor(private readonly writes: WriteLoop) {}

  execute({ header, input }: WaiveObligationCommand): Promise<WriteResult<ObligationRefusal>> {
    const request = writeRequest(header, { act: 'WaiveObligation', input });
    return this.writes.run<ObligationRefusal>(request, async (decision) => {
      const school = await decision.school();
      const place = placeOfStaff(school, input.scope);
      const by = await decision.actAs('waiveObligation', place);
      if (!by.ok) return by;
      return decision.decide(obligationDecider, obligationStream(request.schoolId), {
        type: 'WaiveObligation',
        by: by.value,
        ...input,
        today: decision.today,
        place,
        facts: await owedFacts(decision, input.scope),
      });
    });
  }
}

const owedFacts = async (decision: Decision, scope: WaiverScope): Promise<OwedFacts> => {
  const school = await decision.school();
  const { classId, dossierId, schoolYear } = scope;
  const ofDossier = (id: DossierId) =>
    owingUnit(school, schoolYear, id) ?? childOf(decision, id, schoolYear);
  return {
    ...dueFacts(school, scope),
    classYear: classId === null ? null : (classOf(school, classId)?.schoolYear ?? null),
    classLevel: classId === null ? null : levelOf(school, classId),
    unit: dossierId === null ? null : await ofDossier(dossierId),
  };
};

/** Which place of the staff the scope is about; null when it is about none. */
const placeOfStaff = (school: SchoolState, scope: WaiverScope): Place | null => {
  const { schoolYear, dossierId } = scope;
  if (dossierId !== null) {
    const isStaff = owingUnit(school, schoolYear, dossierId)?.about === 'staff';
    return isStaff ? { of: 'staff', personId: dossierId as string as PersonId } : null;
  }
  return placeOfAllStaff(school, scope);
};

const owingUnit = (
  school: SchoolState,
  schoolYear: string,
  dossierId: DossierId,
): OwingUnit | null => {
  const isOf = (id: SchoolId | TeamId | PersonId): boolean => dossierIdOf(id) === dossierId;
  if (school.schoolId !== null && isOf(school.schoolId)) return { about: 'school' };
  if (teamsOfYear(school, schoolYear).some(isOf)) return { about: 'team' };
  const inOffice = school.appointments.filter(({ personId }) => isOf(personId));
  return inOffice.length > 0 ? { about: 'staff', inOffice } : null;
};

/** Its dossier guards the append. Null when the dossier is of no child. */
const childOf = async (
  decision: Decision,
  dossierId: DossierId,
  schoolYear: string,
): Promise<OwingChild | null> => {
  const dossier = await decision.observe(dossierDecider, dossierStream(dossierId));
  if (dossier.status === 'absent' || dossier.about !== 'child') return null;
  const { subjectId, classId, status, disposition } = dossier;
  return {
    about: 'child',
    subjectId,
    classId,
    inClasses: classesIn(await decision.school(), dossier, schoolYear),
    isOpen: status === 'open' && !isAtItsEnd(disposition),
  };
};

/** As they are counted: see `read-models/progress.ts`. */
const classesIn = (
  school: SchoolState,
  { placements, exitedOn }: Dossier,
  schoolYear: string,
): readonly InClassOfYear[] => {
  const ofYear = placements.filter((one) => one.schoolYear === schoolYear);
  return ofYear.map(({ classId, from }, at) => {
    const next = ofYear[at + 1]?.from;
    const [to = null] = [next === undefined ? null : dayBefore(next), exitedOn]
      .filter((day) => day !== null)
      .toSorted();
    return { level: levelOf(school, classId), from, to };
  });
};

export class WithdrawWaiverCommand extends Command<WriteResult<ObligationRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: { readonly waiverId: WaiverId; readonly reason: string },
  ) {
    super();
  }
}

@CommandHandler(WithdrawWaiverCommand)
export class WithdrawWaiverHandler implements ICommandHandler<WithdrawWaiverCommand> {
  constructor(private readonly writes: WriteLoop) {}

  execute({ header, input }: WithdrawWaiverCommand): Promise<WriteResult<ObligationRefusal>> {
    const request = writeRequest(header, { act: 'WithdrawWaiver', input });
    return this.writes.run<ObligationRefusal>(request, async (decision) => {
      const streamId = obligationStream(request.schoolId);
      const { waivers } = await decision.observe(obligationDecider, streamId);
      const waiver = waivers[input.waiverId];
      const place = waiver ? placeOfStaff(await decision.school(), waiver.scope) : null;
      const by = await decision.actAs('waiveObligation', place);
      if (!by.ok) return by;
      const child = waiver?.scope.dossierId
        ? await childOf(decision, waiver.scope.dossierId, waiver.scope.schoolYear)
        : null;
      const command = { type: 'WithdrawWaiver' as const, by: by.value, ...input, place, child };
      return decision.decide(obligationDecider, streamId, command);
    });
  }
}
