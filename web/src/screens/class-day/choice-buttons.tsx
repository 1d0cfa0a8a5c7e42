import type { KeyboardEvent } from 'react';
import type { CellProps } from './cell-props.js';
import styles from './class-day.module.css';

interface ChoiceButtonsProps extends CellProps {
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

const initialOf = (label: string): string =>
  label.normalize('NFD').replaceAll('đ', 'd').replaceAll('Đ', 'D').charAt(0).toLowerCase();

/** A choice of which each option is a button: its number or first letter chooses it, too. */
export const ChoiceButtons = (props: ChoiceButtonsProps) => {
  const { name, label, choices, typed, problem, problemId, onType, onMove } = props;
  const choose = (group: Element | null, value: string) => {
    onType(value);
    group?.querySelector<HTMLInputElement>(`input[value="${CSS.escape(value)}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const { key, currentTarget } = event;
    if (onMove(event)) return;
    const chosen = chosenBy(key, typed, choices);
    if (chosen === undefined) return;
    event.preventDefault();
    choose(currentTarget.closest('[role="radiogroup"]'), chosen);
  };
  return (
    <div
      role="radiogroup"
      aria-label={label}
      aria-invalid={problem !== null}
      aria-describedby={problem === null ? undefined : problemId}
      className={styles['choice']}
      data-cell={name}
    >
      {choices.map(({ value, label: text }, place) => (
        <label key={value} className={styles['option']} data-other={place > 0 || undefined}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={typed === value}
            onChange={() => onType(value)}
            onKeyDown={onKeyDown}
          />
          <span>{text}</span>
        </label>
      ))}
    </div>
  );
};

/** The option with that number, or the next one that begins with that letter. */
const chosenBy = (
  key: string,
  typed: string,
  choices: ChoiceButtonsProps['choices'],
): string | undefined => {
  if (/^[1-9]$/.test(key)) return choices[Number(key) - 1]?.value;
  if (key.length !== 1 || key === ' ') return undefined;
  const named = choices.filter(({ label }) => initialOf(label) === initialOf(key));
  const at = named.findIndex(({ value }) => value === typed);
  return named[(at + 1) % named.length]?.value;
};
