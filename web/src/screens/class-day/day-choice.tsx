import { useNavigate } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { dayWithWeekday, today } from '../../format/moment.js';
import { useLanguage } from '../../i18n/use-language.js';
import { DayInput } from '../../parts/day-input.js';
import { LinkButton } from '../../parts/links.js';
import { isOfYear, type SchoolDays, schoolDayFrom } from '../../format/school-days.js';
import styles from './class-day.module.css';

interface DayChoiceProps {
  readonly classId: string;
  readonly day: string;
  readonly year: { readonly startsOn: string; readonly endsOn: string };
  readonly calendar: SchoolDays | null;
}

/** Which day it is about, with the way to the one before and the one after. */
export const DayChoice = ({ classId, day, year, calendar }: DayChoiceProps) => {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const last = today() < year.endsOn ? today() : year.endsOn;
  const weekday = dayWithWeekday(day, language);
  const [before, after] = [schoolDayFrom(day, -1, calendar), schoolDayFrom(day, 1, calendar)];
  return (
    <nav className={`${styles['days']} not-printed`} aria-label={t('classDay.day')}>
      {isOfYear(before, year) && (
        <LinkButton
          variant="default"
          to="/lop/$classId/ngay"
          params={{ classId }}
          search={{ ngay: before }}
          leftSection={<ChevronLeft size={18} aria-hidden />}
        >
          {t('classDay.before')}
        </LinkButton>
      )}
      <DayInput
        className={styles['day']}
        label={weekday.charAt(0).toUpperCase() + weekday.slice(1)}
        value={day}
        min={year.startsOn}
        max={last}
        onChange={(chosen) => {
          if (chosen === '' || chosen < year.startsOn || chosen > last) return;
          void navigate({
            to: '/lop/$classId/ngay',
            params: { classId },
            search: { ngay: chosen },
          });
        }}
      />
      {isOfYear(after, year) && after <= last && (
        <LinkButton
          variant="default"
          to="/lop/$classId/ngay"
          params={{ classId }}
          search={{ ngay: after }}
          rightSection={<ChevronRight size={18} aria-hidden />}
        >
          {t('classDay.after')}
        </LinkButton>
      )}
    </nav>
  );
};
