import { Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useScreen } from '../../api/use-screen.js';
import { useSession } from '../../api/session.js';
import { dayText } from '../../format/moment.js';
import { useValueText } from '../../parts/value.js';
import { FiguresForMe as FiguresForMeDocument } from './home.operations.js';

/** Which figures I am asked for and have not given; nothing for whoever is asked for none. */
export const FiguresForMe = () => {
  const { may } = useSession();
  return may('GIVE_FIGURES') ? <Asked /> : null;
};

const Asked = () => {
  const { t } = useTranslation();
  const textOf = useValueText();
  const { data } = useScreen(FiguresForMeDocument, {}, { topics: ['RECORDS', 'SCHOOL'] });
  const requests = data?.figureRequests.edges ?? [];
  if (requests.length === 0) return null;
  return (
    <section aria-labelledby="figures">
      <Title order={2} size="h4" id="figures" mb="sm">
        {t('figures.title')}
      </Title>
      <Stack component="ul" gap="xs" m={0} p={0}>
        {requests.map(({ node: { id, text, dueOn, units } }) => (
          <Paper
            key={id}
            component="li"
            withBorder
            p="sm"
            style={{ listStyle: 'none', position: 'relative' }}
          >
            <Group justify="space-between" gap="xs" align="flex-start">
              <div style={{ flex: '1 1 14rem', minWidth: 0 }}>
                <Link to="/bao-cao" hash="figures" className="covering-link">
                  {textOf(text)}
                </Link>
                <Text size="sm" c="dimmed">
                  {t('figures.dueOn', { day: dayText(dueOn) })}
                </Text>
              </div>
              {units.some(({ isMine, state }) => isMine && state === 'MISSING') && (
                <Badge color="son" variant="filled">
                  {t('figures.overdue')}
                </Badge>
              )}
            </Group>
          </Paper>
        ))}
      </Stack>
    </section>
  );
};
