import { Alert, Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type RecordValue, useValueText } from '../../parts/value.js';
import type { ShownFieldType } from './shown.js';

interface ChangedNoticeProps {
  readonly before: RecordValue;
  readonly now: RecordValue;
  readonly type: ShownFieldType;
  readonly onSeen: () => void;
}

/** Somebody else's change came in between: both values, and nothing typed is lost. */
export const ChangedNotice = ({ before, now, type, onSeen }: ChangedNoticeProps) => {
  const { t } = useTranslation();
  const textOf = useValueText();
  const unknown = t('common.restricted');
  return (
    <Alert color="son" role="alert" title={t('correction.valueChanged')}>
      <Stack gap="sm" align="flex-start">
        <Text>
          {t('correction.valueChangedFrom', {
            before: textOf(before, type) ?? unknown,
            now: textOf(now, type) ?? unknown,
          })}
        </Text>
        <Button variant="default" onClick={onSeen}>
          {t('correction.sawNewValue')}
        </Button>
      </Stack>
    </Alert>
  );
};
