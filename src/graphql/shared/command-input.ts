import type { PipeTransform, Type } from '@nestjs/common';
import { Args, Field, ID, InputType } from '@nestjs/graphql';
import { plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync } from 'class-validator';
import type {
  ChallengeId,
  CommandId,
  Instant,
  LocalizedText,
} from '../../application/vocabulary.js';
import type { WriteOptions } from '../context/request-context.js';
import { InputIsInvalid, type InputProblem } from '../input-problem.js';
import { InstantScalar } from '../scalars/scalars.js';

@InputType({ isAbstract: true })
export abstract class CommandInput implements WriteOptions {
  @Field(() => ID, {
    defaultValue: null,
    nullable: true,
    description:
      'UUID do bạn chọn cho lệnh này. Mất kết nối thì gửi lại y nguyên: lệnh chỉ được ghi một lần. / ' +
      'A UUID of your choice. When in doubt send the same again: a command is carried out once.',
  })
  commandId!: CommandId | null;

  @Field(() => InstantScalar, {
    defaultValue: null,
    nullable: true,
    description:
      'Việc xảy ra lúc nào, nếu khác lúc ghi; được lưu như lời khai. / When it happened, if not now; ' +
      'kept as a claim beside the server’s own time.',
  })
  occurredAt!: Instant | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Chờ đến khi có số mục (logIndex). / Answer only when the entries have their number.',
  })
  awaitSealed!: boolean;

  @Field(() => ID, {
    defaultValue: null,
    nullable: true,
    description:
      'Mã thử thách đã xác nhận bằng mã OTP hoặc khóa truy cập, cho hành vi có giá trị pháp lý. / The ' +
      'challenge confirmed by a code or a passkey, for acts answered with `StepUpIsRequired`.',
  })
  stepUp!: ChallengeId | null;
}

/** What the checks at the edge say; anything that knows the school is the domain's to refuse. */
const problemTexts: Readonly<Record<string, LocalizedText>> = {
  arrayMaxSize: { vi: 'Quá nhiều phần tử.', en: 'Holds too many items.' },
  arrayMinSize: { vi: 'Thiếu phần tử.', en: 'Holds too few items.' },
  arrayUnique: { vi: 'Có phần tử lặp lại.', en: 'Holds an item twice.' },
  isNotEmpty: { vi: 'Không được để trống.', en: 'Must not be empty.' },
  maxLength: { vi: 'Quá dài.', en: 'Is too long.' },
  matches: { vi: 'Không đúng dạng.', en: 'Does not have the required form.' },
  max: { vi: 'Quá lớn.', en: 'Is too large.' },
  min: { vi: 'Quá nhỏ.', en: 'Is too small.' },
};
const otherProblem: LocalizedText = { vi: 'Không hợp lệ.', en: 'Is not valid.' };

const problemsOf = (errors: readonly ValidationError[], path: string): readonly InputProblem[] =>
  errors.flatMap(({ property, constraints, children }) => [
    ...Object.keys(constraints ?? {}).map((problem) => ({
      path: `${path}.${property}`,
      problem,
      message: problemTexts[problem] ?? otherProblem,
    })),
    ...problemsOf(children ?? [], `${path}.${property}`),
  ]);

/** Checks an input by the decorators of its class and hands it on as the plain data it was. */
class CheckedInput implements PipeTransform<object, object> {
  constructor(private readonly type: Type<object>) {}

  transform(input: object): object {
    const errors = validateSync(plainToInstance(this.type, input), { forbidUnknownValues: false });
    if (errors.length > 0) throw new InputIsInvalid(problemsOf(errors, 'input'));
    return input;
  }
}

/** The one argument of a mutation. */
export const Input = (type: Type<object>): ParameterDecorator =>
  Args('input', { type: () => type }, new CheckedInput(type));
