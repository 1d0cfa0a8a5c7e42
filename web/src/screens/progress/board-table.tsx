import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../api/graphql.js';
import { useLanguage } from '../../i18n/use-language.js';
import { LinkAnchor } from '../../parts/links.js';
import { CountsShown } from './counts.js';
import type { ProgressBoard } from './progress.operations.js';

export type ShownBoard = NonNullable<ResultOf<typeof ProgressBoard>['progress']>;

export interface BoardRowsProps {
  readonly of: ShownBoard;
  readonly search: { readonly nam: string; readonly phan: string };
}

/** A row for each class and a column for each kind; the last row is of all classes. */
export const BoardTable = ({ of, search }: BoardRowsProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  return (
    <Table.ScrollContainer minWidth={900} scrollAreaProps={{ 'aria-label': t('progress.board') }}>
      <Table verticalSpacing="sm" captionSide="top" withTableBorder>
        <Table.Caption ta="start">{t('progress.caption')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('progress.class')}</Table.Th>
            {of.kinds.map(({ kind }) => (
              <Table.Th key={kind.kind} scope="col">
                {said(kind.label)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {of.classes.map((row, at) => (
            <ClassRow key={row.class?.id ?? at} row={row} of={of} search={search} />
          ))}
          <Table.Tr>
            <Table.Th scope="row">{t('progress.allClasses')}</Table.Th>
            {of.kinds.map(({ kind, counts }) => (
              <Table.Td key={kind.kind} style={{ verticalAlign: 'top' }}>
                <CountsShown of={counts} />
              </Table.Td>
            ))}
          </Table.Tr>
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
};

interface ClassRowProps extends BoardRowsProps {
  readonly row: ShownBoard['classes'][number];
}

const ClassRow = ({ row, of, search }: ClassRowProps) => (
  <Table.Tr>
    <Table.Th scope="row" style={{ whiteSpace: 'nowrap', verticalAlign: 'top' }}>
      {row.class?.name}
    </Table.Th>
    {of.kinds.map(({ kind }, at) => (
      <Table.Td key={kind.kind} style={{ verticalAlign: 'top' }}>
        <Cell row={row} kind={kind} at={at} search={search} />
      </Table.Td>
    ))}
  </Table.Tr>
);

interface CellProps {
  readonly row: ShownBoard['classes'][number];
  readonly kind: ShownBoard['kinds'][number]['kind'];
  readonly at: number;
  readonly search: BoardRowsProps['search'];
}

/** What a class owes of a kind, and the way to which records these are. */
export const Cell = ({ row, kind, at, search }: CellProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const counts = row.cells[at];
  if (!counts || !row.class) return null;
  return (
    <>
      <CountsShown of={counts} />
      {counts.owed > 0 && (
        <LinkAnchor
          size="sm"
          to="/tien-do/$classId/$kind"
          params={{ classId: row.class.id, kind: kind.kind }}
          search={search}
          aria-label={t('progress.detailsOf', { name: row.class.name, kind: said(kind.label) })}
        >
          {t('progress.details')}
        </LinkAnchor>
      )}
    </>
  );
};
