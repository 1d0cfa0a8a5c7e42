import { Alert, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Me, useSession } from '../api/session.js';
import { useScreen } from '../api/use-screen.js';
import { distanceText, today } from '../format/moment.js';
import { useLanguage } from '../i18n/use-language.js';
import { NamesOfScopes } from './grant-scope.operations.js';
import { useScopeText } from './grant-scope.js';
import { Moment } from './moment.js';
import { useNow } from './use-now.js';

/** What an inspector always sees: under which request they look, at what, until when. */
export const GrantBanner = () => {
  const { grant } = useSession().me;
  return grant && <Banner grant={grant} />;
};

const Banner = ({ grant }: { readonly grant: NonNullable<Me['grant']> }) => {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const now = useNow();
  const { data: names } = useScreen(NamesOfScopes, { on: today() }, { topics: ['SCHOOL'] });
  const scopeText = useScopeText(names);
  const distance = distanceText(grant.validTo, now, language);
  return (
    <Alert color="ink" mb="sm" title={t('shell.grantTitle', { requestNo: grant.requestNo })}>
      <Text size="sm">
        {t('grants.bannerUntil')} <Moment at={grant.validTo} /> ({t('grants.ends', { distance })}).{' '}
        {names && t('grants.bannerCovers', { scope: scopeText(grant) })}
      </Text>
      <Text size="sm">{t('grants.bannerNoted')}</Text>
    </Alert>
  );
};
