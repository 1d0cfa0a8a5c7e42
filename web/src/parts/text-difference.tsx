import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Stretch } from '../format/word-difference.js';
import './text-difference.css';

/** A text with what went and what came marked in it. */
export const TextDifference = ({ of: stretches }: { readonly of: readonly Stretch[] }) => (
  <Text component="div" style={{ whiteSpace: 'pre-wrap' }}>
    {stretches.map((stretch, place) => (
      <Shown key={place} stretch={stretch} />
    ))}
  </Text>
);

/** Struck out and underlined, so that nobody depends on the colour, and said to who does not see. */
const Shown = ({ stretch: { is, text } }: { readonly stretch: Stretch }) => {
  const { t } = useTranslation();
  if (is === 'same') return <span>{text}</span>;
  const Tag = is === 'removed' ? 'del' : 'ins';
  return (
    <Tag className={is === 'removed' ? 'text-taken' : 'text-put'}>
      <span className="visually-hidden">
        {` ${t(is === 'removed' ? 'correction.taken' : 'correction.put')} `}
      </span>
      {text}
    </Tag>
  );
};
