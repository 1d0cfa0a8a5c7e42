import { Badge, Button, Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { distanceText } from '../../format/moment.js';
import { useLanguage } from '../../i18n/use-language.js';
import { type ScopeNames, useScopeText } from '../../parts/grant-scope.js';
import { InviteDialog } from '../../parts/invite-dialog.js';
import { Moment } from '../../parts/moment.js';
import { nameOf, PersonName } from '../../parts/person-name.js';
import { EndGrantDialog } from './end-grant-dialog.js';
import type { Grant } from './grant-shape.js';
import { NameInspectorDialog } from './name-inspector-dialog.js';

interface GrantCardProps {
  readonly grant: Grant;
  readonly names: ScopeNames | undefined;
  readonly now: number;
  readonly isOver: boolean;
}

type Opened = 'name' | 'end' | { readonly inviting: string; readonly name: string };

/** One grant: who, at which request, what it covers, how long yet, and who looks under it. */
export const GrantCard = ({ grant, names, now, isOver }: GrantCardProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const { may } = useSession();
  const scopeText = useScopeText(names);
  const [open, setOpen] = useState<Opened | null>(null);
  const known = names?.supervisingAuthorities?.authorities.find(
    ({ id }) => id === grant.authorityId,
  );
  const authority = known ? said(known.name) : grant.authorityId;
  const canAct = !isOver && may('GRANT_TO_AUTHORITY');
  const close = () => setOpen(null);
  const { id: grantId, requestNo } = grant;
  return (
    <Paper withBorder p="md" component="article" aria-label={t('grants.request', { requestNo })}>
      <Stack gap="xs">
        <Heading grant={grant} authority={authority} now={now} isOver={isOver} />
        <Text>
          {t('grants.covers')}: {scopeText(grant)}
        </Text>
        <Inspectors
          grant={grant}
          invite={canAct ? (inviting, name) => setOpen({ inviting, name }) : null}
        />
        {canAct && (
          <Group gap="xs" className="not-printed">
            <Button variant="light" onClick={() => setOpen('name')}>
              {t('grants.nameInspector')}
            </Button>
            <Button variant="default" onClick={() => setOpen('end')}>
              {t('grants.end')}
            </Button>
          </Group>
        )}
      </Stack>
      {open === 'name' && (
        <NameInspectorDialog grantId={grantId} requestNo={requestNo} onClose={close} />
      )}
      {open === 'end' && (
        <EndGrantDialog
          grantId={grantId}
          authority={authority}
          requestNo={requestNo}
          onClose={close}
        />
      )}
      {open !== null && typeof open === 'object' && (
        <InviteDialog accountId={open.inviting} name={open.name} onClose={close} />
      )}
    </Paper>
  );
};

interface HeadingProps extends Omit<GrantCardProps, 'names'> {
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
