import { Badge, Button, Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { distanceText } from '../../format/moment.js';
import { useLanguage } from '../../i18n/use-language.js';
import { type ScopeNames, useScopeText } from '../../parts/grant-scope.js';
import { Moment } from '../../parts/moment.js';
import { nameOf, PersonName } from '../../parts/person-name.js';
import type { OpenedOfGrant } from './grant-dialogs.js';
import type { Grant } from './grant-shape.js';

interface GrantCardProps {
  readonly grant: Grant;
  readonly names: ScopeNames | undefined;
  readonly now: number;
  readonly isOver: boolean;
  readonly open: (what: OpenedOfGrant) => void;
}

/** One grant: who, at which request, what it covers, how long yet, and who looks under it. */
export const GrantCard = ({ grant, names, now, isOver, open }: GrantCardProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const { may } = useSession();
  const scopeText = useScopeText(names);
  const known = names?.supervisingAuthorities?.authorities.find(
    ({ id }) => id === grant.authorityId,
  );
  const authority = known ? said(known.name) : grant.authorityId;
  const canAct = !isOver && may('GRANT_TO_AUTHORITY');
  const { requestNo } = grant;
  const of = { grant, authority };
  return (
    <Paper withBorder p="md" component="article" aria-label={t('grants.request', { requestNo })}>
      <Stack gap="xs">
        <Heading grant={grant} authority={authority} now={now} isOver={isOver} />
        <Text>
          {t('grants.covers')}: {scopeText(grant)}
        </Text>
        <Inspectors
          grant={grant}
          invite={
            canAct ? (accountId, name) => open({ is: 'invite', ...of, accountId, name }) : null
          }
        />
        {canAct && (
          <Group gap="xs" className="not-printed">
            <Button variant="light" onClick={() => open({ is: 'name', ...of })}>
              {t('grants.nameInspector')}
            </Button>
            <Button variant="default" onClick={() => open({ is: 'end', ...of })}>
              {t('grants.end')}
            </Button>
          </Group>
        )}
      </Stack>
    </Paper>
  );
};

interface HeadingProps extends Omit<GrantCardProps, 'names' | 'open'> {
  readonly authority: string;
}

const Heading = ({ grant, authority, now, isOver }: HeadingProps) => {
  const { t } = useTranslation();
  const { language, said } = useLanguage();
  const { requestNo, validFrom, validTo, given, ended } = grant;
  const isComing = Date.parse(validFrom) > now;
  const state = isComing
    ? t('grants.begins', { distance: distanceText(validFrom, now, language) })
    : t('grants.ends', { distance: distanceText(validTo, now, language) });
  return (
    <>
      <Group gap="xs">
        <Title order={3} size="h4">
          {authority}
        </Title>
        {!isOver && (
          <Badge variant="light" color={isComing ? 'gray' : 'green'}>
            {state}
          </Badge>
        )}
      </Group>
      <Text>
        {t('grants.request', { requestNo })} · <Moment at={validFrom} /> – <Moment at={validTo} />
      </Text>
      {ended && <Text>{t('grants.endedEarly', { no: ended.decisionNo })}</Text>}
      {given && (
        <Text size="sm" c="dimmed">
          <PersonName of={given.person} role={given.role} /> · <Moment at={given.recordedAt} />
          {given.citation && ` · ${said(given.citation)}`}
        </Text>
      )}
    </>
  );
};

interface InspectorsProps {
  readonly grant: Grant;
  /** Null for whoever may not. */
  readonly invite: ((accountId: string, name: string) => void) | null;
}

const Inspectors = ({ grant: { inspectors }, invite }: InspectorsProps) => {
  const { t } = useTranslation();
  return (
    <div>
      <Text fw={600}>{t('grants.inspectors')}</Text>
      {inspectors.length === 0 && <Text c="dimmed">{t('grants.noInspectors')}</Text>}
      <List spacing="xs" listStyleType="none">
        {inspectors.map(({ id, inspectorName, invitation, status }) => {
          const name = nameOf({ fullName: inspectorName }) ?? t('common.nameErased');
          return (
            <List.Item key={id}>
              <Group gap="sm">
                <span>
                  {name}
                  {invitation && (
                    <Text span size="sm" c="dimmed">
                      {' · '}
                      {t('grants.invitedAt')} <Moment at={invitation.act.recordedAt} />
                    </Text>
                  )}
                </span>
                {invite && status === 'OPEN' && (
                  <Button
                    variant="default"
                    size="sm"
                    aria-label={t('grants.inviteOf', { name })}
                    onClick={() => invite(id, name)}
                  >
                    {t('grants.invite')}
                  </Button>
                )}
              </Group>
            </List.Item>
          );
        })}
      </List>
    </div>
  );
};
