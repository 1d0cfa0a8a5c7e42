import { Field, ID, ObjectType } from '@nestjs/graphql';
import type {
  AskedUnit as UnitView,
  FigureRequestView,
} from '../../application/queries/progress/figure-request-queries.js';
import type { LocalDate } from '../../application/vocabulary.js';
import { LocalDateScalar } from '../scalars/scalars.js';
import { Act } from '../shared/act.js';
import { connectionOf } from '../shared/connection.js';
import { partOfOwner, Sized } from '../shared/sized-field.js';
import { OwedStateEnum } from './owed.enums.js';

@ObjectType({
  description:
    'Một lớp hay tổ được yêu cầu số liệu, và câu trả lời. / A class or a team that was asked for figures, ' +
    'and what it has answered.',
})
export class AskedUnit implements Pick<UnitView, 'state' | 'given' | 'isMine'> {
  @Field(() => OwedStateEnum, {
    description:
      '`WAIVED` khi yêu cầu đã được rút mà chưa trả lời. / `WAIVED` where the request was withdrawn before.',
  })
  state!: UnitView['state'];

  @Field(() => Act, {
    nullable: true,
    description: 'Ai trả lời, lúc nào. / Who answered, and when.',
  })
  @Sized({ weight: 0 })
  given!: UnitView['given'];

  @Field(() => Boolean, {
    description: 'Tôi trả lời cho lớp hay tổ này. / Whether it is the caller’s to answer.',
  })
  isMine!: boolean;
}

@ObjectType({
  description:
    'Số liệu mà lãnh đạo yêu cầu các lớp, các tổ nộp đến hết một ngày. / Figures that the leadership asks ' +
    'classes and teams for, by the end of a day.',
})
export class FigureRequest implements Pick<FigureRequestView, 'schoolYear' | 'dueOn'> {
  @Field(() => ID, { name: 'id' })
  requestId!: FigureRequestView['requestId'];

  @Field(() => String)
  schoolYear!: string;

  @Field(() => LocalDateScalar, { description: 'Hạn: hết ngày này. / By the end of that day.' })
  dueOn!: LocalDate;

  @Field(() => Act)
  @Sized(partOfOwner)
  asked!: FigureRequestView['asked'];

  @Field(() => Act, { nullable: true })
  @Sized(partOfOwner)
  withdrawn!: FigureRequestView['withdrawn'];

  @Field(() => [AskedUnit], {
    description:
      'Ai yêu cầu thì xem mọi lớp, mọi tổ; người khác xem lớp, tổ của mình. / All of them for whoever may ' +
      'ask; for others those that are theirs.',
  })
  @Sized({ weight: 0, listMax: 100 })
  units!: readonly UnitView[];
}
export const FigureRequestConnection = connectionOf('FigureRequest', () => FigureRequest);
