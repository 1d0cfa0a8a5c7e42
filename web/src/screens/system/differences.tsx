import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '../../i18n/index.js';
import { useLanguage } from '../../i18n/use-language.js';
import type { Offer } from './offer-shape.js';

/** What would be different from what the school has. */
export const Differences = ({ of }: { readonly of: Offer }) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const { adoptedVersion, differences, differencesTotal } = of;
  const more = differencesTotal - differences.length;
  return (
    <div>
      <Text fw={600}>
        {adoptedVersion === null
          ? t('system.holds')
          : t('system.differs', { version: adoptedVersion })}
      </Text>
      {differencesTotal === 0 && <Text>{t('system.sameMembers')}</Text>}
      <List spacing={4}>
        {differences.map((one) => (
          <List.Item key={one.code}>
            {adoptedVersion !== null && `${t(`system.change.${one.change}`)}: `}
            {said(one.label)}
            <Fields is="fieldsAdded" fields={one.fieldsAdded} total={one.fieldsAddedTotal} />
            <Fields is="fieldsLeftOut" fields={one.fieldsLeftOut} total={one.fieldsLeftOutTotal} />
          </List.Item>
        ))}
      </List>
      {more > 0 && <Text size="sm">{t('system.more', { count: more })}</Text>}
    </div>
  );
};

interface FieldsProps {
  readonly is: 'fieldsAdded' | 'fieldsLeftOut';
  readonly fields: readonly Bilingual[];
  readonly total: number;
}

const Fields = ({ is, fields, total }: FieldsProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  if (total === 0) return null;
  const more = total - fields.length;
  return (
    <Text size="sm">
      {t(`system.${is}`, { fields: fields.map(said).join(', ') })}
      {more > 0 && `, ${t('system.more', { count: more })}`}
    </Text>
  );
};
