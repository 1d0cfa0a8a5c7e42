import { Anchor, Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useScreen } from '../../api/use-screen.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Empty } from '../../parts/empty.js';
import { Loaded } from '../../parts/loaded.js';
import { Moment } from '../../parts/moment.js';
import { NotFound } from '../../parts/not-found.js';
import { Page } from '../../parts/page.js';
import { nameOf } from '../../parts/person-name.js';
import { Value } from '../../parts/value.js';
import { OneAccount } from './access.operations.js';
import { AccountActs } from './account-acts.js';
import { useAccountName } from './account-name.js';
import { statusColors } from './accounts-table.js';
import { TokensSection } from './tokens-section.js';
import type { AccountOfRegister } from './account-shape.js';

/** One account as it is now, with everything that was decided about it. */
export const AccountDetail = ({ id }: { readonly id: string }) => {
  const screen = useScreen(OneAccount, { id }, { topics: ['ACCESS', 'SCHOOL'] });
  return (
    <Loaded screen={screen}>
      {({ account }) => (account ? <AccountPage account={account} /> : <NotFound />)}
    </Loaded>
  );
};

const AccountPage = ({ account }: { readonly account: AccountOfRegister }) => {
  const { t } = useTranslation();
  const accountName = useAccountName();
  const name = accountName(account);
  const { kind, status } = account;
  return (
    <Page
      title={name}
      screen={t('access.detail')}
      about={
        <Group gap="md" component="span">
          <Text span>{t(`access.${kind}`)}</Text>
          <Badge component="span" variant="light" color={statusColors[status]}>
            {t(`access.${status}`)}
          </Badge>
          <Anchor renderRoot={(props) => <Link to="/tai-khoan" {...props} />}>
            {t('access.backToRegister')}
          </Anchor>
        </Group>
      }
    >
      <Facts account={account} />
      <AccountActs account={account} name={name} />
      {kind === 'SERVICE' && <TokensSection account={account} name={name} />}
      <Changes changes={account.changes} />
    </Page>
  );
};

const Facts = ({ account }: { readonly account: AccountOfRegister }) => {
  const { t } = useTranslation();
  const { opened, office, invitation, grant } = account;
  return (
    <Stack gap={2}>
      <Text>
        {t('access.openedOn')} <Moment at={opened.recordedAt} />
      </Text>
      {office && (
        <Text>
          {t(`roles.${office.role}`)}: {office.powers.map((one) => t(`powers.${one}`)).join(', ')} (
          <Moment at={office.expiresAt} />)
        </Text>
      )}
      {grant && (
        <Text>
          {t('access.underGrant', { requestNo: grant.requestNo })} <Moment at={grant.validTo} />
        </Text>
      )}
      {invitation && (
        <Text>
          {t('access.lastInvitation')}: <Moment at={invitation.act.recordedAt} /> (
          {t(`access.${invitation.purpose}`)}), {t('access.invitedUntil')}{' '}
          <Moment at={invitation.expiresAt} />
        </Text>
      )}
    </Stack>
  );
};

const Changes = ({ changes }: { readonly changes: AccountOfRegister['changes'] }) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  return (
    <Stack gap="sm" component="section" aria-labelledby="changes">
      <Title order={2} size="h3" id="changes">
        {t('access.history')}
      </Title>
      {changes.length === 0 && (
        <Empty title={t('access.noChanges')} next={t('access.noChangesNext')} />
      )}
      {changes.toReversed().map(({ status, reason, act }) => (
        <Paper withBorder p="md" key={act.recordedAt}>
          <Group gap="xs">
            <Badge variant="light" color={statusColors[status]}>
              {t(`access.${status}`)}
            </Badge>
            <Text>
              <Value of={reason as Parameters<typeof Value>[0]['of']} />
            </Text>
          </Group>
          <Text size="sm" c="dimmed">
            {t('access.by', { name: nameOf(act.person) ?? t(`roles.${act.role}`) })} ·{' '}
            <Moment at={act.recordedAt} />
            {act.citation && ` · ${said(act.citation)}`}
          </Text>
        </Paper>
      ))}
    </Stack>
  );
};
