import { Button, Text } from '@mantine/core';
import { Plus } from 'lucide-react';
import { type KeyboardEvent, memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.js';
import type { Definition } from '../../parts/form-values.js';
import { Cell } from './cell.js';
import styles from './class-day.module.css';
import type { NumberedChild } from './sheet-shape.js';
import { addressOf, presetOf } from './sheet-values.js';

export interface SheetRowProps {
  readonly child: NumberedChild;
  readonly rowFields: readonly Definition[];
  /** What the inputs show, by the order of the fields; null for what is not for this person. */
  readonly shown: readonly (string | null)[];
  readonly problems: readonly (string | null)[];
  /** Why the child has no row here. */
  readonly isOut: boolean;
  readonly onType: (address: string, typed: string) => void;
  readonly onMove: (event: KeyboardEvent<HTMLElement>, address: string) => boolean;
}

/** Of one child: on a wide screen a row of the table, on a phone a card. */
const Row = ({ child, rowFields, shown, problems, isOut, onType, onMove }: SheetRowProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const [isAsked, setAsked] = useState(false);
  const choiceAt = rowFields.findIndex((field) => presetOf(field) !== '');
  const choice = rowFields[choiceAt];
  const isOther = choice !== undefined && shown[choiceAt] !== presetOf(choice);
  const isMore = rowFields.map((field, at) => !field.required && at > choiceAt);
  const hasMore = isMore.some((more, at) => more && (shown[at] || problems[at]));
  const isOpen = isAsked || isOther || hasMore;
  return (
    <tr data-open={isOpen || undefined} data-out={isOut || undefined}>
      <td className={styles['place']}>{child.place}</td>
      <th scope="row" className={styles['name']}>
        {child.name}
      </th>
      {isOut ? (
        <td colSpan={rowFields.length}>
          <Text size="sm">{t('classDay.isOut')}</Text>
        </td>
      ) : (
        rowFields.map((field, at) => {
          const address = addressOf(child.id, field.name);
          const label = `${said(field.label)}, ${child.name}`;
          const problem = problems[at] ?? null;
          const value = shown[at];
          return (
            <td key={field.name} data-more={isMore[at] || undefined} data-is={field.type.is}>
              <span className={styles['cellLabel']} aria-hidden>
                {said(field.label)}
              </span>
              {value === null || value === undefined ? (
                <Text fs="italic" c="dimmed">
                  {t('common.restricted')}
                </Text>
              ) : (
                <Cell
                  field={field}
                  name={address}
                  label={label}
                  typed={value}
                  problem={problem}
                  problemId={`problem:${address}`}
                  onType={(typed) => onType(address, typed)}
                  onMove={(event) => onMove(event, address)}
                />
              )}
              {problem !== null && (
                <Text size="sm" c="var(--mantine-color-error)" id={`problem:${address}`}>
                  {problem}
                </Text>
              )}
            </td>
          );
        })
      )}
      {!isOut && isMore.includes(true) && !isOpen && (
        <td className={styles['more']}>
          <Button
            variant="subtle"
            leftSection={<Plus size={16} aria-hidden />}
            aria-label={t('classDay.writeMoreOf', { name: child.name })}
            onClick={() => setAsked(true)}
          >
            {t('classDay.writeMore')}
          </Button>
        </td>
      )}
    </tr>
  );
};

const isSameList = <Item,>(one: readonly Item[], other: readonly Item[]): boolean =>
  one.length === other.length && one.every((item, at) => item === other[at]);

/** Typing into one row does not draw the others. */
export const SheetRow = memo(
  Row,
  (before, now) =>
    before.child.id === now.child.id &&
    before.child.place === now.child.place &&
    before.rowFields === now.rowFields &&
    before.isOut === now.isOut &&
    before.onType === now.onType &&
    before.onMove === now.onMove &&
    isSameList(before.shown, now.shown) &&
    isSameList(before.problems, now.problems),
);
