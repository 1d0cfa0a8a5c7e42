import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../api/graphql.js';
import { useSession } from '../../api/session.js';
import { usePages } from '../../api/use-pages.js';
import { dayText, today } from '../../format/moment.js';
import { Empty } from '../../parts/empty.js';
import { LoadedPages } from '../../parts/loaded-pages.js';
import { nameOf } from '../../parts/person-name.js';
import { DelegateDialog } from './delegate-dialog.js';
import { DelegationsOfSchool } from './people.operations.js';
import type { Member, StaffMemberAnswer } from './member-shape.js';
import { RevokeDelegationDialog } from './revoke-delegation-dialog.js';

interface DelegationsSectionProps {
  readonly person: Member;
  readonly powers: StaffMemberAnswer['me']['powers'];
}

/** What the person lent of their offices, and what was lent to them. */
export const DelegationsSection = ({ person, powers }: DelegationsSectionProps) => {
  const { t } = useTranslation();
  const { me, may } = useSession();
  const [isDelegating, setDelegating] = useState(false);
  const pages = usePages(
    DelegationsOfSchool,
    {},
    {
      topics: ['ACCESS'],
      pageOf: ({ delegations }) => delegations,
      // The list is of the whole school: the ones of this person may lie anywhere in it.
      pagesAtOnce: Number.POSITIVE_INFINITY,
    },
  );
  const theirs = pages.nodes
    .filter(({ from, to }) => from.id === person.id || to.id === person.id)
    .toReversed();
  const isOwnPage = me.person.id === person.id;
  const office = powers.find(
    ({ power, delegationId }) => power === 'DELEGATE' && delegationId === null,
  )?.appointmentId;
  return (
    <Stack gap="sm" component="section" aria-labelledby="delegations">
      <Group justify="space-between">
        <Title order={2} size="h3" id="delegations">
          {t('people.delegations')}
        </Title>
        {isOwnPage && office && may('DELEGATE') && (
          <Button variant="light" onClick={() => setDelegating(true)}>
            {t('people.delegate')}
          </Button>
        )}
      </Group>
      <LoadedPages
        pages={{ ...pages, nodes: theirs }}
        empty={<Empty title={t('people.noDelegations')} next={t('people.noDelegationsNext')} />}
      >
        {theirs.map((delegation) => (
          <DelegationCard key={delegation.id} delegation={delegation} personId={person.id} />
        ))}
      </LoadedPages>
      {isDelegating && office && (
        <DelegateDialog
          appointmentId={office}
          own={me.person}
          powers={powers.filter((held) => held.appointmentId === office).map(({ power }) => power)}
          onClose={() => setDelegating(false)}
        />
      )}
    </Stack>
  );
};

type Delegation = ResultOf<typeof DelegationsOfSchool>['delegations']['edges'][number]['node'];

const stateOf = ({ validFrom, validTo, revoked }: Delegation): 'inForce' | 'notYet' | 'over' => {
  if (revoked || validTo < today()) return 'over';
  return today() < validFrom ? 'notYet' : 'inForce';
};

interface DelegationCardProps {
  readonly delegation: Delegation;
  readonly personId: string;
}

const DelegationCard = ({ delegation, personId }: DelegationCardProps) => {
  const { t } = useTranslation();
  const { may } = useSession();
  const [isRevoking, setRevoking] = useState(false);
  const { from, to, powers, validFrom, validTo, granted, revoked } = delegation;
  const isGiven = from.id === personId;
  const other = nameOf(isGiven ? to : from) ?? t('common.nameErased');
  const state = stateOf(delegation);
  const title = t(isGiven ? 'people.delegationTo' : 'people.delegationFrom', { name: other });
  return (
    <Paper withBorder p="md" component="article" aria-label={title}>
      <Stack gap={4}>
        <Group gap="xs">
          <Text fw={600}>{title}</Text>
          <Badge variant="light" color={state === 'inForce' ? 'green' : 'gray'}>
            {revoked ? t('people.revokedBy', { no: revoked.decisionNo }) : t(`people.${state}`)}
          </Badge>
        </Group>
        <Text size="sm">{powers.map((power) => t(`powers.${power}`)).join(', ')}</Text>
        <Text size="sm">
          {t('people.fromTo', { from: dayText(validFrom), to: dayText(validTo) })}
          {' · '}
          {t('people.decision', { no: granted.decisionNo })}
        </Text>
        {may('DELEGATE') && state !== 'over' && (
          <Group className="not-printed">
            <Button variant="default" size="sm" onClick={() => setRevoking(true)}>
              {t('people.revoke')}
            </Button>
          </Group>
        )}
      </Stack>
      {isRevoking && (
        <RevokeDelegationDialog
          delegationId={delegation.id}
          name={nameOf(to) ?? t('common.nameErased')}
          onClose={() => setRevoking(false)}
        />
      )}
    </Paper>
  );
};
