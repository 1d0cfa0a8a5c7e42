import { Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../api/graphql.js';
import { useSession } from '../../api/session.js';
import { useScreen } from '../../api/use-screen.js';
import { today } from '../../format/moment.js';
import { dayToBeginWith } from '../../format/school-days.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Day } from '../../parts/moment.js';
import { DayBookOfClass } from './home.operations.js';

/** Of whoever keeps a class: what is recorded of it each day, and how far today is. */
export const DayBooks = () => {
  const { me } = useSession();
  const classes = new Map(
    [...me.appointments, ...me.delegatedOffices].flatMap(({ role, class: of }) =>
      role === 'HOMEROOM_TEACHER' && of ? [[of.id, of] as const] : [],
    ),
  );
  if (classes.size === 0) return null;
  return (
    <Stack gap="sm">
      {[...classes.keys()].map((classId) => (
        <DayBook key={classId} classId={classId} />
      ))}
    </Stack>
  );
};

const DayBook = ({ classId }: { readonly classId: string }) => {
  const { school } = useSession();
  const { years } = school;
  const now = today();
  const year = years.find((one) => now <= one.endsOn) ?? years.at(-1);
  const day = year ? dayToBeginWith(now, year) : now;
  const { data } = useScreen(DayBookOfClass, { classId, day }, { topics: ['RECORDS'] });
  if (!data?.class || !year) return null;
  // A class of an earlier year is not kept any more.
  if (data.class.schoolYear !== year.name) return null;
  return <Card of={data} day={day} />;
};

interface CardProps {
  readonly of: ResultOf<typeof DayBookOfClass>;
  readonly day: string;
}

const Card = ({ of: { school, class: of }, day }: CardProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const kinds = (school?.kindsInForce ?? []).filter(
    ({ about, every, rowFields }) => about === 'CLASS' && every === 'DAY' && rowFields !== null,
  );
  if (!of || kinds.length === 0) return null;
  const statusOf = (kind: string) =>
    of.records.edges.find(({ node }) => node.kind === kind)?.node.status ?? 'ABSENT';
  const name = t('common.classOf', { name: of.name });
  return (
    <Paper withBorder p="md" component="section" pos="relative" aria-labelledby={`day-${of.id}`}>
      <Group justify="space-between" gap="sm">
        <div>
          <Title order={2} size="h4" id={`day-${of.id}`}>
            <Link
              to="/lop/$classId/ngay"
              params={{ classId: of.id }}
              search={{ ngay: day }}
              className="covering-link"
            >
              {t(day === today() ? 'home.dayBook' : 'home.dayBookLast')} · {name}
            </Link>
          </Title>
          <Text size="sm" c="dimmed">
            <Day on={day} starts />
          </Text>
        </div>
        <Group gap="xs">
          {kinds.map(({ kind, label }) => (
            <KindState key={kind} label={said(label)} status={statusOf(kind)} />
          ))}
        </Group>
      </Group>
    </Paper>
  );
};

interface KindStateProps {
  readonly label: string;
  readonly status: 'ABSENT' | 'DRAFT' | 'SUBMITTED' | 'APPROVED' | 'DISPOSED';
}

const KindState = ({ label, status }: KindStateProps) => {
  const { t } = useTranslation();
  const words = status === 'APPROVED' ? t('classDay.final') : t(`records.status.${status}`);
  return (
    <Badge variant="light" color={status === 'APPROVED' ? 'green' : 'gray'}>
      {label}: {words}
    </Badge>
  );
};
