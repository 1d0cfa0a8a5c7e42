import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type {
  DossierAbout,
  Instant,
  LockId,
  PersonId,
  RecordId,
} from '../../application/vocabulary.js';
import { Person } from '../person/person.types.js';
import { InstantScalar, RevisionScalar } from '../scalars/scalars.js';
import {
  AllowedActorEnum,
  CorrectionStatusEnum,
  MissingWitnessEnum,
  RecordStatusEnum,
  SeparationRuleEnum,
} from '../shared/enums.js';
import { DossierAboutEnum } from '../school/catalogue.enums.js';
import { LocalizedText, Words } from '../shared/localized-text.js';
import { partOfOwner, Sized } from '../shared/sized-field.js';
import { FieldProblem } from './field-problem.types.js';
import type { RefusalBody } from './public-refusal.js';
import { Refusal, RefusalType } from './refusal.js';

@RefusalType('RecordNotFound')
export class RecordNotFound extends Refusal {}

@RefusalType('RecordAlreadyRegistered')
export class RecordAlreadyRegistered extends Refusal {
  @Field(() => ID)
  recordId!: RecordId;
}

@RefusalType('FieldsAreInvalid')
export class FieldsAreInvalid extends Refusal {
  @Field(() => [FieldProblem])
  @Sized({ ...partOfOwner, listMax: 80 })
  problems!: RefusalBody<'FieldsAreInvalid'>['problems'];
}

@RefusalType('RecordIsLocked')
export class RecordIsLocked extends Refusal {
  @Field(() => ID)
  lockId!: LockId;

  @Field(() => Person)
  decidedBy!: PersonId;
}

@RefusalType('RecordIsNotInState')
export class RecordIsNotInState extends Refusal {
  @Field(() => RecordStatusEnum)
  status!: RefusalBody<'RecordIsNotInState'>['status'];

  @Field(() => [RecordStatusEnum])
  needed!: RefusalBody<'RecordIsNotInState'>['needed'];
}

@RefusalType('AcknowledgementIsNotAsked')
export class AcknowledgementIsNotAsked extends Refusal {}

@RefusalType('RecordIsAcknowledged')
export class RecordIsAcknowledged extends Refusal {
  @Field(() => RevisionScalar, { description: 'Bản đã đọc. / What was read.' })
  readRevision!: bigint;
}

@RefusalType('VersionIsSuperseded')
export class VersionIsSuperseded extends Refusal {
  @Field(() => ID, { description: 'Bản thay thế. / The version that took its place.' })
  recordId!: RefusalBody<'VersionIsSuperseded'>['recordId'];
}

@RefusalType('RecordHasChanged')
export class RecordHasChanged extends Refusal {
  @Field(() => RevisionScalar, { description: 'Phiên bản hiện tại. / The revision it has now.' })
  revision!: bigint;
}

@RefusalType('RecordOfThisKindExists')
export class RecordOfThisKindExists extends Refusal {
  @Field(() => ID)
  recordId!: RecordId;
}

@RefusalType('KindIsOfAnother')
export class KindIsOfAnother extends Refusal {
  @Field(() => String)
  kind!: string;

  @Field(() => DossierAboutEnum, { description: 'Hồ sơ của ai. / In whose dossiers it belongs.' })
  about!: DossierAbout;
}

@RefusalType('KindIsNotInCatalogue')
export class KindIsNotInCatalogue extends Refusal {
  @Field(() => String)
  kind!: string;
}

@ObjectType({
  description: 'Một bản ghi bị từ chối, và vì sao. / A record that it cannot be done to, and why.',
})
export class RefusedRecord {
  @Field(() => ID)
  recordId!: RecordId;

  @Field(() => String, { description: 'Tên kiểu từ chối. / Name of the refusal.' })
  reason!: string;

  @Words('Vì sao. / Why.')
  message!: LocalizedText;

  @Words('Làm gì tiếp. / What to do next.')
  nextStep!: LocalizedText;

  /** No field: its words are the message. */
  because!: RefusalBody<'RecordsAreRefused'>['records'][number]['because'];
}

@RefusalType('RecordsAreRefused')
export class RecordsAreRefused extends Refusal {
  @Field(() => [RefusedRecord])
  @Sized({ ...partOfOwner, listMax: 50 })
  records!: RefusalBody<'RecordsAreRefused'>['records'];
}

@RefusalType('FieldIsNotInForm')
export class FieldIsNotInForm extends Refusal {
  @Field(() => String)
  field!: string;
}

@RefusalType('NotInYourClass')
export class NotInYourClass extends Refusal {}

@RefusalType('DossierIsOfAnother')
export class DossierIsOfAnother extends Refusal {}

@RefusalType('RoleIsNotAllowed')
export class RoleIsNotAllowed extends Refusal {
  @Field(() => [AllowedActorEnum])
  allowed!: readonly string[];
}

@RefusalType('TextIsInvalid')
export class TextIsInvalid extends Refusal {
  @Field(() => String)
  field!: string;

  @Field(() => Int)
  lengthMax!: number;
}

@RefusalType('CorrectionNotFound')
export class CorrectionNotFound extends Refusal {}

@RefusalType('ValueHasChanged')
export class ValueHasChanged extends Refusal {
  @Field(() => String)
  field!: string;
}

@RefusalType('ProposedValueIsTheSame')
export class ProposedValueIsTheSame extends Refusal {
  @Field(() => String)
  field!: string;
}

@RefusalType('CorrectionIsNotInState')
export class CorrectionIsNotInState extends Refusal {
  @Field(() => CorrectionStatusEnum)
  status!: RefusalBody<'CorrectionIsNotInState'>['status'];

  @Field(() => [CorrectionStatusEnum])
  needed!: RefusalBody<'CorrectionIsNotInState'>['needed'];
}

@RefusalType('CorrectionHasExpired')
export class CorrectionHasExpired extends Refusal {
  @Field(() => InstantScalar)
  expiredAt!: Instant;
}

@RefusalType('CorrectionEndIsInvalid')
export class CorrectionEndIsInvalid extends Refusal {
  @Field(() => Int)
  daysMax!: number;
}

@RefusalType('DutiesMustBeSeparate')
export class DutiesMustBeSeparate extends Refusal {
  @Field(() => SeparationRuleEnum)
  rule!: RefusalBody<'DutiesMustBeSeparate'>['rule'];
}

@RefusalType('WitnessMustBeDesignated')
export class WitnessMustBeDesignated extends Refusal {}

@RefusalType('WitnessHasNoCapacity')
export class WitnessHasNoCapacity extends Refusal {}

@RefusalType('WitnessAlreadyAttested')
export class WitnessAlreadyAttested extends Refusal {}

@RefusalType('WitnessSawOtherValues')
export class WitnessSawOtherValues extends Refusal {}

@RefusalType('WitnessesAreMissing')
export class WitnessesAreMissing extends Refusal {
  @Field(() => [MissingWitnessEnum])
  missing!: RefusalBody<'WitnessesAreMissing'>['missing'];
}
