import { Injectable } from '@nestjs/common';
import type { DossierCommand, DossierRefusal } from '../../domain/dossier/dossier.commands.js';
import { dossierDecider } from '../../domain/dossier/dossier.decider.js';
import type { Dossier } from '../../domain/dossier/dossier.state.js';
import type { SchoolState } from '../../domain/school/school.state.js';
import { type DossierId, dossierStream } from '../../domain/shared/ids.js';
import type { Instant, LocalDate } from '../../domain/shared/instant.js';
import type { EndedOffices } from '../../domain/shared/lapse.js';
import { err, ok, type Result } from '../../domain/shared/result.js';
import { countsFor, placeOfDossier } from '../../domain/shared/place.js';
import { type Actor, type Power } from '../../domain/shared/roles.js';
import type { Decision, RoleIsNotAllowed } from '../decision.js';
import { type CommandHeader, type WriteResult, writeRequest } from '../write-header.js';
import { WriteLoop } from '../write-loop.js';

interface Act {
  readonly at: Instant;
  readonly today: LocalDate;
  readonly by: Actor;
}

export interface DossierAct {
  readonly name: DossierCommand['type'];
  readonly power: Power;
  readonly command: (act: Act, school: SchoolState, ended: EndedOffices) => DossierCommand;
}

/** The common way of every command about one existing dossier. */
@Injectable()
export class DossierWrites {
  constructor(private readonly writes: WriteLoop) {}

  write(
    header: CommandHeader,
    input: { readonly dossierId: DossierId },
    act: DossierAct,
  ): Promise<WriteResult<DossierRefusal>> {
    const request = writeRequest(header, { act: act.name, input });
    return this.writes.run<DossierRefusal>(request, async (decision) => {
      const acting = await onDossier(decision, input.dossierId, act.power);
      if (!acting.ok) return acting;
      const { by } = acting.value;
      const school = await decision.school();
      const { at, today } = decision;
      const ended = await decision.endedOffices();
      const command = act.command({ at, today, by }, school, ended);
      return decision.decide(dossierDecider, dossierStream(input.dossierId), command);
    });
  }
}

/**
 * A dossier, and who acts on it. Whoever lacks the power is told so first, and whoever holds it for
 * another class alone that there is none, so that nobody learns from the answer whether there is one.
 */
export const onDossier = async (
  decision: Decision,
  dossierId: DossierId,
  power: Power,
): Promise<Result<ActingOnDossier, RoleIsNotAllowed | { readonly type: 'DossierNotFound' }>> => {
  const may = await decision.actAs(power);
  if (!may.ok) return may;
  const dossier = await decision.observe(dossierDecider, dossierStream(dossierId));
  if (dossier.status === 'absent') return err({ type: 'DossierNotFound' });
  const place = placeOfDossier(dossier);
  const by = await decision.actAs(power, place);
  if (!by.ok) return by;
  return countsFor(by.value, place)
    ? ok({ by: by.value, dossier })
    : err({ type: 'DossierNotFound' });
};

interface ActingOnDossier {
  readonly by: Actor;
  readonly dossier: Dossier;
}
