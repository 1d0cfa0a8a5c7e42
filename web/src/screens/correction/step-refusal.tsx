import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LinkAnchor } from '../../parts/links.js';
import type { Outcome } from '../../api/acts.js';
import { type NamedPerson, nameOf, PersonName } from '../../parts/person-name.js';
import { RefusalNotice } from '../../parts/refusal-notice.js';

interface StepRefusalProps {
  readonly of: Outcome | null;
  readonly again: () => void;
}

/** Why a step was refused, in the engine's words, and what they mean in this correction. */
export const StepRefusal = ({ of, again }: StepRefusalProps) => (
  <Stack gap="xs">
    <RefusalNotice of={of} again={again} />
    {of?.is === 'refused' && <More name={of.refusal.name} facts={of.refusal.facts} />}
  </Stack>
);

interface MoreProps {
  readonly name: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

const More = ({ name, facts }: MoreProps) => {
  const { t } = useTranslation();
  const decidedBy = facts['decidedBy'] as NamedPerson | undefined;
  switch (name) {
    case 'DutiesMustBeSeparate':
      return <Text>{t(`correction.rule.${facts['rule'] as 'REQUESTER_IS_NOT_WITNESS'}`)}</Text>;
    case 'WitnessesAreMissing':
      return (facts['missing'] as readonly ('BOARD' | 'HOMEROOM')[]).map((one) => (
        <Text key={one}>{t(`correction.missing.${one}`)}</Text>
      ));
    case 'DecisionHasLapsed':
      return <Text>{t('correction.decidedByLapsed', { name: nameOf(decidedBy) ?? '' })}</Text>;
    case 'RecordIsLocked':
      return (
        <Text>
          {t('correction.lockedBy')} <PersonName of={decidedBy} />.{' '}
          <LinkAnchor to="/khoa-so">{t('correction.toLocks')}</LinkAnchor>
        </Text>
      );
    default:
      return null;
  }
};
