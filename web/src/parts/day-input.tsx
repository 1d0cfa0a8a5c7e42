import { TextInput, type TextInputProps } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayText } from '../format/moment.js';
import { typedDay, typedMoment } from '../format/typed-day.js';

interface DayInputProps
  extends Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange' | 'type' | 'min' | 'max'> {
  /** `YYYY-MM-DD`, of a moment `YYYY-MM-DDThh:mm`; or empty. */
  readonly value: string;
  /** Called with the day once it is one, and with nothing while it is none. */
  readonly onChange: (value: string) => void;
  readonly min?: string;
  readonly max?: string;
}

/**
 * A day of the school's calendar, typed as people here write it: dd/mm/yyyy. The browser's own input
 * would show it in the order of the browser's language, in which 05/09 may be the ninth of May.
 */
export const DayInput = (props: DayInputProps) => {
  const { t } = useTranslation();
  return (
    <TypedInput
      {...props}
      read={typedDay}
      write={dayText}
      form="dd/mm/yyyy"
      wrong={t('common.noDay')}
    />
  );
};

/** A moment on the school's clock, whatever clock the browser goes by: dd/mm/yyyy hh:mm. */
export const MomentInput = (props: DayInputProps) => {
  const { t } = useTranslation();
  return (
    <TypedInput
      {...props}
      read={typedMoment}
      write={momentOf}
      form="dd/mm/yyyy hh:mm"
      wrong={t('common.noMoment')}
    />
  );
};

const momentOf = (moment: string): string => {
  const [day = '', time = ''] = moment.split('T');
  return `${dayText(day)} ${time.slice(0, 5)}`;
};

interface TypedInputProps extends DayInputProps {
  readonly read: (typed: string) => string | null;
  readonly write: (value: string) => string;
  readonly form: string;
  readonly wrong: string;
}

const TypedInput = (props: TypedInputProps) => {
  const { value, onChange, min: _min, max: _max, read, write, form, ...rest } = props;
  const { wrong: _wrong, error, onBlur, ...input } = rest;
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value === '' ? '' : write(value));
  const [isLeft, setLeft] = useState(false);
  const given = useRef(value);
  // What comes from outside, such as a draft, is shown; what was typed here stays as it was typed.
  useEffect(() => {
    if (value === given.current) return;
    given.current = value;
    setTyped(value === '' ? '' : write(value));
  }, [value, write]);
  const change = (text: string) => {
    setTyped(text);
    setLeft(false);
    given.current = read(text) ?? '';
    if (given.current !== value) onChange(given.current);
  };
  const leave = () => {
    setLeft(true);
    const known = read(typed);
    if (known !== null) setTyped(write(known));
  };
  const refused = refusedWith(typed, props, {
    before: (day) => t('common.notBefore', { day }),
    after: (day) => t('common.notAfter', { day }),
  });
  const box = useRef<HTMLInputElement>(null);
  // Its value is then empty, which may mean something else: a form with it is not sent.
  useEffect(() => box.current?.setCustomValidity(refused ?? ''), [refused]);
  return (
    <TextInput
      {...input}
      inputMode="numeric"
      autoComplete="off"
      placeholder={form}
      value={typed}
      ref={box}
      error={(isLeft ? refused : null) ?? error}
      onChange={({ currentTarget }) => change(currentTarget.value)}
      onBlur={(event) => {
        leave();
        onBlur?.(event);
      }}
    />
  );
};

/** Why what was typed is not taken; null also while there is nothing. */
const refusedWith = (
  typed: string,
  { read, write, wrong, min, max }: TypedInputProps,
  words: Record<'before' | 'after', (day: string) => string>,
): string | null => {
  if (typed.trim() === '') return null;
  const known = read(typed);
  if (known === null) return wrong;
  if (min !== undefined && known < min) return words.before(write(min));
  return max !== undefined && known > max ? words.after(write(max)) : null;
};
