import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface DecisionInputProps {
  readonly value: string;
  readonly onChange: (decisionNo: string) => void;
}

/** The number of the paper that says so. */
export const DecisionInput = ({ value, onChange }: DecisionInputProps) => {
  const { t } = useTranslation();
  return (
    <TextInput
      label={t('people.decisionNo')}
      description={t('people.decisionNoMore')}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      required
    />
  );
};
