import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  AccessAccountsByIdsQuery,
  type AccountView,
} from '../../application/queries/access-queries.js';
import {
  AccessRegisterQuery,
  type AccessRegisterView,
  type RegisteredAccount as AccountOnDay,
} from '../../application/queries/access-register-queries.js';
import { pageOfList } from '../../application/queries/pages.js';
import type { AccountId, LocalDate, PersonId } from '../../application/vocabulary.js';
import type { RequestContext } from '../context/request-context.js';
import { Appointment, Person } from '../person/person.types.js';
import { LocalDateScalar } from '../scalars/scalars.js';
import { PageArgs, pageRequest, toConnection, WaitArgs } from '../shared/connection.js';
import { partOfOwner, Sized } from '../shared/sized-field.js';
import { RecordValue, showValue } from '../shared/values.js';
import {
  Account,
  AccountChange,
  AccountInvitation,
  RegisteredAccount,
  RegisteredAccountConnection,
} from './account.types.js';
import { AccessRegister, AuthorityGrant } from './grant.types.js';

type Change = AccountView['changes'][number];

/** A program is no person; its acts are recorded under its account. */
const personOf = ({ kind, personId }: Pick<AccountView, 'kind' | 'personId'>): PersonId | null =>
  kind === 'person' ? personId : null;

@Resolver(() => AccessRegister)
export class AccessRegisterResolver {
  @Query(() => AccessRegister, {
    nullable: true,
    description:
      'Sổ tài khoản và quyền vào một ngày, hôm nay hay đã qua; null nếu không được xem. / The ' +
      'register of accounts and rights on a day, today or past; null for whoever may not see it.',
  })
  @Sized({ weight: 15 })
  accessRegister(
    @Args('on', { type: () => LocalDateScalar }) on: LocalDate,
    @Context() context: RequestContext,
  ) {
    return context.ask((reader) => new AccessRegisterQuery(reader, on));
  }

  @ResolveField(() => RegisteredAccountConnection, {
    description: 'Theo thứ tự mở. / In the order in which they were opened.',
  })
  @Sized({ page: true, weight: 0 })
  accounts(@Parent() { accounts }: AccessRegisterView, @Args() args: PageArgs) {
    const request = pageRequest(args);
    return toConnection(pageOfList(accounts, request), request);
  }
}

@Resolver(() => RegisteredAccount)
export class RegisteredAccountResolver {
  @ResolveField(() => Person, {
    nullable: true,
    description: 'null: không phải nhân sự của trường. / null: nobody of the school’s staff.',
  })
  person(@Parent() account: AccountOnDay): PersonId | null {
    return personOf(account);
  }

  @ResolveField(() => [Appointment], {
    description: 'Nhiệm vụ có hiệu lực hôm đó. / Appointments in force on that day.',
  })
  @Sized({ ...partOfOwner, listMax: 10 })
  appointments(@Parent() { appointments }: AccountOnDay) {
    return appointments.map(({ from, to, ...one }) => ({ ...one, fromDay: from, toDay: to }));
  }

  @ResolveField(() => Account, {
    nullable: true,
    description: 'Tài khoản như hiện nay, với mọi quyết định. / The account as it is now.',
  })
  account(@Parent() { accountId }: AccountOnDay, @Context() { loaders }: RequestContext) {
    return loaders.accessAccounts.load(accountId);
  }
}

@Resolver(() => Account)
export class AccountResolver {
  @Query(() => Account, {
    nullable: true,
    description: 'Một tài khoản; null nếu không có. / An account, or null.',
  })
  async account(
    @Args('id', { type: () => ID }) id: AccountId,
    @Args() { waitFor }: WaitArgs,
    @Context() context: RequestContext,
  ) {
    const [found] = await context.ask(
      (reader) => new AccessAccountsByIdsQuery(reader, [id]),
      waitFor,
    );
    return found ?? null;
  }

  @ResolveField(() => Person, {
    nullable: true,
    description: 'null: không phải nhân sự của trường. / null: nobody of the school’s staff.',
  })
  person(@Parent() account: AccountView): PersonId | null {
    return personOf(account);
  }

  @ResolveField(() => RecordValue, {
    nullable: true,
    description: 'Họ tên người kiểm tra. / Full name of an inspector.',
  })
  @Sized({ weight: 0.1 })
  inspectorName(@Parent() { fullName }: AccountView, @Context() { loaders }: RequestContext) {
    return fullName && showValue(loaders, { state: 'protected', ref: fullName });
  }

  @ResolveField(() => [AccountChange])
  @Sized({ ...partOfOwner, listMax: 20 })
  changes(@Parent() { changes }: AccountView) {
    return changes.map((change) => ({ ...change, act: change }));
  }

  @ResolveField(() => AccountInvitation, { nullable: true })
  @Sized(partOfOwner)
  invitation(@Parent() { invitation }: AccountView) {
    return invitation && { ...invitation, act: invitation };
  }

  @ResolveField(() => AuthorityGrant, { nullable: true })
  grant(@Parent() { grantId }: AccountView, @Context() { loaders }: RequestContext) {
    return grantId && loaders.authorityGrants.load(grantId);
  }
}

@Resolver(() => AccountChange)
export class AccountChangeResolver {
  @ResolveField(() => RecordValue, { description: 'Vì sao. / Why.' })
  @Sized({ weight: 0.1 })
  reason(@Parent() { reason }: Change, @Context() { loaders }: RequestContext) {
    return showValue(loaders, { state: 'protected', ref: reason });
  }
}
