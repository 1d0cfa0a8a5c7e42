import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { DossierRefusal } from '../../domain/dossier/dossier.commands.js';
import { dossierDecider } from '../../domain/dossier/dossier.decider.js';
import type { AdmissionKind } from '../../domain/dossier/dossier.events.js';
import { classOf, homeroomTeachersOf } from '../../domain/school/school.state.js';
import type { EntrySource } from '../../domain/shared/entry-source.js';
import {
  type ClassId,
  type DossierId,
  dossierStream,
  type SubjectId,
} from '../../domain/shared/ids.js';
import type { LocalDate } from '../../domain/shared/instant.js';
import { ofClass, type Place, placeOfDossier } from '../../domain/shared/place.js';
import { err, type Result } from '../../domain/shared/result.js';
import type { Decision } from '../decision.js';
import { type CommandHeader, type WriteResult, writeRequest } from '../write-header.js';
import { WriteLoop } from '../write-loop.js';

export interface NewDossier {
  readonly dossierId: DossierId;
  readonly subjectId: SubjectId;
  readonly classId: ClassId;
  readonly admittedOn: LocalDate;
  readonly admissionKind: AdmissionKind | null;
  readonly admissionNo: string | null;
  readonly predecessorId: DossierId | null;
  readonly source: EntrySource;
}
export type OpenDossierRefusal = DossierRefusal | { readonly type: 'ClassNotFound' };

export class OpenDossierCommand extends Command<WriteResult<OpenDossierRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: Omit<NewDossier, 'source'>,
  ) {
    super();
  }
}

@CommandHandler(OpenDossierCommand)
export class OpenDossierHandler implements ICommandHandler<OpenDossierCommand> {
  constructor(private readonly writes: WriteLoop) {}

  execute({ header, input }: OpenDossierCommand): Promise<WriteResult<OpenDossierRefusal>> {
    const request = writeRequest(header, { act: 'OpenDossier', input });
    return this.writes.run<OpenDossierRefusal>(request, (decision) =>
      openDossier(decision, { ...input, source: { from: 'form' } }),
    );
  }
}

/** A child's dossier in the class it is admitted to; a teacher only for the own class, and out of it. */
export const openDossier = async (
  decision: Decision,
  dossier: NewDossier,
): Promise<Result<void, OpenDossierRefusal>> => {
  const by = await decision.actAs('openDossier', ofClass(dossier.classId));
  if (!by.ok) return by;
  const school = await decision.school();
  const schoolClass = classOf(school, dossier.classId);
  if (!schoolClass) return err({ type: 'ClassNotFound' });
  const { at, today } = decision;
  const isTheirs = (place: Place): boolean =>
    by.value.role !== 'homeroomTeacher' ||
    homeroomTeachersOf(school, place, today).includes(by.value.personId);
  if (!isTheirs(ofClass(dossier.classId))) return err({ type: 'NotInYourClass' });
  if (dossier.predecessorId !== null) {
    const before = await decision.observe(dossierDecider, dossierStream(dossier.predecessorId));
    // Of a child of another class a teacher learns nothing, nor writes into its dossier.
    if (before.status !== 'absent' && !isTheirs(placeOfDossier(before))) {
      return err({ type: 'DossierNotFound' });
    }
    const continued = await decision.decide(dossierDecider, dossierStream(dossier.predecessorId), {
      type: 'ContinueDossier',
      successorId: dossier.dossierId,
      admittedOn: dossier.admittedOn,
    });
    if (!continued.ok) return continued;
  }
  return decision.decide(dossierDecider, dossierStream(dossier.dossierId), {
    type: 'OpenDossier',
    at,
    today,
    by: by.value,
    ...dossier,
    schoolYear: schoolClass.schoolYear,
  });
};
