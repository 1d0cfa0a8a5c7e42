import { Field, ID } from '@nestjs/graphql';
import type { LocalDate, PersonId, TeamId } from '../../application/vocabulary.js';
import { Person } from '../person/person.types.js';
import { LocalDateScalar } from '../scalars/scalars.js';
import { TeamKindEnum } from '../shared/enums.js';
import type { RefusalBody } from './public-refusal.js';
import { Refusal, RefusalType } from './refusal.js';

@RefusalType('InspectorsComeByGrant')
export class InspectorsComeByGrant extends Refusal {}

@RefusalType('TeamNameIsTaken')
export class TeamNameIsTaken extends Refusal {
  @Field(() => ID)
  teamId!: TeamId;
}

@RefusalType('TeamNotFound')
export class TeamNotFound extends Refusal {}

@RefusalType('TeamIsOfOtherKind')
export class TeamIsOfOtherKind extends Refusal {
  @Field(() => TeamKindEnum, { name: 'teamKind' })
  kind!: RefusalBody<'TeamIsOfOtherKind'>['kind'];
}

@RefusalType('DecisionHasLapsed')
export class DecisionHasLapsed extends Refusal {
  @Field(() => Person)
  decidedBy!: PersonId;

  @Field(() => LocalDateScalar, {
    description:
      'Ngày cuối của nhiệm vụ hoặc ủy quyền. / Last day of the office or delegation it was decided in.',
  })
  endedOn!: LocalDate;
}

@RefusalType('NotYourAppointment')
export class NotYourAppointment extends Refusal {}

@RefusalType('NotTheSuccessor')
export class NotTheSuccessor extends Refusal {}

@RefusalType('OfficesDiffer')
export class OfficesDiffer extends Refusal {}

@RefusalType('PredecessorIsInOffice')
export class PredecessorIsInOffice extends Refusal {
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày cuối; null: chưa định. / The last day; null while open.',
  })
  to!: LocalDate | null;
}

@RefusalType('OfficeIsHandedOver')
export class OfficeIsHandedOver extends Refusal {}
