import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type {
  ConsentId,
  DispositionBlocker as Blocker,
  DossierId,
  HoldId,
  LocalDate,
  PersonId,
} from '../../application/vocabulary.js';
import { Person } from '../person/person.types.js';
import { LocalDateScalar } from '../scalars/scalars.js';
import { BlockerKindEnum, DispositionStageEnum } from '../dossier/dossier.enums.js';
import { LocalizedText, Words } from '../shared/localized-text.js';
import { partOfOwner, Sized } from '../shared/sized-field.js';
import type { RefusalBody } from './public-refusal.js';
import { Refusal, RefusalType } from './refusal.js';

@RefusalType('DossierNotFound')
export class DossierNotFound extends Refusal {}

@RefusalType('DossierAlreadyOpened')
export class DossierAlreadyOpened extends Refusal {
  @Field(() => ID)
  dossierId!: DossierId;
}

@RefusalType('DossierIsDisposed')
export class DossierIsDisposed extends Refusal {}

@RefusalType('DossierIsNotOfChild')
export class DossierIsNotOfChild extends Refusal {}

@RefusalType('DossierIsOfNoPerson')
export class DossierIsOfNoPerson extends Refusal {}

@RefusalType('FileSharesItsKeys')
export class FileSharesItsKeys extends Refusal {}

@RefusalType('PersonIsInOffice')
export class PersonIsInOffice extends Refusal {
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày cuối đã định; null: chưa có. / The last day, if one is set.',
  })
  through!: LocalDate | null;
}

@RefusalType('ServiceHasEnded')
export class ServiceHasEnded extends Refusal {
  @Field(() => LocalDateScalar)
  endedOn!: LocalDate;
}

@RefusalType('StaffRetentionIsUnknown')
export class StaffRetentionIsUnknown extends Refusal {}

@RefusalType('DayIsClosed')
export class DayIsClosed extends Refusal {
  @Field(() => LocalDateScalar)
  day!: LocalDate;
}

@RefusalType('KindIsNotNumbered')
export class KindIsNotNumbered extends Refusal {
  @Field(() => String)
  kind!: string;
}

@RefusalType('ChildHasLeft')
export class ChildHasLeft extends Refusal {
  @Field(() => LocalDateScalar)
  exitedOn!: LocalDate;
}

@RefusalType('ChildIsStillHere')
export class ChildIsStillHere extends Refusal {
  @Field(() => ID)
  dossierId!: DossierId;
}

@RefusalType('DossierIsContinued')
export class DossierIsContinued extends Refusal {
  @Field(() => ID)
  dossierId!: DossierId;
}

@RefusalType('DateIsInvalid')
export class DateIsInvalid extends Refusal {
  @Field(() => String)
  field!: string;
}

@RefusalType('ClassNotFound')
export class ClassNotFound extends Refusal {}

@RefusalType('CatalogueNotFound')
export class CatalogueNotFound extends Refusal {}

@RefusalType('HoldNotFound')
export class HoldNotFound extends Refusal {}

@RefusalType('HoldExistsAlready')
export class HoldExistsAlready extends Refusal {}

@RefusalType('ConsentIsInForce')
export class ConsentIsInForce extends Refusal {
  @Field(() => ID)
  consentId!: ConsentId;
}

@RefusalType('ConsentNotFound')
export class ConsentNotFound extends Refusal {}

@RefusalType('MediaAreHeld')
export class MediaAreHeld extends Refusal {
  @Field(() => [ID])
  holdIds!: readonly HoldId[];

  @Field(() => String)
  authority!: string;
}

@ObjectType({
  description: 'Một điều còn ngăn việc hủy. / One thing that stands against the destruction.',
})
export class DispositionBlocker {
  @Field(() => BlockerKindEnum)
  blocker!: Blocker['blocker'];

  @Field(() => LocalDateScalar, { nullable: true, description: 'RETENTION_PERIOD_RUNS' })
  keepThrough?: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'NOTICE_PERIOD_RUNS' })
  waitThrough?: LocalDate;

  @Field(() => ID, { nullable: true, description: 'LEGAL_HOLD' })
  holdId?: HoldId;

  @Field(() => String, { nullable: true, description: 'LEGAL_HOLD' })
  authority?: string;

  @Words('Còn thiếu gì. / What is missing.')
  message!: LocalizedText;
}

@RefusalType('DispositionIsBlocked')
export class DispositionIsBlocked extends Refusal {
  @Field(() => [DispositionBlocker])
  @Sized({ ...partOfOwner, listMax: 20 })
  blockers!: RefusalBody<'DispositionIsBlocked'>['blockers'];
}

@RefusalType('DispositionIsNotInStage')
export class DispositionIsNotInStage extends Refusal {
  @Field(() => DispositionStageEnum)
  stage!: RefusalBody<'DispositionIsNotInStage'>['stage'];

  @Field(() => [DispositionStageEnum])
  needed!: RefusalBody<'DispositionIsNotInStage'>['needed'];
}

@RefusalType('DispositionNotFound')
export class DispositionNotFound extends Refusal {}

@RefusalType('CouncilIsInvalid')
export class CouncilIsInvalid extends Refusal {
  @Field(() => Int)
  membersMin!: number;
}

@RefusalType('DeciderSatOnCouncil')
export class DeciderSatOnCouncil extends Refusal {}

@RefusalType('DeciderMustNotExecute')
export class DeciderMustNotExecute extends Refusal {
  @Field(() => Person)
  decidedBy!: PersonId;
}
