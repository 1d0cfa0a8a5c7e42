import { NativeSelect } from '@mantine/core';
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../../parts/day-input.js';
import type { Definition } from '../../parts/form-values.js';
import { useChoices } from '../../parts/use-choices.js';
import type { CellProps } from './cell-props.js';
import { ChoiceButtons } from './choice-buttons.js';
import styles from './class-day.module.css';

/** So many options can still be buttons beside each other. */
const buttonsMax = 4;

/** The input of one value of one child. */
export const Cell = ({ field, ...cell }: CellProps & { readonly field: Definition }) => {
  const { t } = useTranslation();
  const choices = useChoices(field.type);
  const { is } = field.type;
  const isChoice = is === 'CHOICE' || is === 'BOOLEAN';
  if (isChoice && choices.length <= buttonsMax && field.required) {
    return <ChoiceButtons {...cell} choices={choices} />;
  }
  const { name, label, typed, problem, problemId, onType, onMove } = cell;
  const common = {
    name,
    value: typed,
    'data-cell': name,
    'aria-label': label,
    error: problem !== null,
    'aria-describedby': problem === null ? undefined : problemId,
  };
  if (isChoice) {
    return (
      <NativeSelect
        {...common}
        data={[{ value: '', label: t('records.choose') }, ...choices]}
        onChange={({ currentTarget }) => onType(currentTarget.value)}
      />
    );
  }
  if (is === 'DATE') return <DayInput {...common} onKeyDown={onMove} onChange={onType} />;
  return <GrowingText {...cell} isNumber={is === 'INTEGER'} />;
};

/** Text that takes as much height as it has. */
const GrowingText = (props: CellProps & { readonly isNumber: boolean }) => {
  const { name, label, typed, problem, problemId, onType, onMove, isNumber } = props;
  const box = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const { current } = box;
    if (!current || CSS.supports('field-sizing', 'content')) return;
    current.style.height = 'auto';
    current.style.height = `${current.scrollHeight + 2}px`;
  }, [typed]);
  return (
    <textarea
      ref={box}
      name={name}
      data-cell={name}
      rows={1}
      inputMode={isNumber ? 'numeric' : 'text'}
      autoComplete="off"
      className={styles['text']}
      aria-label={label}
      aria-invalid={problem !== null}
      aria-describedby={problem === null ? undefined : problemId}
      value={typed}
      onChange={({ currentTarget }) => onType(currentTarget.value)}
      onKeyDown={(event) => {
        const { selectionStart, value } = event.currentTarget;
        const staysIn =
          (event.key === 'ArrowDown' && selectionStart < value.length) ||
          (event.key === 'ArrowUp' && selectionStart > 0) ||
          (event.key === 'Enter' && (event.shiftKey || event.nativeEvent.isComposing));
        if (!staysIn) onMove(event);
      }}
    />
  );
};
