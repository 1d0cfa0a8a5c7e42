import { Text } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { type LongList, useLongList } from '../../api/use-long-list.js';
import { Empty } from '../../parts/empty.js';
import { LoadFailed } from '../../parts/load-failed.js';
import { PageSkeleton } from '../../parts/page-skeleton.js';
import { Rows } from '../../parts/rows.js';
import { ChildRow } from './child-row.js';
import type { ShownClass } from './class-shape.js';
import { ExitDialog } from './exit-dialog.js';
import { isNamed, type ListedChild, type ListFilter, standingOf } from './list-filter.js';
import type { ChildAct } from './of-child.js';
import { PlaceDialog } from './place-dialog.js';
import { ChildrenOfClass } from './school-class.operations.js';
import styles from './school-class.module.css';
import { useRowKeys } from './use-row-keys.js';

interface ClassListProps {
  readonly of: ShownClass;
  readonly filter: ListFilter | undefined;
  readonly typed: string;
}

export const ClassList = ({ of: shown, filter, typed }: ClassListProps) => {
  const pages = useLongList(
    ChildrenOfClass,
    { id: shown.id, standing: filter ? standingOf[filter].asks : null },
    {
      topics: ['DOSSIERS', 'RECORDS', 'CORRECTIONS', 'LOCKS'],
      listIn: (answer) => answer.class?.dossiers,
    },
  );
  const { rows, isLoaded, hasMore, error, lookAt } = pages;
  const [acting, setActing] = useState<ChildAct | null>(null);
  const isNarrowed = typed.trim() !== '';
  useEffect(() => {
    // Whoever looks for a name looks through the whole list; what is typed is not sent anywhere.
    if (isNarrowed && hasMore) lookAt(0, rows.length);
  }, [isNarrowed, hasMore, rows.length, lookAt]);
  const wanted = useMemo(
    () =>
      rows
        .map((child, place) => ({ child, place: place + 1 }))
        .filter(({ child }) => isNamed(child, typed)),
    [rows, typed],
  );
  if (!isLoaded && error) return <LoadFailed error={error} again={pages.again} />;
  if (!isLoaded) return <PageSkeleton rows={8} />;
  return (
    <>
      {error && <LoadFailed error={error} again={pages.again} />}
      {rows.length === 0 && !filter ? (
        <NobodyHere classId={shown.id} />
      ) : (
        <Listed {...{ pages, wanted, isNarrowed, shown, filter }} act={setActing} />
      )}
      {acting && <ActOnChild of={acting} shown={shown} onClose={() => setActing(null)} />}
    </>
  );
};

interface ActOnChildProps {
  readonly of: ChildAct;
  readonly shown: ShownClass;
  readonly onClose: () => void;
}

/** Outside of the list: a child that went leaves it, and the receipt is still to be read. */
const ActOnChild = ({ of: { is, ...child }, shown, onClose }: ActOnChildProps) => {
  const Dialog = is === 'place' ? PlaceDialog : ExitDialog;
  return <Dialog {...child} shown={shown} onClose={onClose} />;
};

const NobodyHere = ({ classId }: { readonly classId: string }) => {
  const { t } = useTranslation();
  const { may, me } = useSession();
  if (me.grant === null && !may('READ_RECORDS', classId)) {
    return <Empty title={t('schoolClass.shut')} next={t('schoolClass.shutMore')} />;
  }
  if (me.grant !== null) {
    return <Empty title={t('grants.notCovered')} next={t('grants.notCoveredMore')} />;
  }
  const next = may('OPEN_DOSSIER', classId) ? 'schoolClass.emptyOpen' : 'schoolClass.emptyWait';
  return <Empty title={t('schoolClass.empty')} next={t(next)} />;
};

interface ListedProps {
  readonly pages: LongList<ListedChild>;
  readonly wanted: readonly { readonly child: ListedChild; readonly place: number }[];
  readonly isNarrowed: boolean;
  readonly shown: ShownClass;
  readonly filter: ListFilter | undefined;
  readonly act: (chosen: ChildAct) => void;
}

const Listed = ({ pages, wanted, isNarrowed, shown, filter, act }: ListedProps) => {
  const { t } = useTranslation();
  const keys = useRowKeys(wanted.length);
  const { rows, hasMore } = pages;
  const isPart = isNarrowed || (filter !== undefined && !hasMore);
  const count = isPart
    ? t('schoolClass.counted', { shown: wanted.length, all: allOf(shown) ?? rows.length })
    : t(hasMore ? 'schoolClass.countMore' : 'schoolClass.count', { all: rows.length });
  return (
    <>
      <Text role="status" c="dimmed" size="sm">
        {count}
      </Text>
      {wanted.length > 0 && (
        <div
          ref={keys.grid}
          role="grid"
          tabIndex={-1}
          aria-label={t('schoolClass.list', { name: shown.name })}
          aria-rowcount={hasMore ? -1 : wanted.length + 1}
          className={styles['grid']}
          onKeyDown={keys.onKeyDown}
        >
          <ListHead />
          <Rows
            count={wanted.length}
            height={60}
            keyOf={(index) => wanted[index]?.child.id ?? String(index)}
            onSeen={isNarrowed ? ignored : pages.lookAt}
            handle={keys.handle}
          >
            {(index, measure) => {
              const row = wanted[index];
              return (
                row && (
                  <ChildRow
                    key={row.child.id}
                    {...row}
                    index={index}
                    measure={measure}
                    isActive={index === keys.active}
                    onFocus={keys.setActive}
                    shown={shown}
                    act={act}
                  />
                )
              );
            }}
          </Rows>
        </div>
      )}
    </>
  );
};

const allOf = ({ standings }: ShownClass): number | null =>
  standings && standings.enrolled + standings.gone;

/** What is seen of a narrowed list says nothing about how far the whole one was seen. */
const ignored = (): void => undefined;

const ListHead = () => {
  const { t } = useTranslation();
  const heads = ['place', 'name', 'code', 'dateOfBirth', 'profile', 'corrections', 'more'] as const;
  return (
    <div role="rowgroup" className={styles['head']}>
      <div role="row" aria-rowindex={1} className={styles['row']}>
        {heads.map((head) => (
          <span
            role="columnheader"
            key={head}
            className={head === 'more' ? `${styles[head]} not-printed` : styles[head]}
          >
            {t(`schoolClass.heads.${head}`)}
          </span>
        ))}
      </div>
    </div>
  );
};
