import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { DossierRefusal } from '../../domain/dossier/dossier.commands.js';
import { rolesFor } from '../../domain/policy/offices.js';
import { kindEverNamed, kindsEver } from '../../domain/school/kinds-in-force.js';
import { dossierIdOf } from '../../domain/shared/ids.js';
import type { LocalDate } from '../../domain/shared/instant.js';
import { invariant } from '../../domain/shared/invariant.js';
import { err, type Result } from '../../domain/shared/result.js';
import type { Decision } from '../decision.js';
import { type CommandHeader, type WriteResult, writeRequest } from '../write-header.js';
import { WriteLoop } from '../write-loop.js';
import { doInDossier, dossierNow } from './new-dossier.js';

export type CloseRegisterDayRefusal =
  | DossierRefusal
  | { readonly type: 'KindIsNotInCatalogue'; readonly kind: string };

interface RegisterDay {
  readonly kind: string;
  readonly day: LocalDate;
}

export class CloseRegisterDayCommand extends Command<WriteResult<CloseRegisterDayRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: RegisterDay,
  ) {
    super();
  }
}

@CommandHandler(CloseRegisterDayCommand)
export class CloseRegisterDayHandler implements ICommandHandler<CloseRegisterDayCommand> {
  constructor(private readonly writes: WriteLoop) {}

  execute({
    header,
    input,
  }: CloseRegisterDayCommand): Promise<WriteResult<CloseRegisterDayRefusal>> {
    const request = writeRequest(header, { act: 'CloseRegisterDay', input });
    return this.writes.run<CloseRegisterDayRefusal>(request, (decision) =>
      closeRegisterDay(decision, input),
    );
  }
}

/** The registers of a school are in its dossier, and so are the closings of their days. */
const closeRegisterDay = async (
  decision: Decision,
  { kind: name, day }: RegisterDay,
): Promise<Result<void, CloseRegisterDayRefusal>> => {
  const school = await decision.school();
  const kind = kindEverNamed(school, name);
  const roles = kind?.owners ?? rolesFor('enterRecord', kindsEver(school));
  const by = await decision.actInOffice({
    power: 'enterRecord',
    roles,
    place: { of: 'school' },
  });
  if (!by.ok) return by;
  if (!kind) return err({ type: 'KindIsNotInCatalogue', kind: name });
  invariant(school.schoolId !== null, 'who acts in an office is of a school that was founded');
  const dossier = await dossierNow(decision, dossierIdOf(school.schoolId));
  invariant(dossier !== null, 'a school has a dossier');
  const { today } = decision;
  return doInDossier(decision, dossier, {
    type: 'CloseRegisterDay',
    today,
    by: by.value,
    kind,
    day,
  });
};
