import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { wordDifference } from '../../format/word-difference.js';
import { useLanguage } from '../../i18n/use-language.js';
import { useValueText, Value } from '../../parts/value.js';
import type { TimelineEntry } from './use-timeline.js';

type Change = TimelineEntry['changes'][number];

interface OfEntry {
  readonly entry: TimelineEntry;
}

/** More values at once than anybody compares: they can be opened. */
const openMax = 4;

/** What an entry changed: values that became others, and those that were filled in. */
export const ChangesOf = ({ entry: { changes } }: OfEntry) => {
  const { t } = useTranslation();
  const changed = changes.filter(({ from }) => from !== null);
  const filledIn = changes.filter(({ from }) => from === null);
  if (changes.length === 0) return null;
  return (
    <>
      <Changes of={changed} />
      {filledIn.length > openMax ? (
        <details>
          <summary className="opener">{t('timeline.filledIn', { count: filledIn.length })}</summary>
          <Changes of={filledIn} />
        </details>
      ) : (
        <Changes of={filledIn} />
      )}
    </>
  );
};

/** What somebody asks or attests to, which changes nothing yet. */
export const ProposalOf = ({ entry: { proposal } }: OfEntry) => {
  const { t } = useTranslation();
  if (!proposal) return null;
  return (
    <div>
      <Text size="sm" c="dimmed">
        {t('timeline.proposal')}
      </Text>
      <Changes of={[proposal]} />
    </div>
  );
};

interface ChangesProps {
  readonly of: readonly Change[];
}

const Changes = ({ of }: ChangesProps) => {
  const { said } = useLanguage();
  if (of.length === 0) return null;
  return (
    <ul className="plain-list">
      {of.map((change) => (
        <li key={change.field}>
          <Text span fw={600}>
            {said(change.label)}:
          </Text>{' '}
          <FromTo change={change} />
        </li>
      ))}
    </ul>
  );
};

/** Words that stayed, went and came; whole values where one of them cannot be read. */
const FromTo = ({ change: { type, from, to } }: { readonly change: Change }) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const valueText = useValueText();
  const textOf = ({ label, value }: Change['to']): string | null =>
    label ? said(label) : valueText(value, type);
  const after = textOf(to);
  if (!from) return after ?? <Value of={to.value} />;
  const before = textOf(from);
  if (before === null || after === null) {
    return (
      <>
        {before ?? <Value of={from.value} />} {t('timeline.became')}{' '}
        {after ?? <Value of={to.value} />}
      </>
    );
  }
  return <Difference before={before} after={after} />;
};

interface DifferenceProps {
  readonly before: string;
  readonly after: string;
}

/** Marked by more than colour, and in words for whoever listens. */
const Difference = ({ before, after }: DifferenceProps) => {
  const { t } = useTranslation();
  return (
    <span className="difference">
      {wordDifference(before, after).map(({ is, text }, at) => {
        if (is === 'same') return <span key={at}>{text}</span>;
        const Mark = is === 'removed' ? 'del' : 'ins';
        return (
          <Mark key={at}>
            <span className="visually-hidden">
              {t(is === 'removed' ? 'timeline.removed' : 'timeline.added')}{' '}
            </span>
            {text}
          </Mark>
        );
      })}
    </span>
  );
};
