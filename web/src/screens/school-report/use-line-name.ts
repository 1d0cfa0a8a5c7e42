import { useLanguage } from '../../i18n/use-language.js';
import type { ReportLine } from './school-report-shape.js';

/** What a line is called: its kind, topic and period. */
export const useLineName = (): ((line: ReportLine) => string) => {
  const { said } = useLanguage();
  return ({ kind, topic, period }) => {
    const about = [topic, period].flatMap((one) => (one ? [said(one.label)] : []));
    return about.length > 0 ? `${said(kind.label)}: ${about.join(', ')}` : said(kind.label);
  };
};
