import { Table, Text } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkAnchor } from '../../parts/links.js';
import { useSession } from '../../api/session.js';
import { ActLine } from '../../parts/act-line.js';
import { type BoardRow, isLockedWhole, isWhole, type ShownKind, type ShownLock } from './board.js';
import { LockBadge, OpenBadge } from './lock-badge.js';
import { LogHead } from './log-head.js';
import { OpenUnlocks } from './open-unlocks.js';
import { useWhatName } from './scope-name.js';

export interface BoardRowsProps {
  readonly rows: readonly BoardRow[];
  readonly kinds: readonly ShownKind[];
  readonly year: string;
}

/** A row for each lock of a class, and one for a class without any. */
export const BoardTable = ({ rows, kinds, year }: BoardRowsProps) => {
  const { t } = useTranslation();
  return (
    <Table.ScrollContainer minWidth={900} scrollAreaProps={{ 'aria-label': t('locks.board') }}>
      <Table verticalSpacing="sm" captionSide="top">
        <Table.Caption ta="start">{t('locks.boardCaption', { year })}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            {(['class', 'what', 'status', 'decided', 'executed', 'act'] as const).map((column) => (
              <Table.Th key={column} scope="col">
                {t(`locks.column.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <ClassRows key={row.schoolClass?.id ?? 'all'} row={row} kinds={kinds} year={year} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
};

interface ClassRowsProps {
  readonly row: BoardRow;
  readonly kinds: readonly ShownKind[];
  readonly year: string;
}

const ClassRows = ({ row, kinds, year }: ClassRowsProps) => {
  const { t } = useTranslation();
  const { schoolClass, locks } = row;
  const name = schoolClass ? schoolClass.name : t('common.wholeSchool');
  const head = (
    <Table.Th
      scope="rowgroup"
      rowSpan={Math.max(locks.length, 1)}
      style={{ verticalAlign: 'top', whiteSpace: 'nowrap' }}
    >
      {name}
      <ProposeLink row={row} year={year} />
    </Table.Th>
  );
  if (locks.length === 0) {
    return (
      <Table.Tr>
        {head}
        <Table.Td>—</Table.Td>
        <Table.Td>
          <OpenBadge />
        </Table.Td>
        <Table.Td colSpan={3} />
      </Table.Tr>
    );
  }
  return locks.map((lock, place) => (
    <Fragment key={lock.id}>
      <LockRow lock={lock} kinds={kinds} head={place === 0 ? head : null} name={name} />
    </Fragment>
  ));
};

/** Where a class is not locked as a whole, and this person may ask for it. */
export const ProposeLink = ({ row, year }: Omit<ClassRowsProps, 'kinds'>) => {
  const { t } = useTranslation();
  const { may } = useSession();
  const { schoolClass } = row;
  const isOnItsWay = row.locks.some(({ scope }) => isWhole(scope));
  if (!schoolClass || !may('PROPOSE_LOCK') || isLockedWhole(row) || isOnItsWay) return null;
  return (
    <div>
      <LinkAnchor
        size="sm"
        fw={400}
        to="/khoa-so/de-nghi"
        search={{ year, classId: schoolClass.id }}
        aria-label={t('locks.proposeFor', { name: schoolClass.name })}
      >
        {t('locks.propose')}
      </LinkAnchor>
    </div>
  );
};

interface LockRowProps {
  readonly lock: ShownLock;
  readonly kinds: readonly ShownKind[];
  readonly head: React.ReactNode;
  readonly name: string;
}

const LockRow = ({ lock, kinds, head, name }: LockRowProps) => {
  const { t } = useTranslation();
  const whatName = useWhatName();
  const { scope, status, decided, executed } = lock;
  return (
    <Table.Tr style={{ verticalAlign: 'top' }}>
      {head}
      <Table.Td>{whatName(scope, kinds)}</Table.Td>
      <Table.Td>
        <LockBadge of={status} />
        <OpenUnlocks of={lock} />
      </Table.Td>
      <Table.Td>
        {decided && (
          <>
            <Text size="sm" fw={600}>
              {t('locks.decisionNo', { no: decided.decisionNo })}
            </Text>
            <ActLine of={decided.act} />
          </>
        )}
      </Table.Td>
      <Table.Td>
        {executed && (
          <>
            <ActLine of={executed.act} />
            <LogHead of={executed.logHead} />
          </>
        )}
      </Table.Td>
      <Table.Td>
        <LinkAnchor
          to="/khoa-so/$lockId"
          params={{ lockId: lock.id }}
          aria-label={t('locks.openLockOf', { name, what: whatName(scope, kinds) })}
        >
          {t('locks.openLock')}
        </LinkAnchor>
      </Table.Td>
    </Table.Tr>
  );
};
