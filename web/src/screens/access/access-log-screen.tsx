import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { usePages } from '../../api/use-pages.js';
import { Empty } from '../../parts/empty.js';
import { LoadedPages } from '../../parts/loaded-pages.js';
import { Page } from '../../parts/page.js';
import { StaffSelect } from '../../parts/staff-select.js';
import { ReadingsOfSchool } from './access.operations.js';
import { ReadingsList } from './readings-list.js';

const route = getRouteApi('/so-truy-cap');

export const AccessLogScreen = () => {
  const { t } = useTranslation();
  const { may } = useSession();
  return (
    <Page title={t('access.logTitle')} screen={t('access.logTitle')} about={t('access.logAbout')}>
      {may('READ_ACCESS_LOG') ? (
        <AccessLog />
      ) : (
        <Empty title={t('access.logHidden')} next={t('access.logHiddenNext')} />
      )}
    </Page>
  );
};

const AccessLog = () => {
  const { t } = useTranslation();
  const { person, inspectors } = route.useSearch();
  const navigate = route.useNavigate();
  const pages = usePages(
    ReadingsOfSchool,
    { person: person ?? null, inspectorsOnly: inspectors ?? false },
    { topics: ['READS'], pageOf: ({ accessLog }) => accessLog },
  );
  return (
    <Stack>
      <Group align="flex-end" gap="md" className="not-printed">
        <StaffSelect
          label={t('access.logPerson')}
          placeholder={t('access.logAnybody')}
          value={person ?? null}
          isOptional
          onChange={(chosen) =>
            void navigate({
              search: {
                ...(inspectors && { inspectors }),
                ...(chosen && { person: chosen.id }),
              },
            })
          }
        />
        {person !== undefined && (
          <Button
            variant="default"
            onClick={() => void navigate({ search: inspectors ? { inspectors } : {} })}
          >
            {t('access.logEverybody')}
          </Button>
        )}
        <Checkbox
          label={t('access.logInspectors')}
          checked={inspectors ?? false}
          onChange={({ currentTarget: { checked } }) =>
            void navigate({
              search: { ...(person && { person }), ...(checked && { inspectors: true as const }) },
            })
          }
        />
      </Group>
      <LoadedPages
        pages={pages}
        empty={<Empty title={t('access.noLog')} next={t('access.noLogNext')} />}
      >
        <ReadingsList readings={pages.nodes} />
      </LoadedPages>
      {!pages.hasMore && pages.nodes.length > 0 && (
        <Text ta="center" c="dimmed" size="sm">
          {t('access.logEnd')}
        </Text>
      )}
    </Stack>
  );
};
