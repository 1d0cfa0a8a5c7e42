import { Badge, Group, Paper, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { distanceText } from '../../format/moment.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Moment } from '../../parts/moment.js';
import { useNow } from '../../parts/use-now.js';
import { useValueText } from '../../parts/value.js';
import { type Duty, placeOf } from './duty-links.js';

interface DutyListProps {
  readonly duties: readonly { readonly cursor: string; readonly node: Duty }[];
}

/** One line per duty, what is due first on top; the whole line leads to where it is done. */
export const DutyList = ({ duties }: DutyListProps) => (
  <Stack component="ul" gap="xs" m={0} p={0}>
    {duties.map(({ cursor, node }) => (
      <DutyLine key={cursor} duty={node} />
    ))}
  </Stack>
);

const DutyLine = ({ duty }: { readonly duty: Duty }) => {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const now = useNow();
  const { kind, late, due, since } = duty;
  return (
    <Paper
      component="li"
      withBorder
      p="sm"
      style={{ listStyle: 'none', position: 'relative' }}
      data-late={late || undefined}
    >
      <Group justify="space-between" gap="xs">
        <div style={{ flex: '1 1 14rem', minWidth: 0 }}>
          <Link to={placeOf(duty)} className="covering-link">
            {t(`home.kind.${kind}`)}
          </Link>
          <Subject duty={duty} />
        </div>
        <div>
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
          <Text size="sm" c="dimmed" visibleFrom="sm">
            <Moment at={due ?? since} />
          </Text>
        </div>
      </Group>
    </Paper>
  );
};

/** What it is about: the field, the child, the class, the request. */
const Subject = ({ duty }: { readonly duty: Duty }) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const textOf = useValueText();
  const { correction, dossier, class: ofClass, grant } = duty;
  const words = [
    correction && said(correction.label),
    dossier && textOf(dossier.name),
    ofClass && t('common.classOf', { name: ofClass.name }),
    grant?.requestNo,
  ].filter((word) => typeof word === 'string');
  return words.length > 0 ? <Text>{words.join(' · ')}</Text> : null;
};
