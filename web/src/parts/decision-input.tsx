import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface DecisionInputProps {
  readonly value: string;
  readonly error?: string | null;
  readonly onChange: (decisionNo: string) => void;
}

/** The number of the paper that says so. */
export const DecisionInput = ({ value, error = null, onChange }: DecisionInputProps) => {
  const { t } = useTranslation();
  return (
    <TextInput
      label={t('people.decisionNo')}
      description={t('people.decisionNoMore')}
      value={value}
      error={error}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      required
    />
  );
};
