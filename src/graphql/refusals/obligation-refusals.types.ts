import { Field, ID } from '@nestjs/graphql';
import type { DeadlineId, LocalDate, WaiverId } from '../../application/vocabulary.js';
import { LocalDateScalar } from '../scalars/scalars.js';
import { Refusal, RefusalType } from './refusal.js';

@RefusalType('KindIsNotOwed')
export class KindIsNotOwed extends Refusal {
  @Field(() => String)
  kind!: string;
}

@RefusalType('PeriodIsNotOwed')
export class PeriodIsNotOwed extends Refusal {
  @Field(() => String)
  period!: string;
}

@RefusalType('TopicIsNotOwed')
export class TopicIsNotOwed extends Refusal {
  @Field(() => String)
  topic!: string;
}

@RefusalType('UnitDoesNotOwe')
export class UnitDoesNotOwe extends Refusal {
  @Field(() => String)
  kind!: string;
}

@RefusalType('DossierIsAtItsEnd')
export class DossierIsAtItsEnd extends Refusal {}

@RefusalType('ObligationIsWaived')
export class ObligationIsWaived extends Refusal {
  @Field(() => ID)
  waiverId!: WaiverId;
}

@RefusalType('WaiverNotFound')
export class WaiverNotFound extends Refusal {}

@RefusalType('WaiverIsWithdrawn')
export class WaiverIsWithdrawn extends Refusal {}

@RefusalType('DeadlineIsOutOfRange')
export class DeadlineIsOutOfRange extends Refusal {
  @Field(() => LocalDateScalar)
  from!: LocalDate;

  @Field(() => LocalDateScalar)
  to!: LocalDate;
}

@RefusalType('DeadlineIsSet')
export class DeadlineIsSet extends Refusal {
  @Field(() => ID)
  deadlineId!: DeadlineId;
}

@RefusalType('DeadlineNotFound')
export class DeadlineNotFound extends Refusal {}

@RefusalType('DeadlineIsOver')
export class DeadlineIsOver extends Refusal {}

@RefusalType('NobodyIsAsked')
export class NobodyIsAsked extends Refusal {}

@RefusalType('RequestNotFound')
export class RequestNotFound extends Refusal {}

@RefusalType('UnitIsNotAsked')
export class UnitIsNotAsked extends Refusal {}

@RefusalType('UnitIsNotYours')
export class UnitIsNotYours extends Refusal {}

@RefusalType('RequestIsWithdrawn')
export class RequestIsWithdrawn extends Refusal {}

@RefusalType('FiguresAreGiven')
export class FiguresAreGiven extends Refusal {}

@RefusalType('DueDayIsOver')
export class DueDayIsOver extends Refusal {
  @Field(() => LocalDateScalar)
  today!: LocalDate;
}
