import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RegisterReport as Report } from '../../application/imports/register-report.js';
import { Sized } from '../shared/sized-field.js';
import { Finding, RegisterReport } from './register.types.js';

/** As many findings as one answer holds; `skip` leads on. */
const findingsMax = 500;
const findings = { listMax: findingsMax, weight: 0.5 } as const;

const Skip = (): ParameterDecorator =>
  Args('skip', {
    type: () => Int,
    defaultValue: 0,
    description: `Bỏ qua bao nhiêu; mỗi lần tối đa ${findingsMax}. / How many to skip.`,
  });

const from = <T>(list: readonly T[], skip: number): readonly T[] =>
  list.slice(Math.max(0, skip), Math.max(0, skip) + findingsMax);

@Resolver(() => RegisterReport)
export class RegisterReportResolver {
  @ResolveField(() => [Finding], {
    description: 'Vì sao có dòng không được nhập. / Why rows are refused, in order of rows.',
  })
  @Sized(findings)
  refusals(@Parent() { refusals }: Report, @Skip() skip: number) {
    return from(refusals, skip);
  }

  @ResolveField(() => [Finding], { description: 'Cảnh báo và ghi chú. / Warnings and notes.' })
  @Sized(findings)
  remarks(@Parent() { remarks }: Report, @Skip() skip: number) {
    return from(remarks, skip);
  }
}
