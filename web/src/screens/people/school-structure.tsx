import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../api/graphql.js';
import { useSession } from '../../api/session.js';
import { useScreen } from '../../api/use-screen.js';
import { dayText } from '../../format/moment.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Empty } from '../../parts/empty.js';
import { Loaded } from '../../parts/loaded.js';
import { CalendarDialog } from './calendar-dialog.js';
import { LeadingSystems } from './leading-systems.js';
import { StructureOfSchool } from './people.operations.js';
import {
  EstablishBoardDialog,
  OpenClassDialog,
  OpenTeamDialog,
  OpenYearDialog,
} from './structure-dialogs.js';
import { TeamList } from './team-list.js';
import { YearCalendar } from './year-calendar.js';

type Structure = NonNullable<ResultOf<typeof StructureOfSchool>['school']>;
type Opened =
  | 'board'
  | 'team'
  | 'year'
  | { readonly classOf: string }
  | { readonly calendarOf: string }
  | null;

/** What people are appointed in: the board, teams, school years with their classes. */
export const SchoolStructure = () => {
  const screen = useScreen(StructureOfSchool, {}, { topics: ['SCHOOL'] });
  const [opened, setOpened] = useState<Opened>(null);
  const close = () => setOpened(null);
  return (
    <Loaded screen={screen}>
      {({ school }) =>
        school && (
          <Stack gap="lg">
            <Board boardFrom={school.boardFrom} open={setOpened} />
            <Teams teams={school.teams} open={setOpened} />
            <Years school={school} open={setOpened} />
            <LeadingSystems />
            {opened === 'board' && <EstablishBoardDialog onClose={close} />}
            {opened === 'team' && <OpenTeamDialog years={school.years} onClose={close} />}
            {opened === 'year' && <OpenYearDialog onClose={close} />}
            {opened !== null && typeof opened === 'object' && (
              <OfYearDialog years={school.years} opened={opened} onClose={close} />
            )}
          </Stack>
        )
      }
    </Loaded>
  );
};

interface OfYearDialogProps {
  readonly years: Structure['years'];
  readonly opened: Exclude<Opened, string | null>;
  readonly onClose: () => void;
}

const OfYearDialog = ({ years, opened, onClose }: OfYearDialogProps) => {
  const isOfClass = 'classOf' in opened;
  const named = isOfClass ? opened.classOf : opened.calendarOf;
  const year = years.find(({ name }) => name === named);
  if (!year) return null;
  return isOfClass ? (
    <OpenClassDialog year={year} onClose={onClose} />
  ) : (
    <CalendarDialog year={year} onClose={onClose} />
  );
};

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

const Section = ({ id, title, action, children }: SectionProps) => (
  <Stack gap="sm" component="section" aria-labelledby={id}>
    <Group justify="space-between">
      <Title order={2} size="h3" id={id}>
        {title}
      </Title>
      {action}
    </Group>
    {children}
  </Stack>
);

interface OpenProps {
  readonly open: (what: Opened) => void;
}

const Board = ({ boardFrom, open }: OpenProps & { readonly boardFrom: string | null }) => {
  const { t } = useTranslation();
  const { may } = useSession();
  return (
    <Section id="board" title={t('people.board')}>
      {boardFrom === null ? (
        <Empty title={t('people.noBoard')} next={t('people.noBoardNext')}>
          {may('APPOINT_PEOPLE') && (
            <Button onClick={() => open('board')}>{t('people.establishBoard')}</Button>
          )}
        </Empty>
      ) : (
        <Text>{t('people.boardSince', { day: dayText(boardFrom) })}</Text>
      )}
    </Section>
  );
};

const Teams = ({ teams, open }: OpenProps & { readonly teams: Structure['teams'] }) => {
  const { t } = useTranslation();
  const { may } = useSession();
  const action = may('MANAGE_SCHOOL') && (
    <Button variant="light" onClick={() => open('team')}>
      {t('people.openTeam')}
    </Button>
  );
  return (
    <Section id="teams" title={t('people.teams')} action={action}>
      {teams.length === 0 ? (
        <Empty title={t('people.noTeams')} next={t('people.noTeamsNext')} />
      ) : (
        <TeamList teams={teams} />
      )}
    </Section>
  );
};

const Years = ({ school, open }: OpenProps & { readonly school: Structure }) => {
  const { t } = useTranslation();
  const { may } = useSession();
  const action = may('MANAGE_SCHOOL') && (
    <Button variant="light" onClick={() => open('year')}>
      {t('people.openYear')}
    </Button>
  );
  return (
    <Section id="years" title={t('people.years')} action={action}>
      {school.years.length === 0 && (
        <Empty title={t('people.noYears')} next={t('people.noYearsNext')} />
      )}
      {school.years.toReversed().map((year, index) => (
        <Year
          key={year.name}
          year={year}
          isLatest={index === 0}
          classes={school.classes.filter(({ schoolYear }) => schoolYear === year.name)}
          open={open}
        />
      ))}
    </Section>
  );
};

interface YearProps extends OpenProps {
  readonly year: Structure['years'][number];
  readonly isLatest: boolean;
  readonly classes: Structure['classes'];
}

const Year = ({ year, isLatest, classes, open }: YearProps) => {
  const { name, startsOn, endsOn } = year;
  const { t } = useTranslation();
  const { said } = useLanguage();
  const nameOf = ({ name: ofClass, level }: Structure['classes'][number]): string =>
    level ? `${ofClass} (${said(level.label)})` : ofClass;
  const { may } = useSession();
  return (
    <Paper withBorder p="md">
      <Group justify="space-between">
        <div>
          <Title order={3} size="h4">
            {t('common.schoolYear', { year: name })}
          </Title>
          <Text size="sm" c="dimmed">
            {t('people.yearFromTo', { from: dayText(startsOn), to: dayText(endsOn) })}
          </Text>
        </div>
        {may('MANAGE_SCHOOL') && (
          <Button
            variant="default"
            aria-label={t('people.openClassOf', { year: name })}
            onClick={() => open({ classOf: name })}
          >
            {t('people.openClass')}
          </Button>
        )}
      </Group>
      <Text mt="xs">
        {classes.length === 0 ? t('people.noClasses') : classes.map(nameOf).join(' · ')}
      </Text>
      <YearCalendar year={year} isLatest={isLatest} change={() => open({ calendarOf: name })} />
    </Paper>
  );
};
