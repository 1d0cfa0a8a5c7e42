import { readFileSync } from 'node:fs';
import { AccessWrites } from '../../src/application/access/access-writes.js';
import { accountOf } from '../../src/domain/access/access.state.js';
import type { AccountId } from '../../src/domain/shared/ids.js';
import { inDays } from './days.js';
import type { GraphqlSchool } from './graphql-school.js';
import { type HeldAccount, openSession, type TestSession } from './signed-in.js';

/** A catalogue file as the API takes it. */
export const authoritiesInput = (
  file = 'authorities.vn-2025.v1.json',
): { readonly authorities: readonly Record<string, unknown>[] } => {
  const catalogue = JSON.parse(readFileSync(`catalogues/${file}`, 'utf8'));
  const authorities = catalogue.authorities.map((one: { readonly level: string }) => ({
    ...one,
    level: one.level.toUpperCase(),
  }));
  return { ...catalogue, authorities };
};

const created = (answer: Record<string, unknown>): string => {
  if (answer['__typename'] !== 'CommandDone') throw new Error(JSON.stringify(answer));
  return String(answer['createdId']);
};

export interface Inspection {
  readonly grantId: string;
  readonly accountId: AccountId;
  readonly account: HeldAccount;
  readonly session: TestSession;
}

export interface Terms {
  readonly includesSensitive?: boolean;
  readonly scope?: object;
  readonly authorityId?: string;
  readonly requestNo?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly parentGrantId?: string;
}

/** The principal opens one school year to the province, whose inspector signs in. */
export const openToInspector = async (
  school: GraphqlSchool,
  terms: Terms = {},
): Promise<Inspection> => {
  await school.give('principal', 'adoptAuthorities', {
    catalogue: authoritiesInput(),
    decisionNo: '50/QĐ',
  });
  return inspectorOf(school, terms);
};

/** As `openToInspector`, where the authorities were adopted before. */
export const inspectorOf = async (
  school: GraphqlSchool,
  terms: Terms = {},
): Promise<Inspection> => {
  const scope = { schoolYears: ['2025-2026'], ...terms.scope };
  const grantId = created(
    await school.give('principal', 'grantToAuthority', {
      authorityId: 'so-gddt-song-mai',
      requestNo: '15/CV-SGDĐT',
      validFrom: inDays(0),
      validTo: inDays(30),
      includesSensitive: false,
      ...terms,
      scope,
    }),
  );
  const accountId = created(
    await school.give('principal', 'nameInspector', { grantId, fullName: 'Lê Thanh Tra' }),
  ) as AccountId;
  const { schoolId, engine } = school;
  const register = await school.app.get(AccessWrites, { strict: false }).register(schoolId);
  const personId = accountOf(register, accountId)?.personId;
  if (!personId) throw new Error('the inspector has no account');
  const signInName = `thanh-tra@${accountId}`;
  const account = { accountId, personId, schoolId, signInName };
  const session = await openSession(engine, account);
  return { grantId, accountId, account, session };
};
