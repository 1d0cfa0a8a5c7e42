import { Paper, SimpleGrid, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Me, useSession } from '../../api/session.js';
import { useScreen } from '../../api/use-screen.js';
import { today } from '../../format/moment.js';
import { Empty } from '../../parts/empty.js';
import { NamesOfScopes } from '../../parts/grant-scope.operations.js';
import { Loaded } from '../../parts/loaded.js';

type Grant = NonNullable<Me['grant']>;

/** Of somebody who looks for an authority: the way into what was opened; the banner says the rest. */
export const InspectorHome = () => {
  const { t } = useTranslation();
  const { grant } = useSession().me;
  const names = useScreen(NamesOfScopes, { on: today() }, { topics: ['SCHOOL'] });
  if (!grant) return <Empty title={t('home.grantOver')} next={t('home.grantOverNext')} />;
  return (
    <section aria-labelledby="opened">
      <Title order={2} size="h4" id="opened" mb="sm">
        {t('home.opened')}
      </Title>
      <Loaded screen={names} skeletonRows={3}>
        {({ school }) => (
          <OpenedClasses classes={(school?.classes ?? []).filter((one) => covers(grant, one))} />
        )}
      </Loaded>
    </section>
  );
};

interface SchoolClass {
  readonly id: string;
  readonly name: string;
  readonly schoolYear: string;
}

const covers = ({ scope }: Grant, { id, schoolYear }: SchoolClass): boolean =>
  scope.schoolYears.includes(schoolYear) && (scope.classIds?.includes(id) ?? true);

const OpenedClasses = ({ classes }: { readonly classes: readonly SchoolClass[] }) => {
  const { t } = useTranslation();
  if (classes.length === 0) {
    return <Empty title={t('home.noneOpened')} next={t('home.noneOpenedNext')} />;
  }
  return (
    <SimpleGrid component="ul" cols={{ base: 1, xs: 2, md: 3, lg: 4 }} spacing="sm" m={0} p={0}>
      {classes.map(({ id, name, schoolYear }) => (
        <Paper
          key={id}
          component="li"
          withBorder
          p="md"
          style={{ listStyle: 'none', position: 'relative' }}
        >
          <Link to="/lop/$classId" params={{ classId: id }} className="covering-link">
            {t('common.classOf', { name })}
          </Link>
          <Text size="sm" c="dimmed">
            {t('common.schoolYear', { year: schoolYear })}
          </Text>
        </Paper>
      ))}
    </SimpleGrid>
  );
};
