import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../../parts/day-input.js';
import { ReportInput } from './report-input.js';

export interface WrittenFinding {
  /** By which a row is known while others are left out. */
  readonly key: string;
  readonly asked: string;
  readonly dueOn: string;
}

interface FindingInputsProps {
  readonly of: readonly WrittenFinding[];
  /** Nothing is due before. */
  readonly from: string;
  readonly onChange: (findings: readonly WrittenFinding[]) => void;
}

const findingsMax = 30;

/** What has to be put right, each by its own day. */
export const FindingInputs = ({ of: findings, from, onChange }: FindingInputsProps) => {
  const { t } = useTranslation();
  const write = (key: string, change: Partial<WrittenFinding>) =>
    onChange(findings.map((one) => (one.key === key ? { ...one, ...change } : one)));
  const add = () => onChange([...findings, { key: crypto.randomUUID(), asked: '', dueOn: '' }]);
  return (
    <Stack role="group" aria-label={t('inspections.findings')}>
      <Text fw={600}>{t('inspections.findings')}</Text>
      {findings.map(({ key, asked, dueOn }, index) => {
        const no = index + 1;
        return (
          <Stack key={key} gap="xs">
            <ReportInput
              label={t('inspections.asked', { no })}
              value={asked}
              onChange={(text) => write(key, { asked: text })}
              minRows={2}
            />
            <DayInput
              label={t('inspections.due', { no })}
              value={dueOn}
              onChange={(day) => write(key, { dueOn: day })}
              {...(from !== '' && { min: from })}
              required
            />
            <Group>
              <Button
                variant="default"
                onClick={() => onChange(findings.filter((one) => one.key !== key))}
              >
                {t('inspections.removeFinding', { no })}
              </Button>
            </Group>
          </Stack>
        );
      })}
      {findings.length < findingsMax && (
        <Group>
          <Button variant="light" onClick={add}>
            {t('inspections.addFinding')}
          </Button>
        </Group>
      )}
    </Stack>
  );
};
