import {
  Button,
  Checkbox,
  Group,
  NativeSelect,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  emptyField,
  fieldOfKind,
  type FieldKind,
  fieldKinds,
  type WrittenField,
} from './written-kind.js';

interface FieldRowsProps {
  readonly fields: readonly WrittenField[];
  readonly errorAt: (place: string) => string | null;
  readonly onChange: (fields: readonly WrittenField[]) => void;
}

/** The form of a kind, field by field; the keyboard is in what was added, and never lost with a row. */
export const FieldRows = ({ fields, errorAt, onChange }: FieldRowsProps) => {
  const { t } = useTranslation();
  const [added, setAdded] = useState<string | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const wrong = errorAt('fields');
  const add = () => {
    const field = emptyField();
    setAdded(field.key);
    onChange([...fields, field]);
  };
  const remove = (key: string) => {
    onChange(fields.filter((field) => field.key !== key));
    addButton.current?.focus();
  };
  return (
    <Stack gap="sm">
      {fields.map((field, at) => (
        <FieldRow
          key={field.key}
          field={field}
          at={at}
          isNew={field.key === added}
          errorAt={(member) => errorAt(`fields[${at}].${member}`)}
          onChange={(part) =>
            onChange(fields.map((one) => (one.key === field.key ? { ...one, ...part } : one)))
          }
          onRemove={() => remove(field.key)}
        />
      ))}
      {wrong !== null && (
        <Text c="son" size="sm" role="alert">
          {wrong}
        </Text>
      )}
      <Button
        ref={addButton}
        variant="default"
        leftSection={<Plus size={18} aria-hidden />}
        style={{ alignSelf: 'flex-start' }}
        onClick={add}
      >
        {t('kinds.add.addField')}
      </Button>
    </Stack>
  );
};

interface FieldRowProps {
  readonly field: WrittenField;
  readonly at: number;
  readonly isNew: boolean;
  readonly errorAt: (member: 'vi' | 'en' | 'type') => string | null;
  readonly onChange: (part: Partial<WrittenField>) => void;
  readonly onRemove: () => void;
}

const line = '1px solid var(--mantine-color-default-border)';

const FieldRow = ({ field, at, isNew, errorAt, onChange, onRemove }: FieldRowProps) => {
  const { t } = useTranslation();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isNew) first.current?.focus();
  }, [isNew]);
  return (
    <Stack
      component="fieldset"
      gap="sm"
      m={0}
      px={0}
      py="sm"
      style={{ border: 0, borderBottom: line, minWidth: 0 }}
      aria-label={t('kinds.add.field', { n: at + 1 })}
    >
      <Group gap="sm" align="flex-start">
        <TextInput
          ref={first}
          label={t('kinds.add.fieldVi')}
          value={field.vi}
          error={errorAt('vi')}
          required
          onChange={({ currentTarget: { value } }) => onChange({ vi: value })}
          style={{ flex: '2 1 14rem' }}
        />
        <TextInput
          label={t('kinds.add.fieldEn')}
          value={field.en}
          error={errorAt('en')}
          onChange={({ currentTarget: { value } }) => onChange({ en: value })}
          style={{ flex: '2 1 14rem' }}
        />
        <NativeSelect
          label={t('kinds.add.fieldIs')}
          value={field.is}
          onChange={({ currentTarget: { value } }) =>
            onChange(
              fieldOfKind(fieldKinds.find((one): one is FieldKind => one === value) ?? 'TEXT'),
            )
          }
          data={fieldKinds.map((one) => ({ value: one, label: t(`kinds.add.is.${one}`) }))}
          style={{ flex: '1 1 10rem' }}
        />
      </Group>
      <Limits field={field} error={errorAt('type')} onChange={onChange} />
      <Group gap="lg" justify="space-between">
        <Group gap="lg">
          <Checkbox
            label={t('kinds.add.required')}
            checked={field.required}
            onChange={({ currentTarget: { checked } }) => onChange({ required: checked })}
          />
          <Checkbox
            label={t('kinds.add.sensitive')}
            checked={field.sensitive}
            onChange={({ currentTarget: { checked } }) => onChange({ sensitive: checked })}
          />
        </Group>
        <Button
          variant="default"
          aria-label={t('kinds.add.removeField', { n: at + 1 })}
          onClick={onRemove}
        >
          {t('kinds.add.remove')}
        </Button>
      </Group>
    </Stack>
  );
};

interface LimitsProps {
  readonly field: WrittenField;
  readonly error: string | null;
  readonly onChange: (part: Partial<WrittenField>) => void;
}

/** What a number lies between, what can be chosen, or how many records it names. */
const Limits = ({ field: { is, min, max, options }, error, onChange }: LimitsProps) => {
  const { t } = useTranslation();
  if (is === 'CHOICE') {
    return (
      <Textarea
        label={t('kinds.add.options')}
        description={t('kinds.add.optionsMore')}
        value={options}
        error={error}
        required
        autosize
        minRows={3}
        onChange={({ currentTarget: { value } }) => onChange({ options: value })}
      />
    );
  }
  if (is === 'RECORD') {
    return (
      <TextInput
        label={t('kinds.add.recordsMax')}
        description={t('kinds.add.recordsMore')}
        value={max}
        inputMode="numeric"
        error={error}
        required
        onChange={({ currentTarget: { value } }) => onChange({ max: value })}
      />
    );
  }
  if (is !== 'INTEGER') return null;
  return (
    <Group gap="sm" align="flex-start">
      <TextInput
        label={t('kinds.add.min')}
        value={min}
        inputMode="numeric"
        error={error}
        required
        onChange={({ currentTarget: { value } }) => onChange({ min: value })}
      />
      <TextInput
        label={t('kinds.add.max')}
        value={max}
        inputMode="numeric"
        required
        onChange={({ currentTarget: { value } }) => onChange({ max: value })}
      />
    </Group>
  );
};
