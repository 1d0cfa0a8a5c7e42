import { Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { useScreen } from '../../api/use-screen.js';
import { dayText } from '../../format/moment.js';
import { LinkAnchor } from '../../parts/links.js';
import { useValueText } from '../../parts/value.js';
import { FindingsToAnswer as FindingsToAnswerDocument } from './home.operations.js';

/** What an authority wants to be put right, due first; nothing for whoever does not answer for it. */
export const FindingsToAnswer = () => {
  const { may } = useSession();
  return may(['ANSWER_FINDING', 'SIGN_ANSWER']) ? <Waiting /> : null;
};

const Waiting = () => {
  const { t } = useTranslation();
  const textOf = useValueText();
  const { data } = useScreen(FindingsToAnswerDocument, {}, { topics: ['SCHOOL'] });
  const findings = data?.openFindings.edges ?? [];
  if (findings.length === 0) return null;
  return (
    <section aria-labelledby="findings">
      <Group justify="space-between" align="baseline" mb="sm">
        <Title order={2} size="h4" id="findings">
          {t('inspections.openTitle')}
        </Title>
        {data?.openFindings.pageInfo.hasNextPage && (
          <LinkAnchor to="/thanh-tra">{t('inspections.title')}</LinkAnchor>
        )}
      </Group>
      <Stack component="ul" gap="xs" m={0} p={0}>
        {findings.map(({ node }) => (
          <Paper
            key={`${node.conclusionId}/${node.findingNo}`}
            component="li"
            withBorder
            p="sm"
            style={{ listStyle: 'none', position: 'relative' }}
          >
            <Group justify="space-between" gap="xs" align="flex-start">
              <div style={{ flex: '1 1 14rem', minWidth: 0 }}>
                <Link to="/thanh-tra" className="covering-link">
                  {textOf(node.asked) ?? t('inspections.finding', { no: node.findingNo })}
                </Link>
                <Text size="sm" c="dimmed">
                  {t('inspections.document', { documentNo: node.documentNo })} ·{' '}
                  {t('inspections.dueOn', { day: dayText(node.dueOn) })} ·{' '}
                  {t(`inspections.status.${node.status}`)}
                </Text>
              </div>
              {node.isOverdue && (
                <Badge color="son" variant="filled">
                  {t('inspections.overdue')}
                </Badge>
              )}
            </Group>
          </Paper>
        ))}
      </Stack>
    </section>
  );
};
