import { Radio, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const kinds = ['NEW', 'TRANSFERRED_IN', 'RE_ENROLLED'] as const;

export interface Admission {
  readonly kind: (typeof kinds)[number];
  /** Empty where there is no paper. */
  readonly no: string;
}

export const newChild: Admission = { kind: 'NEW', no: '' };

/** What of it the engine is told. */
export const admissionInput = ({ kind, no }: Admission) => ({
  admissionKind: kind,
  admissionNo: no.trim() === '' ? null : no.trim(),
});

interface AdmissionFieldsProps {
  readonly value: Admission;
  readonly onChange: (value: Admission) => void;
}

/** How a child comes to the school, and by which paper. */
export const AdmissionFields = ({ value, onChange }: AdmissionFieldsProps) => {
  const { t } = useTranslation();
  return (
    <>
      <Radio.Group
        label={t('schoolClass.open.kind')}
        value={value.kind}
        onChange={(chosen) =>
          onChange({ ...value, kind: kinds.find((kind) => kind === chosen) ?? 'NEW' })
        }
      >
        <Stack gap="xs" mt="xs">
          {kinds.map((kind) => (
            <Radio key={kind} value={kind} label={t(`schoolClass.open.kinds.${kind}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <TextInput
        label={t('schoolClass.open.admissionNo')}
        autoComplete="off"
        value={value.no}
        onChange={({ currentTarget }) => onChange({ ...value, no: currentTarget.value })}
      />
    </>
  );
};
