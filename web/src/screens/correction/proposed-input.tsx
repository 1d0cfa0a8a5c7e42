import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../../parts/day-input.js';
import { useChoices } from '../../parts/use-choices.js';
import type { ShownFieldType } from './shown.js';

interface ProposedInputProps {
  readonly label: string;
  readonly type: ShownFieldType;
  readonly required: boolean;
  readonly error: string | null;
  readonly value: string;
  readonly onChange: (typed: string) => void;
}

/** An input of the field's own type; what is typed is kept as text until it is sent. */
export const ProposedInput = ({ type, onChange, ...input }: ProposedInputProps) => {
  const { t } = useTranslation();
  const choices = useChoices(type);
  const changed = ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
    onChange(currentTarget.value);
  const lengthMax = type.lengthMax === null ? {} : { maxLength: type.lengthMax };
  switch (type.is) {
    case 'CHOICE':
    case 'BOOLEAN': {
      const empty = { value: '', label: t(input.required ? 'correction.choose' : 'common.empty') };
      return <NativeSelect {...input} onChange={changed} data={[empty, ...choices]} />;
    }
    case 'DATE':
      return <DayInput {...input} onChange={onChange} />;
    case 'INTEGER':
      return <TextInput inputMode="numeric" autoComplete="off" {...input} onChange={changed} />;
    case 'RECORD':
      return <Textarea autosize minRows={2} {...input} onChange={changed} />;
    case 'TEXT':
      return type.multiline ? (
        <Textarea autosize minRows={3} {...lengthMax} {...input} onChange={changed} />
      ) : (
        <TextInput autoComplete="off" {...lengthMax} {...input} onChange={changed} />
      );
  }
};
