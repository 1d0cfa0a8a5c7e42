import { Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.js';
import { type BoardRowsProps, Cell } from './board-table.js';

/** The board on a phone: a card for each class. */
export const BoardCards = ({ of, search }: BoardRowsProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  return (
    <Stack gap="sm">
      {of.classes.map((row, place) => (
        <Paper key={row.class?.id ?? place} withBorder p="md" component="section">
          <Stack gap="sm">
            <Title order={2} size="h5">
              {t('common.classOf', { name: row.class?.name })}
            </Title>
            {of.kinds.map(({ kind }, at) => (
              <div key={kind.kind}>
                <Text size="sm" fw={600}>
                  {said(kind.label)}
                </Text>
                <Cell row={row} kind={kind} at={at} search={search} />
              </div>
            ))}
          </Stack>
        </Paper>
      ))}
    </Stack>
  );
};
