import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../api/graphql.js';
import { useLanguage } from '../i18n/use-language.js';
import { kindsOf } from './kinds-of.js';
import type { NamesOfScopes } from './grant-scope.operations.js';

export type ScopeNames = ResultOf<typeof NamesOfScopes>;

interface Covered {
  readonly schoolYears: readonly string[];
  readonly kinds: readonly string[] | null;
  readonly classIds: readonly string[] | null;
}

interface Granted {
  readonly includesSensitive: boolean;
  readonly scope: Covered;
}

/** What a grant covers, as one sentence. */
export const useScopeText = (names: ScopeNames | undefined): ((grant: Granted) => string) => {
  const { t } = useTranslation();
  const coveredText = useCoveredText(names);
  return ({ scope, includesSensitive }) =>
    `${coveredText(scope)}; ${t(includesSensitive ? 'grants.withSensitive' : 'grants.withoutSensitive')}`;
};

/** Which years, classes and kinds a scope names. */
export const useCoveredText = (names: ScopeNames | undefined): ((scope: Covered) => string) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  return ({ schoolYears, kinds, classIds }) => {
    const classNames = classIds?.map(
      (id) => names?.school?.classes.find((one) => one.id === id)?.name ?? '…',
    );
    const labels = kinds?.map((kind) => {
      const known = kindsOf(names?.school?.catalogues ?? []).find((one) => one.kind === kind);
      return known ? said(known.label) : kind;
    });
    return [
      t('grants.coversYears', { years: schoolYears.join(', ') }),
      classNames
        ? t('grants.coversClasses', { classes: classNames.join(', ') })
        : t('grants.coversAllClasses'),
      labels ? labels.join(', ') : t('grants.coversAllKinds'),
    ].join('; ');
  };
};
