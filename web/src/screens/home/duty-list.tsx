import { Badge, Group, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { distanceText } from '../../format/moment.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Moment } from '../../parts/moment.js';
import { useNow } from '../../parts/use-now.js';
import { type Duty, DutyPlace } from '../../parts/duty-place.js';
import { DutySubject } from '../../parts/duty-subject.js';

interface DutyListProps {
  readonly duties: readonly Duty[];
}

/** One line per duty, what is due first on top; the whole line leads to where it is done. */
export const DutyList = ({ duties }: DutyListProps) => (
  <Stack component="ul" gap="xs" m={0} p={0}>
    {duties.map((duty) => (
      <DutyLine key={keyOf(duty)} duty={duty} />
    ))}
  </Stack>
);

const keyOf = (duty: Duty): string => {
  const { kind, since, importId, correction, record, dossier, lock, grant, predecessor } = duty;
  const finding = duty.finding && `${duty.finding.conclusionId}/${duty.finding.findingNo}`;
  const about = [correction, record, dossier, lock, grant, predecessor].map((one) => one?.id);
  return [kind, since, importId, finding, ...about].join('/');
};

const DutyLine = ({ duty }: { readonly duty: Duty }) => {
  const { t } = useTranslation();
  const { kind, late } = duty;
  return (
    <Paper
      component="li"
      withBorder
      p="sm"
      style={{ listStyle: 'none', position: 'relative' }}
      data-late={late || undefined}
    >
      <Group justify="space-between" gap="xs" align="flex-start">
        <div style={{ flex: '1 1 14rem', minWidth: 0 }}>
          <DutyPlace of={duty}>{t(`home.kind.${kind}`)}</DutyPlace>
          <DutySubject of={duty} />
        </div>
        <When duty={duty} />
      </Group>
    </Paper>
  );
};

const When = ({ duty: { late, due, since } }: { readonly duty: Duty }) => {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const now = useNow();
  return (
    <Stack gap={2} className="home-when">
      <Group gap="xs" className="home-when-line">
        {late && (
          <Badge color="son" variant="filled">
            {t('common.late')}
          </Badge>
        )}
        <Text size="sm" c="dimmed">
          {due === null
            ? t('home.since', { when: distanceText(since, now, language) })
            : t('home.due', { when: distanceText(due, now, language) })}
        </Text>
      </Group>
      <Text size="sm" c="dimmed">
        <Moment at={due ?? since} />
      </Text>
    </Stack>
  );
};
