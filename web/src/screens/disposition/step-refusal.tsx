import { List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../api/acts.js';
import { useLanguage } from '../../i18n/use-language.js';
import { type NamedPerson, nameOf } from '../../parts/person-name.js';
import { RefusalNotice } from '../../parts/refusal-notice.js';
import type { ShownBlocker } from './shown.js';

interface StepRefusalProps {
  readonly of: Outcome | null;
  readonly again: () => void;
}

/** Why a step was refused, in the engine's words, and all that it says is missing. */
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
  const { said } = useLanguage();
  switch (name) {
    case 'DispositionIsBlocked':
      return (
        <List>
          {(facts['blockers'] as readonly ShownBlocker[]).map(({ blocker, message }) => (
            <List.Item key={`${blocker}/${message.en}`}>{said(message)}</List.Item>
          ))}
        </List>
      );
    case 'DecisionHasLapsed': {
      const decidedBy = nameOf(facts['decidedBy'] as NamedPerson | undefined) ?? '';
      return <Text>{t('disposition.decidedByLapsed', { name: decidedBy })}</Text>;
    }
    default:
      return null;
  }
};
