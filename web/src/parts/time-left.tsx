import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { clockText } from '../format/school-time.js';
import { useNow } from './use-now.js';

interface TimeLeftProps {
  readonly until: string;
}

/**
 * A clock that runs down. Eyes see the seconds; a screen reader hears the minutes, and that it is
 * over, without being interrupted in between.
 */
export const TimeLeft = ({ until }: TimeLeftProps) => {
  const { t } = useTranslation();
  const seconds = (Date.parse(until) - useNow(1000)) / 1000;
  const minutes = Math.ceil(seconds / 60);
  return (
    <span>
      <Text
        span
        fw={600}
        role="timer"
        aria-live="off"
        style={{ fontVariantNumeric: 'tabular-nums' }}
      >
        {seconds > 0 ? t('common.timeLeft', { time: clockText(seconds) }) : t('common.timeOver')}
      </Text>
      <span className="visually-hidden" role="status">
        {seconds > 0 ? t('common.minutesLeft', { n: minutes }) : t('common.timeOver')}
      </span>
    </span>
  );
};
