import { List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { numberText } from '../../format/number.js';
import { useLanguage } from '../../i18n/use-language.js';
import { ActLine } from '../../parts/act-line.js';
import { Day } from '../../parts/moment.js';
import { PersonName } from '../../parts/person-name.js';
import type { ShownDisposition } from './shown.js';

type Taken<Name extends keyof ShownDisposition> = {
  readonly of: NonNullable<ShownDisposition[Name]>;
};

export const AppraisedMore = ({ of: { verdict, minutesNo, council, act } }: Taken<'appraised'>) => {
  const { t } = useTranslation();
  return (
    <Stack gap={2}>
      <Text size="sm">
        {t(`disposition.verdict.${verdict}`)} · {t('disposition.minutes', { no: minutesNo })}
      </Text>
      <ActLine of={act} />
      <Text size="sm" c="dimmed" mt={2}>
        {t('disposition.council')}
      </Text>
      <List size="sm">
        {council.map((member) => (
          <List.Item key={member.id}>
            <PersonName of={member} />
          </List.Item>
        ))}
      </List>
    </Stack>
  );
};

export const ApprovedMore = ({ of: { decisionNo, act } }: Taken<'approved'>) => {
  const { t } = useTranslation();
  return (
    <Stack gap={2}>
      <Text size="sm">{t('disposition.decision', { no: decisionNo })}</Text>
      <ActLine of={act} />
    </Stack>
  );
};

export const NoticeMore = ({ of: { channel, servedOn, waitThrough, act } }: Taken<'notice'>) => {
  const { t } = useTranslation();
  return (
    <Stack gap={2}>
      <Text size="sm">
        {t(`disposition.channel.${channel}`)}, <Day on={servedOn} />
      </Text>
      <Text size="sm">
        {t('disposition.waitsThrough')} <Day on={waitThrough} />
      </Text>
      <ActLine of={act} />
    </Stack>
  );
};

/** What the engine calls the directory that it keeps final backups in. */
const ownMedium = 'custody-directory';

export const BackupMore = ({ of: { medium, custodyUntil, sizeBytes, act } }: Taken<'backup'>) => {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return (
    <Stack gap={2}>
      <Text size="sm">
        {t('disposition.backupIs', {
          medium: medium === ownMedium ? t('disposition.ownMedium') : medium,
          size: numberText(sizeBytes, language),
        })}
      </Text>
      <Text size="sm">
        {t('disposition.custodyUntilDay')} <Day on={custodyUntil} />
      </Text>
      <ActLine of={act} />
    </Stack>
  );
};
