import { Badge, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.js';
import { LinkAnchor } from '../../parts/links.js';
import { Moment } from '../../parts/moment.js';
import type { Unit } from './unit-shape.js';

type Filed = Unit['filed']['edges'][number]['node'];

/** Records newest first, each with how far it has come. */
export const FiledRecords = ({ records }: { readonly records: readonly Filed[] }) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  return (
    <Stack component="ul" gap={0} m={0} p={0} style={{ listStyle: 'none' }}>
      {records.map(({ id, label, status, submitted }) => (
        <Group component="li" key={id} justify="space-between" gap="sm" mih={44}>
          <LinkAnchor to="/ban-ghi/$recordId" params={{ recordId: id }}>
            {said(label)}
          </LinkAnchor>
          <Group gap="sm">
            {submitted && (
              <Text span c="dimmed" size="sm">
                <Moment at={submitted.recordedAt} />
              </Text>
            )}
            <Badge variant="light" color={status === 'APPROVED' ? 'green' : 'gray'}>
              {t(`records.status.${status}`)}
            </Badge>
          </Group>
        </Group>
      ))}
    </Stack>
  );
};
