import type { AuthorityGrant } from '../shared/access.js';
import { partBeyond, unknownPart } from '../shared/grant-scope.js';
import { subjectOfPerson } from '../shared/ids.js';
import { localDayOf } from '../shared/instant.js';
import { unless } from '../shared/role-rules.js';
import { invalidText, textRules } from '../shared/text-rules.js';
import {
  type AdoptAuthorities,
  type EndGrant,
  type GrantToAuthority,
  grantDaysMax,
  type NameInspector,
} from './access.commands.js';
import type { GrantPart } from './access.refusals.js';
import { type Check, type Decision, happened, inRegister, isWithinHours } from './access.guards.js';
import {
  type AccessState,
  accountOf,
  accountOfPerson,
  grantIsOver,
  grantOf,
} from './access.state.js';
import { authorityExists, authorityOn } from './authorities.js';
import { parseAuthorities } from './authority-rules.js';

/** Whom the school has to open itself to is decided by whoever opens it. */
export const adoptAuthorities = (command: AdoptAuthorities, state: AccessState): Decision =>
  inRegister(command.by, state, 'grantToAuthority', () => {
    const { catalogue, decisionNo } = command;
    const parsed = parseAuthorities(catalogue);
    const refusal =
      (parsed.ok ? versionRefusal(command, state) : parsed.error) ??
      invalidText([['decisionNo', decisionNo, textRules.reference]]);
    const payload = { catalogue, decisionNo };
    return unless(refusal, () => [
      happened({ type: 'access.authorities-adopted', version: 1, payload }),
    ]);
  });

/** Versions of a catalogue only go up. */
const versionRefusal = (
  { catalogue: { catalogueId, catalogueVersion } }: AdoptAuthorities,
  { catalogues }: AccessState,
): Check => {
  const newer = catalogues.find(
    (known) => known.catalogueId === catalogueId && known.catalogueVersion >= catalogueVersion,
  );
  return newer
    ? { type: 'CatalogueVersionExists', catalogueVersion: newer.catalogueVersion }
    : null;
};

export const grantToAuthority = (command: GrantToAuthority, state: AccessState): Decision =>
  inRegister(command.by, state, 'grantToAuthority', () => {
    const { grantId, authorityId, requestNo, scope, validFrom, validTo } = command;
    const { includesSensitive, parentGrantId } = command;
    const refusal =
      (grantOf(state, grantId) ? { type: 'GrantExists' as const, grantId } : null) ??
      periodRefusal(command) ??
      authorityRefusal(command, state) ??
      scopeRefusal(command) ??
      parentRefusal(command, state) ??
      invalidText([['requestNo', requestNo, textRules.reference]]);
    const terms = { authorityId, requestNo, scope, validFrom, validTo, includesSensitive };
    const payload = { grantId, ...terms, parentGrantId };
    return unless(refusal, () => [happened({ type: 'access.grant-given', version: 1, payload })]);
  });

const periodRefusal = ({ at, validFrom, validTo }: GrantToAuthority): Check =>
  isWithinHours(validFrom, validTo, grantDaysMax * 24) && at < validTo
    ? null
    : { type: 'GrantPeriodIsInvalid', daysMax: grantDaysMax };

/** It has to exist when the grant begins; that it ends later ends the grant then. */
const authorityRefusal = (
  { at, authorityId, validFrom }: GrantToAuthority,
  { catalogues }: AccessState,
): Check => {
  const day = localDayOf(validFrom < at ? at : validFrom);
  if (authorityExists(catalogues, authorityId, day)) return null;
  const authority = authorityOn(catalogues, authorityId, day);
  if (!authority) return { type: 'AuthorityNotFound' };
  const { from, to, successorIds } = authority;
  return { type: 'AuthorityDoesNotExist', from, to, successorIds };
};

const scopeRefusal = ({ scope, known }: GrantToAuthority): Check => {
  const part = unknownPart(scope, known);
  return part === null ? null : { type: 'GrantScopeIsInvalid', part };
};

/** What one authority passes on lies within what it was given itself. */
const parentRefusal = (command: GrantToAuthority, state: AccessState): Check => {
  const { at, parentGrantId } = command;
  if (parentGrantId === null) return null;
  const parent = grantOf(state, parentGrantId);
  if (!parent) return { type: 'GrantNotFound' };
  if (grantIsOver(state, parent, at)) return { type: 'GrantIsOver', grantId: parentGrantId };
  const part = excess(command, parent);
  return part === null ? null : { type: 'GrantExceedsParent', part };
};

const excess = (child: GrantToAuthority, parent: AuthorityGrant): GrantPart | null =>
  partBeyond(child.scope, parent.scope) ??
  (child.validFrom < parent.validFrom || parent.validTo < child.validTo ? 'period' : null) ??
  (child.includesSensitive && !parent.includesSensitive ? 'sensitivity' : null);

export const endGrant = (command: EndGrant, state: AccessState): Decision =>
  inRegister(command.by, state, 'grantToAuthority', () => {
    const { grantId, decisionNo } = command;
    const refusal =
      grantRefusal(command, state) ??
      invalidText([['decisionNo', decisionNo, textRules.reference]]);
    const payload = { grantId, decisionNo };
    return unless(refusal, () => [happened({ type: 'access.grant-ended', version: 1, payload })]);
  });

export const nameInspector = (command: NameInspector, state: AccessState): Decision =>
  inRegister(command.by, state, 'grantToAuthority', () => {
    const { grantId, accountId, personId, fullName } = command;
    const known = accountOf(state, accountId) ?? accountOfPerson(state, personId);
    const refusal =
      grantRefusal(command, state) ??
      (known ? { type: 'AccountExists' as const, accountId: known.accountId } : null) ??
      invalidText([['fullName', fullName, textRules.name]]);
    const payload = { grantId, accountId, personId };
    const name = {
      subjectId: subjectOfPerson(personId),
      purpose: 'staff-identity',
      fields: { fullName },
    };
    return unless(refusal, () => [
      happened({ type: 'access.inspector-named', version: 1, payload }, [name]),
    ]);
  });

const grantRefusal = ({ at, grantId }: EndGrant | NameInspector, state: AccessState): Check => {
  const grant = grantOf(state, grantId);
  if (!grant) return { type: 'GrantNotFound' };
  return grantIsOver(state, grant, at) ? { type: 'GrantIsOver', grantId } : null;
};
