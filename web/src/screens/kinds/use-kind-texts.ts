import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.js';
import type { Kind, Step } from './kind-shape.js';

/** What a catalogue says of a kind, as sentences. */
export const useKindTexts = () => {
  const { t } = useTranslation();
  const { said } = useLanguage();

  const rolesText = (roles: Kind['owners']): string =>
    roles.map((role) => t(`roles.${role}`)).join(', ');

  const rhythmText = (kind: Kind): string => {
    const { topics, rowFields } = kind;
    return [
      t(`kinds.every.${rhythmOf(kind)}`),
      ...(topics === null ? [] : [t('kinds.topics', { count: topics.length })]),
      ...(rowFields === null ? [] : [t('kinds.rows')]),
    ].join('; ');
  };

  const dueText = ({ due, dueAfter }: Kind): string => {
    if (dueAfter) return t('kinds.dueAfter', { days: dueAfter.days });
    if (!due) return t('kinds.notDue');
    const { from, days, by } = due;
    const when = days < 0 ? 'before' : days === 0 ? 'on' : 'after';
    const text = t(`kinds.due.${from}.${when}`, { days: Math.abs(days) });
    return by === 'APPROVAL' ? t('kinds.approvedBy', { text }) : text;
  };

  const stepText = ({ label, roles, sample }: Step): string => {
    const text = t('kinds.step', {
      step: said(label),
      roles: roles.map((role) => t(`roles.${role}`)).join(` ${t('kinds.or')} `),
    });
    return sample === null ? text : t('kinds.sampled', { text, sample });
  };

  const chainText = (chain: readonly Step[]): string =>
    chain.length === 0 ? t('kinds.noChain') : chain.map(stepText).join(' → ');

  const keptText = ({ retention }: Kind): string => {
    if (!retention) return t('kinds.keptUnsaid');
    const { permanent, years, from } = retention;
    if (permanent || years === null || from === null) return t('kinds.keptForEver');
    return t(`kinds.kept.${from}`, { years });
  };

  return { rolesText, rhythmText, dueText, chainText, keptText };
};

const rhythmOf = ({ every, onePerDossier, numbered, versioned }: Kind) => {
  if (every !== null) return every;
  if (numbered) return 'NUMBERED';
  if (versioned) return 'VERSIONED';
  return onePerDossier ? 'ONCE' : 'ANY';
};
