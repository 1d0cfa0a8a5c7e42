import { Alert, Button, List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.js';
import { type RecordValue, Value } from '../../parts/value.js';
import { valueOf } from '../../parts/form-values.js';
import type { NumberedChild } from './sheet-shape.js';
import { type Difference, rowIn } from './sheet-values.js';

interface DifferencesProps {
  readonly of: readonly Difference[];
  readonly numbered: readonly NumberedChild[];
}

/** What of the typing stands otherwise in the sheet by now. */
const Differences = ({ of, numbered }: DifferencesProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  return (
    <List size="sm" spacing={4}>
      {of.map(({ address, definition, mine, theirs }) => {
        const { dossierId } = rowIn(address);
        const child = numbered.find(({ id }) => id === dossierId)?.name;
        const shown = (typed: string): RecordValue => ({
          __typename: 'ReadableValue',
          value: valueOf(definition, typed),
        });
        return (
          <List.Item key={address}>
            {child !== undefined && <>{child} · </>}
            {said(definition.label)}: {t('classDay.mine')}{' '}
            <strong>
              <Value of={shown(mine)} type={definition.type} />
            </strong>
            , {t('classDay.theirs')} <Value of={shown(theirs)} type={definition.type} />
          </List.Item>
        );
      })}
    </List>
  );
};

/** Somebody saved the sheet meanwhile: what was typed here stays, and goes on from theirs. */
export const OvertakenNotice = ({
  onGoOn,
  ...differences
}: DifferencesProps & { readonly onGoOn: () => void }) => {
  const { t } = useTranslation();
  return (
    <Alert color="son" role="alert" title={t('classDay.overtaken')}>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{t('classDay.overtakenNext')}</Text>
        <Differences {...differences} />
        <Button onClick={onGoOn}>{t('records.goOn')}</Button>
      </Stack>
    </Alert>
  );
};

/** The sheet is final, and somebody had typed something else here. */
export const LeftOver = ({
  onDrop,
  ...differences
}: DifferencesProps & { readonly onDrop: () => void }) => {
  const { t } = useTranslation();
  return (
    <Alert color="son" role="alert" title={t('classDay.leftOver')}>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{t('classDay.leftOverNext')}</Text>
        <Differences {...differences} />
        <Button variant="default" onClick={onDrop}>
          {t('common.dropDraft')}
        </Button>
      </Stack>
    </Alert>
  );
};
