import type { ResultOf } from '../../api/graphql.js';
import type { RulesOnDay, VersionedKinds, VersionsOfRules } from './rules.operations.js';

export type RuleKind = NonNullable<
  ResultOf<typeof VersionedKinds>['school']
>['kindsInForce'][number];
export type RuleInForce = ResultOf<typeof RulesOnDay>['rulesInForce'][number];
export type Version = ResultOf<typeof VersionsOfRules>['ruleVersions']['edges'][number]['node'];
