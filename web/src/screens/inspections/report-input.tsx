import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { numberText } from '../../format/number.js';
import { useLanguage } from '../../i18n/use-language.js';

const lengthMax = 4000;

interface ReportInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly minRows: number;
  readonly isFirst?: boolean;
}

/** What is concluded, asked for, answered or said to an answer: long enough for a page. */
export const ReportInput = (props: ReportInputProps) => {
  const { label, value, onChange, minRows, isFirst = false } = props;
  const { t } = useTranslation();
  const { language } = useLanguage();
  const bound = t('records.lengthMax', { max: numberText(lengthMax, language) });
  return (
    <Textarea
      label={label}
      description={`${t('inspections.noNames')} ${bound}`}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      maxLength={lengthMax}
      autosize
      minRows={minRows}
      required
      {...(isFirst && { 'data-autofocus': true })}
    />
  );
};
