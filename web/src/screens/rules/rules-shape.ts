import type { ResultOf } from '../../api/graphql.js';
import type {
  RulesOnDay,
  RulesToRead,
  VersionedKinds,
  VersionsOfRules,
} from './rules.operations.js';

export type RuleKind = NonNullable<
  ResultOf<typeof VersionedKinds>['school']
>['kindsInForce'][number];
export type RuleInForce = ResultOf<typeof RulesOnDay>['rulesInForce'][number];
export type Version = ResultOf<typeof VersionsOfRules>['ruleVersions']['edges'][number]['node'];
export type Compared = NonNullable<ResultOf<typeof RulesToRead>['record']>;
export type ComparedField = Compared['fields'][number];
