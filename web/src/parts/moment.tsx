import { dayWithWeekday, momentText } from '../format/moment.js';
import { useLanguage } from '../i18n/use-language.js';

/** A moment on the school's clock, with its weekday. */
export const Moment = ({ at }: { readonly at: string }) => {
  const { language } = useLanguage();
  return <time dateTime={at}>{momentText(at, language)}</time>;
};

interface DayProps {
  readonly on: string;
  /** Where nothing stands before it. */
  readonly starts?: boolean;
}

/** A day of the school's calendar, with its weekday. */
export const Day = ({ on, starts = false }: DayProps) => {
  const { language } = useLanguage();
  const text = dayWithWeekday(on, language);
  return (
    <time dateTime={on}>{starts ? `${text.charAt(0).toUpperCase()}${text.slice(1)}` : text}</time>
  );
};
