import { Badge, Group, Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.js';
import type { Kind } from './kind-shape.js';
import styles from './kinds.module.css';
import { useKindTexts } from './use-kind-texts.js';

interface KindCardProps {
  readonly kind: Kind;
  /** Added by the school itself, beside the catalogue that it adopted. */
  readonly isOwn: boolean;
}

/** What the catalogue says of one kind: by which law, who, how often, until when, for how long. */
export const KindCard = ({ kind, isOwn }: KindCardProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const { rolesText, rhythmText, dueText, chainText, keptText } = useKindTexts();
  const name = said(kind.label);
  const rules = [...kind.rules, ...kind.rowRules].map((rule) => said(rule.said)).join(' ');
  const lines = [
    ['basis', kind.legalBasis],
    ['owners', rolesText(kind.owners)],
    ['rhythm', rhythmText(kind)],
    ['dueBy', dueText(kind)],
    ['chain', chainText(kind.chain)],
    ['keptFor', keptText(kind)],
    ...(rules === '' ? [] : [['rules', rules] as const]),
  ] as const;
  return (
    <Paper withBorder p="md" component="article" aria-label={name}>
      <Group gap="xs" mb="xs">
        <Title order={3} size="h5">
          {name}
        </Title>
        {isOwn && (
          <Badge variant="light" color="ink">
            {t('kinds.own')}
          </Badge>
        )}
        {kind.tier === 'INTERNAL' && (
          <Badge variant="light" color="gray">
            {t('kinds.internal')}
          </Badge>
        )}
      </Group>
      <dl className={styles['said']}>
        {lines.map(([line, text]) => (
          <div key={line}>
            <Text component="dt" size="sm" c="dimmed">
              {t(`kinds.lines.${line}`)}
            </Text>
            <Text component="dd" size="sm" m={0}>
              {text}
            </Text>
          </div>
        ))}
      </dl>
    </Paper>
  );
};
