import { Field, ID, Int } from '@nestjs/graphql';
import type {
  AppointmentId,
  ClassId,
  LocalDate,
  LockId,
  PersonId,
  UnlockId,
} from '../../application/vocabulary.js';
import { Person } from '../person/person.types.js';
import { RegisterReport } from '../imports/register.types.js';
import { LocalDateScalar, RevisionScalar } from '../scalars/scalars.js';
import { CalendarProblemEnum } from '../school/calendar.enums.js';
import { LockStatusEnum, UnlockStatusEnum } from '../shared/enums.js';
import type { RefusalBody } from './public-refusal.js';
import { Refusal, RefusalType } from './refusal.js';

@RefusalType('CatalogueVersionExists')
export class CatalogueVersionExists extends Refusal {
  @Field(() => Int)
  catalogueVersion!: number;
}

@RefusalType('ClassLevelNotFound')
export class ClassLevelNotFound extends Refusal {
  @Field(() => String)
  level!: string;
}

@RefusalType('ClassIsOfLevel')
export class ClassIsOfLevel extends Refusal {}

@RefusalType('ClassIsLocked')
export class ClassIsLocked extends Refusal {
  @Field(() => [ID])
  lockIds!: readonly LockId[];
}

@RefusalType('CatalogueIsInvalid')
export class CatalogueIsInvalid extends Refusal {
  @Field(() => String, { description: 'Ở đâu, sai gì (tiếng Anh). / Where, and what; in English.' })
  problem!: string;
}

@RefusalType('KindIsMandatory')
export class KindIsMandatory extends Refusal {
  @Field(() => String)
  kind!: string;
}

@RefusalType('KindIsTaken')
export class KindIsTaken extends Refusal {
  @Field(() => String)
  kind!: string;
}

@RefusalType('SchoolYearIsOpen')
export class SchoolYearIsOpen extends Refusal {
  @Field(() => String)
  schoolYear!: string;
}

@RefusalType('SchoolYearNotFound')
export class SchoolYearNotFound extends Refusal {
  @Field(() => String)
  schoolYear!: string;
}

@RefusalType('CalendarIsInvalid')
export class CalendarIsInvalid extends Refusal {
  @Field(() => CalendarProblemEnum)
  problem!: RefusalBody<'CalendarIsInvalid'>['problem'];

  @Field(() => String, {
    nullable: true,
    description:
      'Học kỳ, kỳ đánh giá, hoặc ngày đầu của đợt nghỉ. / Code of the term or assessment, or the first ' +
      'day of the day off.',
  })
  place!: RefusalBody<'CalendarIsInvalid'>['place'];
}

@RefusalType('CalendarHasChanged')
export class CalendarHasChanged extends Refusal {
  @Field(() => RevisionScalar)
  revision!: bigint;
}

@RefusalType('CalendarOpensLock')
export class CalendarOpensLock extends Refusal {
  @Field(() => [ID])
  lockIds!: readonly LockId[];
}

@RefusalType('ClassNameIsTaken')
export class ClassNameIsTaken extends Refusal {
  @Field(() => ID)
  classId!: ClassId;
}

@RefusalType('PersonNotFound')
export class PersonNotFound extends Refusal {}

@RefusalType('StaffCodeIsTaken')
export class StaffCodeIsTaken extends Refusal {
  @Field(() => Person, { name: 'person' })
  personId!: PersonId;
}

@RefusalType('BoardIsEstablished')
export class BoardIsEstablished extends Refusal {}

@RefusalType('BoardIsNotEstablished')
export class BoardIsNotEstablished extends Refusal {}

@RefusalType('AppointmentNotFound')
export class AppointmentNotFound extends Refusal {}

@RefusalType('AppointmentHasEnded')
export class AppointmentHasEnded extends Refusal {
  @Field(() => LocalDateScalar)
  to!: LocalDate;
}

@RefusalType('AppointmentExists')
export class AppointmentExists extends Refusal {
  @Field(() => ID)
  appointmentId!: AppointmentId;
}

@RefusalType('PrincipalIsInOffice')
export class PrincipalIsInOffice extends Refusal {
  @Field(() => ID)
  appointmentId!: AppointmentId;
}

@RefusalType('LockNotFound')
export class LockNotFound extends Refusal {}

@RefusalType('UnlockNotFound')
export class UnlockNotFound extends Refusal {}

@RefusalType('LockIsNotInState')
export class LockIsNotInState extends Refusal {
  @Field(() => LockStatusEnum)
  status!: RefusalBody<'LockIsNotInState'>['status'];

  @Field(() => [LockStatusEnum])
  needed!: RefusalBody<'LockIsNotInState'>['needed'];
}

@RefusalType('UnlockIsNotInState')
export class UnlockIsNotInState extends Refusal {
  @Field(() => UnlockStatusEnum)
  status!: RefusalBody<'UnlockIsNotInState'>['status'];

  @Field(() => [UnlockStatusEnum])
  needed!: RefusalBody<'UnlockIsNotInState'>['needed'];
}

@RefusalType('ScopeIsLockedAlready')
export class ScopeIsLockedAlready extends Refusal {
  @Field(() => ID)
  lockId!: LockId;
}

@RefusalType('PartIsNotOfYear')
export class PartIsNotOfYear extends Refusal {
  @Field(() => String)
  part!: string;
}

@RefusalType('ProposerMustNotGoOn')
export class ProposerMustNotGoOn extends Refusal {
  @Field(() => Person)
  proposedBy!: PersonId;
}

@RefusalType('RecordIsNotLocked')
export class RecordIsNotLocked extends Refusal {}

@RefusalType('CorrectionIsNotPermitted')
export class CorrectionIsNotPermitted extends Refusal {}

@RefusalType('UnlockEndIsInvalid')
export class UnlockEndIsInvalid extends Refusal {
  @Field(() => Int)
  hoursMax!: number;
}

@RefusalType('UnlockIsInForceAlready')
export class UnlockIsInForceAlready extends Refusal {
  @Field(() => ID)
  unlockId!: UnlockId;
}

@RefusalType('ImportNotFound')
export class ImportNotFound extends Refusal {}

@RefusalType('RegisterHasRefusedRows')
export class RegisterHasRefusedRows extends Refusal {
  @Field(() => RegisterReport)
  report!: RefusalBody<'RegisterHasRefusedRows'>['report'];
}

@RefusalType('RowWasRefused')
export class RowWasRefused extends Refusal {
  @Field(() => Int)
  row!: number;

  @Field(() => String, { description: 'Tên kiểu từ chối. / Name of the refusal.' })
  reason!: RefusalBody<'RowWasRefused'>['reason'];

  /** No field: its words are part of the message. */
  because!: RefusalBody<'RowWasRefused'>['because'];
}
