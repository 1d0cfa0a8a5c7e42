import { dayWithWeekday, momentText } from '../format/moment.js';
import { useLanguage } from '../i18n/use-language.js';

/** A moment on the school's clock, with its weekday. */
export const Moment = ({ at }: { readonly at: string }) => {
  const { language } = useLanguage();
  return <time dateTime={at}>{momentText(at, language)}</time>;
};

/** A day of the school's calendar, with its weekday. */
export const Day = ({ on }: { readonly on: string }) => {
  const { language } = useLanguage();
  return <time dateTime={on}>{dayWithWeekday(on, language)}</time>;
};
