import { Badge, Group, NativeSelect, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../api/graphql.js';
import { type Session, useSession } from '../../api/session.js';
import { useScreen } from '../../api/use-screen.js';
import { today } from '../../format/moment.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Empty } from '../../parts/empty.js';
import { LinkButton } from '../../parts/links.js';
import { Loaded } from '../../parts/loaded.js';
import { Page } from '../../parts/page.js';
import { yearRunning } from '../../parts/part-of-year.js';
import styles from './school-class.module.css';
import { ClassesOfYear } from './school-class.operations.js';

const route = getRouteApi('/lop');

type ListedClass = NonNullable<ResultOf<typeof ClassesOfYear>['school']>['classes'][number];

/** The classes of a school year, the own ones first. */
export const ClassesScreen = () => {
  const { t } = useTranslation();
  const { school } = useSession();
  const { namHoc } = route.useSearch();
  const year = yearRunning(school.years, namHoc, today())?.name ?? null;
  return (
    <Page
      title={t('schoolClass.title')}
      screen={t('schoolClass.title')}
      about={t('schoolClass.about')}
      actions={
        year !== null && (
          <Group gap="sm" align="flex-end">
            <LinkButton to="/bien-dong" search={{ nam: year }} variant="default">
              {t('schoolClass.movements')}
            </LinkButton>
            <YearChoice year={year} />
          </Group>
        )
      }
    >
      {year === null ? (
        <Empty title={t('schoolClass.noYear')} next={t('schoolClass.noYearNext')} />
      ) : (
        <ClassesOf key={year} year={year} />
      )}
    </Page>
  );
};

const YearChoice = ({ year }: { readonly year: string }) => {
  const { t } = useTranslation();
  const { school } = useSession();
  const navigate = useNavigate();
  return (
    <NativeSelect
      label={t('schoolClass.year')}
      value={year}
      data={school.years.map(({ name }) => name).reverse()}
      onChange={({ currentTarget: { value: namHoc } }) =>
        void navigate({ to: '/lop', search: { namHoc } })
      }
    />
  );
};

const ClassesOf = ({ year }: { readonly year: string }) => {
  const { t } = useTranslation();
  const session = useSession();
  const screen = useScreen(
    ClassesOfYear,
    { schoolYear: year },
    { topics: ['SCHOOL', 'DOSSIERS', 'RECORDS', 'CORRECTIONS', 'LOCKS'] },
  );
  return (
    <Loaded screen={screen}>
      {({ school }) => {
        const classes = school?.classes ?? [];
        if (classes.length === 0) {
          return <Empty title={t('schoolClass.none')} next={t('schoolClass.noneNext')} />;
        }
        const own = classes.filter(({ id }) => isOwn(session, id));
        const open = classes.filter(
          ({ id }) => !own.some((one) => one.id === id) && mayRead(session, id),
        );
        const shut = classes.filter(({ id }) => !mayRead(session, id) && !isOwn(session, id));
        return (
          <Stack gap="xl">
            <ClassGroup title={t('schoolClass.own')} classes={own} isOwn />
            <ClassGroup
              title={t(own.length > 0 ? 'schoolClass.others' : 'schoolClass.all')}
              classes={open}
            />
            <ShutClasses classes={shut} />
          </Stack>
        );
      }}
    </Loaded>
  );
};

const isOwn = ({ me }: Session, id: string): boolean =>
  me.appointments.some((office) => office.class?.id === id);

const mayRead = ({ me, may }: Session, id: string): boolean => {
  if (me.grant) return me.grant.scope.classIds?.includes(id) ?? true;
  return may('READ_RECORDS', id);
};

interface ClassGroupProps {
  readonly title: string;
  readonly classes: readonly ListedClass[];
  readonly isOwn?: boolean;
}

const ClassGroup = ({ title, classes, isOwn: own = false }: ClassGroupProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  if (classes.length === 0) return null;
  return (
    <section>
      <Title order={2} size="h4" mb="sm">
        {title}
      </Title>
      <SimpleGrid
        component="ul"
        cols={{ base: 1, xs: 2, sm: 3, lg: 4 }}
        className={styles['plain']}
      >
        {classes.map(({ id, name, level, standings }) => (
          <li key={id}>
            <Paper
              withBorder
              p="md"
              className={styles['tile']}
              renderRoot={(props) => (
                <Link {...props} to="/lop/$classId" params={{ classId: id }} />
              )}
            >
              <Text fw={600} size="lg">
                {t('common.classOf', { name })}
              </Text>
              {level && (
                <Text size="sm" c="dimmed">
                  {said(level.label)}
                </Text>
              )}
              {own && (
                <Badge variant="light" mt={4}>
                  {t('schoolClass.ownBadge')}
                </Badge>
              )}
              {standings && <Counts of={standings} />}
            </Paper>
          </li>
        ))}
      </SimpleGrid>
    </section>
  );
};

/** Of what is none nothing is said. */
const Counts = ({ of }: { readonly of: NonNullable<ListedClass['standings']> }) => {
  const { t } = useTranslation();
  const counted = (['unfinished', 'submitted', 'approved', 'locked', 'inCorrection'] as const)
    .filter((one) => of[one] > 0)
    .map((one) => ({ one, text: t(`schoolClass.standings.${one}`, { n: of[one] }) }));
  return (
    <>
      <Text>{t('schoolClass.count', { all: of.enrolled })}</Text>
      {counted.map(({ one, text }) => (
        <Text key={one} size="sm" c={one === 'inCorrection' ? undefined : 'dimmed'}>
          {text}
        </Text>
      ))}
    </>
  );
};

/** That they are there everybody of the school may know; their children they see elsewhere. */
const ShutClasses = ({ classes }: { readonly classes: readonly ListedClass[] }) => {
  const { t } = useTranslation();
  if (classes.length === 0) return null;
  return (
    <section>
      <Title order={2} size="h4" mb={4}>
        {t('schoolClass.shut')}
      </Title>
      <Text c="dimmed" size="sm" mb="sm">
        {t('schoolClass.shutMore')}
      </Text>
      <Text>{classes.map(({ name }) => name).join(' · ')}</Text>
    </section>
  );
};
