import { ActionIcon, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FilePen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '../i18n/index.js';
import { useLanguage } from '../i18n/use-language.js';
import { byGivenName } from './by-name.js';
import './sheet-table.css';
import { type RecordValue, type ShownType, useValueText, Value } from './value.js';

export interface ShownRow {
  readonly dossierId: string;
  /** Null when it is not for this reader, such as of a child who is in another class by now. */
  readonly dossier: { readonly id: string; readonly name: RecordValue } | null;
  readonly fields: readonly { readonly name: string; readonly value: RecordValue }[];
}

interface RowField {
  readonly name: string;
  readonly label: Bilingual;
  readonly sensitive: boolean;
  readonly type: ShownType;
}

interface SheetTableProps {
  readonly caption: string;
  readonly rows: readonly ShownRow[];
  readonly rowFields: readonly RowField[];
  /** The record in which this person may ask for the correction of a value. */
  readonly askIn: string | null;
}

/** What a sheet says of each child, to read; on a phone a card for each. */
export const SheetTable = ({ caption, rows, rowFields, askIn }: SheetTableProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const inOrder = rows.toSorted((one, other) =>
    byGivenName(one.dossier?.name, other.dossier?.name),
  );
  return (
    <Table className="stacked-table sheet-table" captionSide="top" verticalSpacing={2}>
      <Table.Caption className="visually-hidden">{caption}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col" className="sheet-place">
            {t('classDay.place')}
          </Table.Th>
          <Table.Th scope="col">{t('classDay.child')}</Table.Th>
          {rowFields.map(({ name, label, sensitive }) => (
            <Table.Th scope="col" key={name}>
              {said(label)}
              {sensitive && ` · ${t('records.isSensitive')}`}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {inOrder.map((row, at) => (
          <SheetLine
            key={row.dossierId}
            row={row}
            place={at + 1}
            rowFields={rowFields}
            askIn={askIn}
          />
        ))}
      </Table.Tbody>
    </Table>
  );
};

interface SheetLineProps extends Pick<SheetTableProps, 'rowFields' | 'askIn'> {
  readonly row: ShownRow;
  readonly place: number;
}

const SheetLine = ({ row, place, rowFields, askIn }: SheetLineProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const { dossier } = row;
  const name = useValueText()(dossier?.name) ?? t('classDay.noLongerHere');
  return (
    <Table.Tr>
      <Table.Td className="sheet-place">{place}</Table.Td>
      <Table.Th scope="row">
        {dossier ? (
          <Link to="/ho-so/$dossierId" params={{ dossierId: dossier.id }}>
            {name}
          </Link>
        ) : (
          <Text span c="dimmed" inherit>
            {name}
          </Text>
        )}
      </Table.Th>
      {rowFields.map((field) => {
        const address = `${row.dossierId}/${field.name}`;
        const value = row.fields.find((one) => one.name === address)?.value;
        return (
          <Table.Td key={field.name} data-label={said(field.label)}>
            <div className="sheet-value">
              <span>
                <SheetValue of={value} type={field.type} />
              </span>
              {askIn !== null && (
                <ActionIcon
                  color="gray"
                  className="not-printed"
                  renderRoot={(props) => (
                    <Link
                      {...props}
                      to="/dieu-chinh/moi"
                      search={{ recordId: askIn, field: address }}
                    />
                  )}
                  aria-label={t('records.askCorrectionOf', {
                    field: `${said(field.label)}, ${name}`,
                  })}
                >
                  <FilePen size={16} aria-hidden />
                </ActionIcon>
              )}
            </div>
          </Table.Td>
        );
      })}
    </Table.Tr>
  );
};

/** Most cells of a sheet are empty: that is said to who listens, and does not stand in the way of who looks. */
const SheetValue = ({
  of,
  type,
}: {
  readonly of: RecordValue | undefined;
  readonly type: ShownType;
}) => {
  const { t } = useTranslation();
  const isEmpty = of?.__typename === 'ReadableValue' && (of.value === null || of.value === '');
  if (of && !isEmpty) return <Value of={of} type={type} />;
  return <span className="visually-hidden">{t('common.empty')}</span>;
};
