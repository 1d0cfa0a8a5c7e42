import { Badge, Group, NativeSelect, Paper, Stack, Text } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../api/graphql.js';
import { useSession } from '../../api/session.js';
import { usePages } from '../../api/use-pages.js';
import { useScreen } from '../../api/use-screen.js';
import { today } from '../../format/moment.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Empty } from '../../parts/empty.js';
import { LinkAnchor } from '../../parts/links.js';
import { LoadedPages } from '../../parts/loaded-pages.js';
import { Moment } from '../../parts/moment.js';
import { Page } from '../../parts/page.js';
import { ClassLine } from './child-line.js';
import { ClassesOfViolations, PlanViolations } from './violations.operations.js';

const route = getRouteApi('/ke-hoach-chua-ky');

/** What was done in classes before its plan was in force. */
export const ViolationsScreen = () => {
  const { t } = useTranslation();
  const { may, school } = useSession();
  const { lop, nam } = route.useSearch();
  const begun = school.years.filter(({ startsOn }) => startsOn <= today());
  const schoolYear = nam ?? begun.at(-1)?.name ?? null;
  return (
    <Page
      title={t('records.violations.title')}
      screen={t('records.violations.title')}
      about={t('records.violations.about')}
    >
      {may('READ_VIOLATIONS') && schoolYear !== null ? (
        <Stack>
          <Filters schoolYear={schoolYear} classId={lop ?? ''} />
          <Violations schoolYear={schoolYear} classId={lop ?? null} />
        </Stack>
      ) : (
        <Empty title={t('records.violations.hidden')} next={t('records.violations.hiddenNext')} />
      )}
    </Page>
  );
};

interface FiltersProps {
  readonly schoolYear: string;
  readonly classId: string;
}

const Filters = ({ schoolYear, classId }: FiltersProps) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { school, may } = useSession();
  const { data } = useScreen(ClassesOfViolations, { schoolYear }, { topics: ['SCHOOL'] });
  const classes = (data?.school?.classes ?? []).filter(({ id }) => may('READ_VIOLATIONS', id));
  const show = (nam: string, lop: string) =>
    void navigate({
      to: '/ke-hoach-chua-ky',
      search: { nam, ...(lop !== '' && { lop }) },
      replace: true,
    });
  return (
    <Group align="flex-end" className="not-printed" gap="md">
      <NativeSelect
        label={t('records.violations.year')}
        value={schoolYear}
        onChange={({ currentTarget: { value } }) => show(value, '')}
        data={school.years.map(({ name }) => name)}
      />
      <NativeSelect
        label={t('records.ofClass')}
        value={classId}
        onChange={({ currentTarget: { value } }) => show(schoolYear, value)}
        data={[
          { value: '', label: t('records.allClasses') },
          ...classes.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </Group>
  );
};

interface ViolationsProps {
  readonly schoolYear: string;
  readonly classId: string | null;
}

const Violations = (of: ViolationsProps) => {
  const { t } = useTranslation();
  const pages = usePages(PlanViolations, of, {
    topics: ['RECORDS'],
    pageOf: ({ planViolations }) => planViolations,
  });
  return (
    <LoadedPages
      pages={pages}
      empty={<Empty title={t('records.violations.none')} next={t('records.violations.noneNext')} />}
    >
      <Stack component="ul" gap="xs" m={0} p={0} aria-label={t('records.violations.title')}>
        {pages.nodes.map((violation) => (
          <Line key={`${violation.class?.id} ${violation.planLabel.vi}`} of={violation} />
        ))}
      </Stack>
    </LoadedPages>
  );
};

type Violation = NonNullable<
  ResultOf<typeof PlanViolations>['planViolations']
>['edges'][number]['node'];

const Line = ({ of: violation }: { readonly of: Violation }) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const { planLabel, plan, record, enteredAt } = violation;
  return (
    <Paper component="li" withBorder p="sm" style={{ listStyle: 'none' }}>
      <Group justify="space-between" gap="xs" align="flex-start">
        <Stack gap={2} style={{ flex: '1 1 16rem', minWidth: 0 }}>
          {plan ? (
            <LinkAnchor to="/ban-ghi/$recordId" params={{ recordId: plan.id }}>
              {said(planLabel)}
            </LinkAnchor>
          ) : (
            <Text fw={600}>{said(planLabel)}</Text>
          )}
          {violation.class && (
            <span>
              <ClassLine of={violation.class} />
            </span>
          )}
          <Text size="sm">
            {t('records.violations.first')}{' '}
            {record && (
              <LinkAnchor to="/ban-ghi/$recordId" params={{ recordId: record.id }}>
                {said(record.label)}
              </LinkAnchor>
            )}{' '}
            · <Moment at={enteredAt} />
          </Text>
        </Stack>
        <Standing of={violation} />
      </Group>
    </Paper>
  );
};

/** How the plan stands by now. */
const Standing = ({ of: { plan, inForceSince } }: { readonly of: Violation }) => {
  const { t } = useTranslation();
  if (inForceSince !== null) {
    return (
      <Text size="sm">
        {t('records.inForceSince')} <Moment at={inForceSince} />
      </Text>
    );
  }
  return (
    <Badge color="son" variant="light">
      {plan ? t(`records.status.${plan.status}`) : t('records.violations.notMade')}
    </Badge>
  );
};
