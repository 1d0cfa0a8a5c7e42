import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../api/graphql.js';
import { useSession } from '../../api/session.js';
import { usePages } from '../../api/use-pages.js';
import { useLanguage } from '../../i18n/use-language.js';
import { LinkAnchor } from '../../parts/links.js';
import { Loaded } from '../../parts/loaded.js';
import { MoreButton } from '../../parts/more-button.js';
import { Panel } from '../../parts/panel.js';
import { useValueText } from '../../parts/value.js';
import { DeadlineDialog, type DueSlot } from './deadline-dialog.js';
import { DueLine } from './due-line.js';
import { UnitsOwed as UnitsOwedDocument } from './progress.operations.js';
import { stateColours } from './state-colours.js';

type ShownOwed = ResultOf<typeof UnitsOwedDocument>['unitsOwed']['edges'][number]['node'];

/** What is owed of no class; nothing where nobody owes such, or it is not to be seen. */
export const UnitsOwed = ({ schoolYear }: { readonly schoolYear: string }) => {
  const { t } = useTranslation();
  const [set, setSet] = useState<DueSlot | null>(null);
  const pages = usePages(
    UnitsOwedDocument,
    { schoolYear, first: 40 },
    { topics: ['RECORDS', 'DOSSIERS', 'SCHOOL'], pageOf: ({ unitsOwed }) => unitsOwed },
  );
  return (
    <>
      <Loaded screen={pages}>
        {() =>
          pages.nodes.length > 0 && (
            <Panel title={t('progress.units')}>
              <Stack component="ul" gap={0} m={0} p={0}>
                {pages.nodes.map((one, at) => (
                  <UnitLine key={at} of={one} onSet={() => setSet({ schoolYear, ...one })} />
                ))}
              </Stack>
              {pages.hasMore && (
                <MoreButton
                  label={t('common.more')}
                  more={pages.more}
                  isLoading={pages.isLoading}
                />
              )}
            </Panel>
          )
        }
      </Loaded>
      {set && <DeadlineDialog of={set} onClose={() => setSet(null)} />}
    </>
  );
};

interface UnitLineProps {
  readonly of: ShownOwed;
  readonly onSet: () => void;
}

const UnitLine = ({ of, onSet }: UnitLineProps) => {
  const { kind, dossier, topic, state, dueOn, deadline, record } = of;
  const { t } = useTranslation();
  const { may } = useSession();
  const { said } = useLanguage();
  const textOf = useValueText();
  const name = dossier ? textOf(dossier.name) : '';
  const what = topic ? `${said(kind.label)} · ${said(topic.label)}` : said(kind.label);
  return (
    <Group
      component="li"
      justify="space-between"
      gap="xs"
      py="xs"
      style={{
        listStyle: 'none',
        borderBlockStart: '1px solid var(--mantine-color-default-border)',
      }}
    >
      <div style={{ flex: '1 1 14rem', minWidth: 0 }}>
        <Text fw={600}>
          {name}: {what}
        </Text>
        <DueLine dueOn={dueOn} deadline={deadline} />
      </div>
      <Badge variant={state === 'MISSING' ? 'filled' : 'light'} color={stateColours[state]}>
        {t(`progress.state.${state}`)}
      </Badge>
      {may('SET_DEADLINE') && (
        <Button
          variant="default"
          size="sm"
          className="not-printed"
          onClick={onSet}
          aria-label={t('deadlines.setOf', { what: `${name}, ${what}` })}
        >
          {t('deadlines.set')}
        </Button>
      )}
      {record ? (
        <LinkAnchor
          to="/ban-ghi/$recordId"
          params={{ recordId: record.id }}
          aria-label={t('progress.toRecordOf', { name, what })}
        >
          {t(record.status === 'DRAFT' ? 'progress.toDraft' : 'progress.toRecord')}
        </LinkAnchor>
      ) : (
        dossier && (
          <LinkAnchor
            to="/ho-so/$dossierId"
            params={{ dossierId: dossier.id }}
            aria-label={t('progress.toDossierOf', { name, what })}
          >
            {t('progress.toDossier')}
          </LinkAnchor>
        )
      )}
    </Group>
  );
};
