import { Button, Group, List, Paper, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScreen } from '../../api/use-screen.js';
import { Loaded } from '../../parts/loaded.js';
import { Moment } from '../../parts/moment.js';
import { PersonName } from '../../parts/person-name.js';
import { OneReading } from './access.operations.js';
import type { Reading } from './reading-shape.js';

/** Who looked, when, in what role, and at how much; the dossiers themselves on demand. */
export const ReadingCard = ({ reading }: { readonly reading: Reading }) => {
  const { t } = useTranslation();
  const operation = useOperationText();
  const [isOpen, setOpen] = useState(false);
  const { logIndex, person, role, requestNo, recordedAt, dossiers } = reading;
  const fields = dossiers.reduce((sum, one) => sum + one.fields.length, 0);
  return (
    <Paper withBorder p="md">
      <Group justify="space-between" align="flex-start">
        <div style={{ flex: '1 1 14rem', minWidth: 0 }}>
          <Text fw={600}>
            <PersonName of={person} role={role} />
            {requestNo !== null && `, ${t('access.logOfAuthority', { requestNo })}`}
          </Text>
          <Text size="sm">
            {operation(reading.operation)}: {t('access.logDossiers', { count: dossiers.length })}
            {', '}
            {fields === 0 ? t('access.logOnlyLookedUp') : t('access.logFields', { count: fields })}
          </Text>
          <Text size="sm" c="dimmed">
            <Moment at={recordedAt} />
          </Text>
        </div>
        <Button variant="default" size="sm" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? 'access.logHide' : 'access.logShow')}
        </Button>
      </Group>
      {isOpen && <Dossiers logIndex={logIndex} />}
    </Paper>
  );
};

/** The list runs backwards, so the one entry before the next number is this one. */
const Dossiers = ({ logIndex }: { readonly logIndex: string }) => {
  const { t } = useTranslation();
  const screen = useScreen(
    OneReading,
    { after: String(BigInt(logIndex) + 1n) },
    { topics: ['DOSSIERS'] },
  );
  return (
    <Loaded screen={screen} skeletonRows={1}>
      {({ accessLog }) => (
        <List mt="xs" spacing={4}>
          {accessLog?.edges[0]?.node.dossiers.map(({ dossierId, fields, dossier }) => (
            <List.Item key={dossierId}>
              {dossier?.about === 'CLASS' ? (
                <Link to="/lop/$classId" params={{ classId: dossierId }}>
                  {t('access.logDossierOfClass', { name: dossier.class?.name ?? '' })}
                </Link>
              ) : dossier ? (
                <Link to="/ho-so/$dossierId" params={{ dossierId }}>
                  {dossier.class
                    ? t('access.logDossierOfClass', { name: dossier.class.name })
                    : t('access.logDossier')}
                </Link>
              ) : (
                t('access.logDossierGone')
              )}
              {' · '}
              {fields.length === 0
                ? t('access.logOnlyLookedUp')
                : t('access.logFields', { count: fields.length })}
            </List.Item>
          ))}
        </List>
      )}
    </Loaded>
  );
};

const operations = [
  'class',
  'dossier',
  'record',
  'history',
  'asOf',
  'corrections',
  'entry',
  'dossierEntries',
  'search',
  'records',
  'duties',
  'movements',
] as const;

/** What was asked for, in words a person knows; an operation can ask for several things. */
const useOperationText = (): ((operation: string) => string) => {
  const { t } = useTranslation();
  return (operation) => {
    const named = operation.split(/[^A-Za-z]+/);
    const known = operations.filter((one) => named.includes(one));
    return known.length === 0
      ? t('access.logOperations.other')
      : known.map((one) => t(`access.logOperations.${one}`)).join(', ');
  };
};
