import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { Day } from '../../parts/moment.js';
import { nameOf } from '../../parts/person-name.js';
import { Section } from './section.js';

/** My offices of today and what was lent to me; what they allow the engine says at every act. */
export const WhoIAm = () => {
  const { t } = useTranslation();
  const { me, school } = useSession();
  return (
    <Section title={nameOf(me.person) ?? t('shell.nameNotShown')} about={school.name}>
      <Text fw={600}>{t('account.offices')}</Text>
      {me.appointments.length === 0 ? (
        <Text>{t(me.grant ? 'account.inspects' : 'account.noOffices')}</Text>
      ) : (
        <List withPadding>
          {me.appointments.map((one) => (
            <List.Item key={one.id}>
              {t(`roles.${one.role}`)}
              {one.class && `, ${t('common.classOf', { name: one.class.name })}`}
              {one.standsInFor !== null &&
                `, ${t('account.standsInFor', { role: t(`roles.${one.standsInFor}`) })}`}
              {' · '}
              {t('account.from')} <Day on={one.from} />
              {one.to !== null && (
                <>
                  {' '}
                  {t('account.to')} <Day on={one.to} />
                </>
              )}
            </List.Item>
          ))}
        </List>
      )}
      {me.delegatedOffices.length > 0 && (
        <>
          <Text fw={600}>{t('account.lent')}</Text>
          <List withPadding>
            {me.delegatedOffices.map((one) => (
              <List.Item key={one.delegationId}>
                {t('account.lentBy', {
                  role: t(`roles.${one.role}`),
                  name: nameOf(one.from) ?? t('common.nameErased'),
                })}
                {one.class && `, ${t('common.classOf', { name: one.class.name })}`}
                {' · '}
                {t('account.to')} <Day on={one.until} />
              </List.Item>
            ))}
          </List>
        </>
      )}
    </Section>
  );
};
