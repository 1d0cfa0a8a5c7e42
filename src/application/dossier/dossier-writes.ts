import { Injectable } from '@nestjs/common';
import type { DossierCommand, DossierRefusal } from '../../domain/dossier/dossier.commands.js';
import { dossierDecider } from '../../domain/dossier/dossier.decider.js';
import { homeroomTeachersOf, type SchoolState } from '../../domain/school/school.state.js';
import { type DossierId, dossierStream } from '../../domain/shared/ids.js';
import type { Instant, LocalDate } from '../../domain/shared/instant.js';
import type { EndedOffices } from '../../domain/shared/lapse.js';
import { err } from '../../domain/shared/result.js';
import type { Actor, Power } from '../../domain/shared/roles.js';
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
      const stream = dossierStream(input.dossierId);
      const dossier = await decision.observe(dossierDecider, stream);
      if (dossier.status === 'absent') return err({ type: 'DossierNotFound' });
      const by = await decision.actAs(act.power, dossier.classId);
      if (!by.ok) return by;
      const school = await decision.school();
      if (by.value.role === 'homeroomTeacher') {
        const own = homeroomTeachersOf(school, dossier.classId, decision.today);
        if (!own.includes(by.value.personId)) return err({ type: 'NotInYourClass' });
      }
      const { at, today } = decision;
      const ended = await decision.endedOffices();
      const command = act.command({ at, today, by: by.value }, school, ended);
      return decision.decide(dossierDecider, stream, command);
    });
  }
}
