import { Context, Resolver } from '@nestjs/graphql';
import {
  AdoptAuthoritiesCommand,
  EndGrantCommand,
  GrantToAuthorityCommand,
  NameInspectorCommand,
} from '../../application/access/grants.js';
import type { AccountId, GrantId, PersonId } from '../../application/vocabulary.js';
import type { RequestContext } from '../context/request-context.js';
import { carryOut, carryOutNew } from '../refusals/carry-out.js';
import { Write } from '../refusals/result-union.js';
import { Input } from '../shared/command-input.js';
import { EndGrantInput, GrantToAuthorityInput, NameInspectorInput } from './access.inputs.js';
import {
  AdoptAuthoritiesResult,
  EndGrantResult,
  GrantToAuthorityResult,
  NameInspectorResult,
} from './access.results.js';
import { AdoptAuthoritiesInput, authoritiesOf } from './authority.inputs.js';

@Resolver()
export class GrantMutations {
  @Write(AdoptAuthoritiesResult, {
    vi: 'Ban hành một phiên bản danh mục cơ quan quản lý.',
    en: 'Adopts a version of the catalogue of supervising authorities.',
  })
  adoptAuthorities(
    @Input(AdoptAuthoritiesInput) input: AdoptAuthoritiesInput,
    @Context() context: RequestContext,
  ) {
    return carryOut(context, input, (header, { catalogue, ...body }) => {
      return new AdoptAuthoritiesCommand(header, { ...body, catalogue: authoritiesOf(catalogue) });
    });
  }

  @Write(GrantToAuthorityResult, {
    vi: 'Cấp quyền xem có thời hạn theo yêu cầu của cơ quan quản lý; `createdId` là mã quyền.',
    en: 'Lets an authority read for a time, at its request; `createdId` is the grant’s id.',
  })
  grantToAuthority(
    @Input(GrantToAuthorityInput) input: GrantToAuthorityInput,
    @Context() context: RequestContext,
  ) {
    return carryOutNew(context, 'grant', input, (header, { scope, ...body }, id) => {
      const grantId = id as GrantId;
      return new GrantToAuthorityCommand(header, { ...body, grantId, scope: { ...scope } });
    });
  }

  @Write(EndGrantResult, {
    vi: 'Kết thúc quyền xem trước hạn, cùng mọi quyền dựa vào nó.',
    en: 'Ends a grant before its time, and with it those that rest on it.',
  })
  endGrant(@Input(EndGrantInput) input: EndGrantInput, @Context() context: RequestContext) {
    return carryOut(context, input, (header, body) => new EndGrantCommand(header, body));
  }

  @Write(NameInspectorResult, {
    vi: 'Mở tài khoản cho người kiểm tra theo quyền xem này; `createdId` là mã tài khoản.',
    en: 'Opens an account for an inspector under a grant; `createdId` is the account’s id.',
  })
  nameInspector(
    @Input(NameInspectorInput) input: NameInspectorInput,
    @Context() context: RequestContext,
  ) {
    return carryOutNew(context, 'account', input, (header, body, id) => {
      const personId = context.newId(header, 'inspector') as PersonId;
      return new NameInspectorCommand(header, { ...body, personId, accountId: id as AccountId });
    });
  }
}
