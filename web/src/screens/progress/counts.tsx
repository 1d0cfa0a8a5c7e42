import { Group, Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { numberText } from '../../format/number.js';
import { useLanguage } from '../../i18n/use-language.js';

export interface Counts {
  readonly owed: number;
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
  readonly upcoming: number;
  readonly waived: number;
}

/** What is there already, and what of it should be there by now. */
export const shareOf = ({ onTime, late, missing }: Counts) => ({
  done: onTime + late,
  due: onTime + late + missing,
});

/** The counts in words, what needs somebody first. */
export const useCountWords = () => {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return ({ late, missing, upcoming, waived }: Counts): readonly string[] =>
    (
      [
        ['progress.missing', missing],
        ['progress.late', late],
        ['progress.upcoming', upcoming],
        ['progress.waived', waived],
      ] as const
    ).flatMap(([key, count]) =>
      count > 0 ? [t(key, { count, n: numberText(count, language) })] : [],
    );
};

interface CountsShownProps {
  readonly of: Counts;
  /** Also what is not due yet and what is waived. */
  readonly isFull?: boolean;
}

/** How much is there of what should be, as a number, a bar and words. */
export const CountsShown = ({ of, isFull = false }: CountsShownProps) => {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const wordsOf = useCountWords();
  const { done, due } = shareOf(of);
  if (of.owed === 0) return <Text c="dimmed">{t('progress.nothingOwed')}</Text>;
  const words = wordsOf(isFull || due === 0 ? of : { ...of, upcoming: 0, waived: 0 });
  return (
    <Stack gap={4}>
      {due > 0 && (
        <Group gap="xs" wrap="nowrap">
          <Text fw={600} style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
            {numberText(done, language)}/{numberText(due, language)}
          </Text>
          <Progress.Root size="sm" style={{ flex: 1, minWidth: '3rem' }} aria-hidden>
            <Progress.Section value={(100 * of.onTime) / due} />
            <Progress.Section value={(100 * of.late) / due} color="orange" />
          </Progress.Root>
        </Group>
      )}
      <Text size="sm" {...(of.missing > 0 ? { c: 'son', fw: 600 } : { c: 'dimmed' })}>
        {words.length > 0 ? words.join(' · ') : t('progress.allThere')}
      </Text>
    </Stack>
  );
};
