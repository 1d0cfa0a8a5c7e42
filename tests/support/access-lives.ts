import fc from 'fast-check';
import type { AccessCommand } from '../../src/domain/access/access.commands.js';
import { accessDecider } from '../../src/domain/access/access.decider.js';
import type { AccessEvent } from '../../src/domain/access/access.events.js';
import type { AccessState } from '../../src/domain/access/access.state.js';
import type { AuthorityGrant } from '../../src/domain/shared/access.js';
import type { Recorded } from '../../src/domain/shared/event.js';
import type { GrantId } from '../../src/domain/shared/ids.js';
import { legalActs, type Power, powers } from '../../src/domain/shared/roles.js';
import * as scene from './access-scenes.js';
import { type Told, untold } from './decider-spec.js';
import { pausedFold } from './life-claims.js';
import { carryOut } from './living.js';
import { at, classA, staff } from './people.js';
import type { Claim } from './properties.js';

export interface AccessLife extends Told<AccessEvent, AccessState> {
  readonly repeated: readonly string[];
}

/** One number per command. */
export const accessPlans: fc.Arbitrary<readonly number[]> = fc.array(fc.nat(2 ** 48), {
  minLength: 20,
  maxLength: 60,
  size: 'max',
});

export const livingRegister =
  (decider: typeof accessDecider) =>
  (plan: readonly number[]): AccessLife => {
    let life: AccessLife = { ...untold(decider), repeated: [] };
    for (const command of [scene.openRegister, scene.adopt(), ...plan.map(commandFor)]) {
      const { told, again } = carryOut<AccessCommand, AccessEvent, AccessState, { type: string }>(
        decider,
        life,
        command,
      );
      life = { ...told, repeated: again ? [...life.repeated, command.type] : life.repeated };
    }
    return life;
  };

const { floor } = Math;
const people = ['tam', 'lan', 'an', 'hanh', 'phuc'];
const actors = [staff.principal, staff.administrator, staff.vicePrincipal, staff.teacher];
const allPowers = Object.keys(powers) as Power[];
const moments = ['2026-11-21', '2026-11-25', '2026-12-01', '2026-12-15', '2027-01-20'].map((day) =>
  at(`${day}T03:00:00.000Z`),
);
const early = [...moments.slice(0, 2), ...moments];
/** From and to, as places among the moments. */
const periods = [
  [0, 3],
  [0, 3],
  [0, 4],
  [1, 2],
  [1, 3],
  [3, 1],
] as const;
const scopes = [
  scene.scope,
  { ...scene.scope, kinds: null },
  { ...scene.scope, classIds: [classA] },
];

const commandFor = (drawn: number): AccessCommand => {
  const pick = <T>(step: number, choices: readonly T[]): T =>
    choices[floor(drawn / step) % choices.length] as T;
  const by = pick(1, actors);
  const accountId = scene.accountOfPerson(pick(5, people));
  const of = { by, accountId };
  const number = floor(drawn / 37) % 4;
  const grantId = `grant-${number}` as GrantId;
  const parents = [null, 'grant-0', 'grant-1', 'grant-2', 'grant-3'] as readonly (GrantId | null)[];
  const at = pick(2 ** 20, early);
  const [from, to] = pick(2 ** 30, periods);
  const program = { accountId: scene.serviceAccount, by };
  const tokenId = `token-${number}`;
  const make: readonly (() => AccessCommand)[] = [
    () => scene.openAccount(pick(5, people), { by }),
    () => scene.openAccount(pick(5, people), { by, accountId: scene.accountOfPerson('other') }),
    () => scene.invite({ ...of, invitationId: `invitation-${number}` }),
    () => scene.suspend(of),
    () => scene.reinstate(of),
    () => scene.close(of),
    () => scene.openService({ by, role: 'registrar', powers: [pick(2 ** 24, allPowers)] }),
    () => scene.openService({ by }),
    () => scene.issue({ ...program, tokenId }),
    () => scene.rotate({ ...program, tokenId, newTokenId: `token-${number + 1}` }),
    () => scene.revoke({ ...program, tokenId }),
    () =>
      scene.delegate({
        delegationId: `delegation-${number}` as typeof scene.delegationId,
        toPersonId: pick(2 ** 26, [staff.teacher, staff.principal, staff.teamLead]).personId,
        powers: [pick(2 ** 28, allPowers)],
      }),
    () => scene.revokeDelegation({ delegationId: `delegation-${number}` as never }),
    () =>
      scene.grant({
        at,
        grantId,
        authorityId: pick(2 ** 24, [
          'commune',
          'commune',
          'province',
          'province',
          'district',
          'elsewhere',
        ]),
        scope: pick(2 ** 27, scopes),
        validFrom: moments[from] ?? at,
        validTo: moments[to] ?? at,
        includesSensitive: drawn % 5 === 0,
        parentGrantId: pick(2 ** 36, parents),
      }),
    () => scene.endGrant({ at, grantId }),
    () => scene.nameInspector({ at, grantId, accountId: `inspector-${number}` as never }),
    () => scene.review({ by, term: pick(2 ** 24, ['1', '2', 'summer'] as const) }),
  ];
  const [openAccount, , invite, suspend, , close, , , , , , delegate, , grant, end] = make;
  const grants = Array.from({ length: 8 }, () => grant);
  const choices = [
    ...make,
    ...[openAccount, openAccount, invite, suspend, close, delegate, end],
    ...grants,
  ];
  return (pick(2 ** 40, choices) ?? make[0])?.() as AccessCommand;
};

type Fact = Recorded<AccessEvent>;
const factsOf = <Type extends Fact['type']>(log: readonly Fact[], type: Type) =>
  log.filter((fact): fact is Extract<Fact, { readonly type: Type }> => fact.type === type);
const unless = (holds: boolean, objection: string): string | null => (holds ? null : objection);

export const repeatingChangesNothing: Claim<AccessLife> = ({ repeated: [again] }) =>
  unless(again === undefined, `${again} had an effect a second time`);

export const foldingCanPause =
  (decider: typeof accessDecider): Claim<AccessLife> =>
  ({ log, state }) =>
    pausedFold(log, decider.evolve, decider.initial, state);

/** However often it is tried, closed is closed, and nobody has two. */
export const onePersonOneAccount: Claim<AccessLife> = ({ log }) => {
  const owners = [
    ...factsOf(log, 'access.account-opened'),
    ...factsOf(log, 'access.inspector-named'),
  ].map(({ payload }) => payload.personId);
  const closed = new Set<string>();
  for (const { type, payload } of log) {
    const accountId = 'accountId' in payload ? payload.accountId : '';
    const isRevocation = type === 'access.service-token-revoked';
    if (closed.has(accountId) && !isRevocation) return `${type} of a closed account`;
    if (type === 'access.account-closed') closed.add(accountId);
  }
  return unless(new Set(owners).size === owners.length, 'two accounts of one person');
};

/** Nobody touches the own account, and nobody that of the principal. */
export const accountsAreOthers: Claim<AccessLife> = ({ log }) => {
  for (const { type, payload, meta } of log) {
    if (!/account-(invited|suspended|reinstated|closed)$/.test(type)) continue;
    const accountId = 'accountId' in payload ? payload.accountId : '';
    if (accountId === scene.accountOfPerson(meta.personId)) return `${type} of the own account`;
    if (accountId === scene.accountOfPerson('hanh')) return `${type} of the principal`;
  }
  return null;
};

const personal: readonly string[] = [
  'appointPeople',
  'manageAccounts',
  'delegate',
  'grantToAuthority',
];

export const powersStayWhereTheyBelong: Claim<AccessLife> = ({ log }) => {
  const given = factsOf(log, 'access.service-account-opened').flatMap(
    (fact) => fact.payload.powers,
  );
  const passed = factsOf(log, 'access.delegation-granted').flatMap((fact) => fact.payload.powers);
  return (
    unless(!given.some((power) => legalActs.includes(power)), 'a program has a legal act') ??
    unless(!passed.some((power) => personal.includes(power)), 'a personal power was passed on')
  );
};

const within = (inner: readonly string[] | null, outer: readonly string[] | null): boolean =>
  outer === null || (inner !== null && inner.every((one) => outer.includes(one)));

/** Judged over the whole chain, without the code that gave the grants. */
export const grantsLieWithinGrants: Claim<AccessLife> = ({ log }) => {
  const grants = new Map<string, Omit<AuthorityGrant, 'status'>>();
  for (const { payload } of factsOf(log, 'access.grant-given')) {
    grants.set(payload.grantId, payload);
    let above = payload.parentGrantId;
    while (above !== null) {
      const parent = grants.get(above);
      if (!parent) return 'a grant under none';
      const fits =
        parent.validFrom <= payload.validFrom &&
        payload.validTo <= parent.validTo &&
        (parent.includesSensitive || !payload.includesSensitive) &&
        within(payload.scope.kinds, parent.scope.kinds) &&
        within(payload.scope.classIds, parent.scope.classIds);
      if (!fits) return 'a grant beyond one it rests on';
      above = parent.parentGrantId;
    }
  }
  return null;
};

/** A decider that forgets part of the state on every fold. */
export const forgetting = (lost: Partial<AccessState>): typeof accessDecider => ({
  ...accessDecider,
  decide: (command, state) => accessDecider.decide(command, { ...state, ...lost }),
});

/** A decider that believes what a mutant makes of a command. */
export const misled = (
  mislead: (command: AccessCommand) => AccessCommand,
): typeof accessDecider => ({
  ...accessDecider,
  decide: (command, state) => accessDecider.decide(mislead(command), state),
});
