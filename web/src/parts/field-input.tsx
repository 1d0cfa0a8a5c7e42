import { NativeSelect, Textarea, TextInput, type TextInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { today } from '../format/moment.js';
import { useLanguage } from '../i18n/use-language.js';
import { DayInput } from './day-input.js';
import { useChoices } from './use-choices.js';
import type { Definition } from './form-values.js';
import { useFieldHint } from './use-field-hint.js';

interface FieldInputProps {
  readonly field: Definition;
  readonly typed: string;
  /** What the engine says about it. */
  readonly problem: string | null;
  readonly onType: (typed: string) => void;
}

/** So that inputs of one row stand in a line, whether they have a hint or not. */
const hintBelow: NonNullable<TextInputProps['inputWrapperOrder']> = [
  'label',
  'input',
  'description',
  'error',
];

/** The input that a field's type asks for; what it takes is judged by the engine alone. */
export const FieldInput = ({ field, typed, problem, onType }: FieldInputProps) => {
  const { said } = useLanguage();
  const hint = useFieldHint(field);
  const common = {
    name: field.name,
    label: said(field.label),
    description: hint,
    required: field.required,
    error: problem,
    value: typed,
    autoComplete: 'off',
    inputWrapperOrder: hintBelow,
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      onType(currentTarget.value),
  } as const;
  const { type } = field;
  if (type.is === 'DATE') {
    return <DayInput {...common} onChange={onType} {...(type.notFuture && { max: today() })} />;
  }
  if (type.is === 'INTEGER') return <TextInput {...common} inputMode="numeric" />;
  if (type.is === 'RECORD') return <Textarea {...common} autosize minRows={2} />;
  if (type.is === 'TEXT') {
    return type.multiline ? (
      <Textarea {...common} autosize minRows={3} />
    ) : (
      <TextInput {...common} />
    );
  }
  return <ChoiceInput {...common} field={field} />;
};

type ChoiceInputProps = Omit<React.ComponentProps<typeof NativeSelect>, 'data'> & {
  readonly field: Definition;
};

const ChoiceInput = ({ field, ...input }: ChoiceInputProps) => {
  const { t } = useTranslation();
  const choices = useChoices(field.type);
  return <NativeSelect {...input} data={[{ value: '', label: t('records.choose') }, ...choices]} />;
};
