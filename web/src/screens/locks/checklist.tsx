import { Group, SimpleGrid, Text } from '@mantine/core';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../api/graphql.js';
import { useScreen } from '../../api/use-screen.js';
import { numberText } from '../../format/number.js';
import { useLanguage } from '../../i18n/use-language.js';
import { LinkAnchor } from '../../parts/links.js';
import { Loaded } from '../../parts/loaded.js';
import { Panel } from '../../parts/panel.js';
import { Value } from '../../parts/value.js';
import type { ShownLock } from './board.js';
import { OwedInScope } from './owed-in-scope.js';
import { ChecklistOfLock } from './locks.operations.js';

type Answer = NonNullable<ResultOf<typeof ChecklistOfLock>['lockChecklist']>;
type Item = Answer['items'][number];

/** How many children are named under one item; the rest are counted. */
const namedMax = 5;

interface ChecklistProps {
  readonly scope: Omit<ShownLock['scope'], 'class'>;
  /** The lock that this is looked at for, if it is proposed already. */
  readonly lockId?: string;
}

/** What a lock would close over unfinished: to be looked at before it is proposed or decided. */
export const Checklist = ({ scope, lockId }: ChecklistProps) => {
  const { t } = useTranslation();
  // What came with an answer also carries the name of its type, which no input takes.
  const { schoolYear, period, classId, kind, recordId } = scope;
  const screen = useScreen(
    ChecklistOfLock,
    { scope: { schoolYear, period, classId, kind, recordId } },
    { topics: ['RECORDS', 'CORRECTIONS', 'DOSSIERS', 'LOCKS'] },
  );
  return (
    <Panel title={t('locks.checklist')}>
      <Loaded screen={screen} skeletonRows={3}>
        {({ lockChecklist }) =>
          lockChecklist ? (
            <>
              <Items of={lockChecklist} lockId={lockId} />
              {lockChecklist.owed && schoolYear !== null && (
                <OwedInScope of={lockChecklist.owed} schoolYear={schoolYear} period={period} />
              )}
            </>
          ) : (
            <Text>{t('locks.noChecklist')}</Text>
          )
        }
      </Loaded>
    </Panel>
  );
};

const Items = ({ of, lockId }: { readonly of: Answer; readonly lockId?: string | undefined }) => {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { recordsTotal, approved, alreadyLockedBy, items } = of;
  return (
    <>
      {alreadyLockedBy && alreadyLockedBy.id !== lockId && (
        <Text>
          {t('locks.alreadyOnItsWay')}{' '}
          <LinkAnchor to="/khoa-so/$lockId" params={{ lockId: alreadyLockedBy.id }}>
            {t('locks.openThatLock')}
          </LinkAnchor>
        </Text>
      )}
      <Text>
        {t('locks.approvedOf', {
          approved: numberText(approved, language),
          total: numberText(recordsTotal, language),
        })}
      </Text>
      <SimpleGrid
        component="ul"
        cols={{ base: 1, sm: 2 }}
        p={0}
        m={0}
        style={{ listStyle: 'none' }}
      >
        {items.map((item) => (
          <OneItem key={item.what} of={item} />
        ))}
      </SimpleGrid>
    </>
  );
};

const OneItem = ({ of: item }: { readonly of: Item }) => {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const isDone = item.count === 0;
  const Icon = isDone ? CircleCheck : CircleAlert;
  return (
    <Group component="li" align="flex-start" wrap="nowrap" gap="xs">
      <Icon size={20} aria-hidden style={{ flex: 'none', marginBlockStart: 2 }} />
      <div style={{ minWidth: 0 }}>
        <Text>
          {isDone
            ? t(`locks.gapNone.${item.what}`)
            : t(`locks.gap.${item.what}`, { n: numberText(item.count, language) })}
        </Text>
        <Named of={item} />
      </div>
    </Group>
  );
};

/** The first of them, each with the way to where it can be finished. */
const Named = ({ of: { records, dossiers, count } }: { readonly of: Item }) => {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const shown = Math.min(records.length + dossiers.length, namedMax);
  if (shown === 0) return null;
  return (
    <Text size="sm" component="div">
      {records.slice(0, namedMax).map(({ id, dossier }) => (
        <div key={id}>
          <LinkAnchor
            py={4}
            display="inline-block"
            to="/ban-ghi/$recordId"
            params={{ recordId: id }}
          >
            {dossier ? <Value of={dossier.name} /> : t('locks.oneRecord')}
          </LinkAnchor>
        </div>
      ))}
      {dossiers.slice(0, namedMax).map(({ id, name }) => (
        <div key={id}>
          <LinkAnchor
            py={4}
            display="inline-block"
            to="/ho-so/$dossierId"
            params={{ dossierId: id }}
          >
            <Value of={name} />
          </LinkAnchor>
        </div>
      ))}
      {count > shown && t('locks.andMore', { n: numberText(count - shown, language) })}
    </Text>
  );
};
