import { Alert, Badge, Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../api/graphql.js';
import { numberText } from '../../format/number.js';
import type { system } from '../../i18n/vi/system.js';
import { useLanguage } from '../../i18n/use-language.js';
import type { StateOfEngine } from './system.operations.js';

type ReadModel = NonNullable<ResultOf<typeof StateOfEngine>['projections']>[number];

interface EngineStateProps {
  readonly projections: readonly ReadModel[];
  readonly logSize: string;
  readonly version: string | null;
  readonly again: () => void;
}

const behindBy = ({ position, logSize }: ReadModel): bigint => BigInt(logSize) - BigInt(position);

/** Whether everything follows the ledger, said in one sentence before the figures. */
export const EngineState = ({ projections, logSize, version, again }: EngineStateProps) => {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const stopped = projections.filter(({ state }) => state === 'STOPPED');
  const isBehind = projections.some((one) => behindBy(one) > 0n);
  const verdict = stopped.length > 0 ? 'someStopped' : isBehind ? 'someBehind' : 'allFollow';
  const colors = { someStopped: 'son', someBehind: 'yellow', allFollow: 'green' } as const;
  return (
    <Stack gap="sm" component="section" aria-labelledby="engine">
      <Group justify="space-between">
        <Title order={2} size="h3" id="engine">
          {t('system.engine')}
        </Title>
        <Button
          variant="default"
          leftSection={<RotateCw size={18} aria-hidden />}
          onClick={again}
          className="not-printed"
        >
          {t('system.look')}
        </Button>
      </Group>
      <Alert color={colors[verdict]} role="status" title={t(`system.${verdict}`)}>
        <Text size="sm">
          {version !== null && `${t('system.engineVersion', { version })} · `}
          {t('system.logSize', { size: numberText(logSize, language) })}
        </Text>
        {verdict !== 'allFollow' && <Text size="sm">{t(`system.${verdict}Next`)}</Text>}
      </Alert>
      <ReadModels of={projections} />
    </Stack>
  );
};

const ReadModels = ({ of }: { readonly of: readonly ReadModel[] }) => {
  const { t } = useTranslation();
  return (
    <Table className="stacked-table" verticalSpacing="sm">
      <Table.Caption className="visually-hidden">{t('system.readModels')}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('system.readModel')}</Table.Th>
          <Table.Th scope="col">{t('system.state')}</Table.Th>
          <Table.Th scope="col">{t('system.read')}</Table.Th>
          <Table.Th scope="col">{t('system.left')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {of.map((one) => (
          <ReadModelRow key={one.name} of={one} />
        ))}
      </Table.Tbody>
    </Table>
  );
};

const stateColors = { FOLLOWING: 'green', BUILDING: 'yellow', STOPPED: 'son' } as const;

const ReadModelRow = ({ of }: { readonly of: ReadModel }) => {
  const { t, i18n } = useTranslation();
  const { language } = useLanguage();
  const { name, version, state, position, stopped } = of;
  // One that is newer than this console is shown by the name that the engine gives it.
  const isNamed = i18n.exists(`system.models.${name}`);
  return (
    <Table.Tr>
      <Table.Td>
        {isNamed ? t(`system.models.${name as ModelName}`) : name}{' '}
        <Text span size="sm" c="dimmed">
          {t('system.modelVersion', { version })}
        </Text>
      </Table.Td>
      <Table.Td data-label={t('system.state')}>
        <Badge variant="light" color={stateColors[state]}>
          {t(`system.${state}`)}
        </Badge>
        {stopped && (
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {stopped.code}: {stopped.message}
          </Text>
        )}
      </Table.Td>
      <Table.Td data-label={t('system.read')}>{numberText(position, language)}</Table.Td>
      <Table.Td data-label={t('system.left')}>{numberText(behindBy(of), language)}</Table.Td>
    </Table.Tr>
  );
};

type ModelName = keyof typeof system.models;
