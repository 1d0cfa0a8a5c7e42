import { Button, Group, Loader, Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { confirmedTogetherMax } from '../../api/use-act.js';
import type { Approvals } from './use-approvals.js';
import styles from './approvals.module.css';

/** What is chosen and what to do with it; stays in view while one reads through the list. */
export const ApprovalBar = ({ approvals }: { readonly approvals: Approvals }) => {
  const { t } = useTranslation();
  const { chosen, chooseAll, chooseNone, approve, underWay } = approvals;
  return (
    <Paper withBorder shadow="md" p="sm" className={`${styles['bar']} not-printed`}>
      {underWay !== null ? (
        <Group gap="sm">
          <Loader size="sm" aria-hidden />
          <Text role="status">{t('records.underWay', { count: underWay })}</Text>
        </Group>
      ) : (
        <Group justify="space-between">
          <Group gap="xs">
            <Button variant="default" onClick={chooseAll}>
              {t('records.selectAll')}
            </Button>
            {chosen.size > 0 && (
              <Button variant="subtle" onClick={chooseNone}>
                {t('records.selectNone')}
              </Button>
            )}
          </Group>
          <Group gap="sm">
            <Text size="sm" role="status">
              {chosen.size >= confirmedTogetherMax
                ? t('records.selectedMax', { max: confirmedTogetherMax })
                : t('records.selected', { count: chosen.size })}
            </Text>
            <Button disabled={chosen.size === 0} onClick={() => void approve()}>
              {t('records.approve', { count: chosen.size })}
            </Button>
          </Group>
        </Group>
      )}
    </Paper>
  );
};
