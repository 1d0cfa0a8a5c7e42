import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dayText } from '../../format/moment.js';
import { wordDifference } from '../../format/word-difference.js';
import { useLanguage } from '../../i18n/use-language.js';
import { type RecordValue, useValueText, Value } from '../../parts/value.js';
import type { TypeOf } from './type-of.js';
import type { TimelineEntry } from './use-timeline.js';

type Change = TimelineEntry['changes'][number];

interface OfEntry {
  readonly entry: TimelineEntry;
  readonly typeOf: TypeOf;
}

/** More values at once than anybody compares: they can be opened. */
const openMax = 4;

/** What an entry changed: values that became others, and those that were filled in. */
export const ChangesOf = ({ entry: { changes }, typeOf }: OfEntry) => {
  const { t } = useTranslation();
  const changed = changes.filter(({ from }) => from !== null);
  const filledIn = changes.filter(({ from }) => from === null);
  if (changes.length === 0) return null;
  return (
    <>
      <Changes of={changed} typeOf={typeOf} />
      {filledIn.length > openMax ? (
        <details>
          <summary className="opener">{t('timeline.filledIn', { count: filledIn.length })}</summary>
          <Changes of={filledIn} typeOf={typeOf} />
        </details>
      ) : (
        <Changes of={filledIn} typeOf={typeOf} />
      )}
    </>
  );
};

/** What somebody asks or attests to, which changes nothing yet. */
export const ProposalOf = ({ entry: { proposal }, typeOf }: OfEntry) => {
  const { t } = useTranslation();
  if (!proposal) return null;
  return (
    <div>
      <Text size="sm" c="dimmed">
        {t('timeline.proposal')}
      </Text>
      <Changes of={[proposal]} typeOf={typeOf} />
    </div>
  );
};

interface ChangesProps {
  readonly of: readonly Change[];
  readonly typeOf: TypeOf;
}

const Changes = ({ of, typeOf }: ChangesProps) => {
  const { said } = useLanguage();
  if (of.length === 0) return null;
  return (
    <ul className="plain-list">
      {of.map((change) => (
        <li key={change.field}>
          <Text span fw={600}>
            {said(change.label)}:
          </Text>{' '}
          <FromTo change={change} typeOf={typeOf} />
        </li>
      ))}
    </ul>
  );
};

/** Words that stayed, went and came; whole values where one of them cannot be read. */
const FromTo = ({
  change: { field, from, to },
  typeOf,
}: {
  readonly change: Change;
  readonly typeOf: TypeOf;
}) => {
  const { t } = useTranslation();
  const valueText = useValueText();
  const type = typeOf(field);
  const textOf = (value: RecordValue): string | null => datedText(valueText(value, type));
  if (!from) return textOf(to.value) ?? <Value of={to.value} />;
  const [before, after] = [textOf(from.value), textOf(to.value)];
  if (before === null || after === null) {
    return (
      <>
        <Value of={from.value} type={type} /> {t('timeline.became')}{' '}
        <Value of={to.value} type={type} />
      </>
    );
  }
  return <Difference before={before} after={after} />;
};

/** A day of a form that is not at hand still reads as one. */
const datedText = (text: string | null): string | null =>
  text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) ? dayText(text) : text;

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
