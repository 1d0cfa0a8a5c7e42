import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useScreen } from '../../api/use-screen.js';
import { today } from '../../format/moment.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Empty } from '../../parts/empty.js';
import { LinkAnchor } from '../../parts/links.js';
import { Loaded } from '../../parts/loaded.js';
import { NotFound } from '../../parts/not-found.js';
import { Page } from '../../parts/page.js';
import { type PartOfYear, partShown, yearBegun, type YearShown } from '../../parts/part-of-year.js';
import { PeriodList } from './period-list.js';
import { OwedPeriodsOfCell, TermsOfYears } from './progress.operations.js';
import { topicsAtLevel } from '../../parts/topics-at-level.js';
import { usePartName } from '../../parts/use-part-name.js';

const route = getRouteApi('/tien-do/$classId/$kind');

/** What one class owes of one kind, period by period. */
export const CellScreen = () => {
  const { t } = useTranslation();
  const { nam, phan } = route.useSearch();
  const years = useScreen(TermsOfYears, {}, { topics: ['SCHOOL'] });
  return (
    <Loaded screen={years}>
      {({ school }) => {
        const year = yearBegun(school?.years ?? [], nam, today());
        if (!year) return <NotFound />;
        return (
          <Periods year={year} part={partShown(year, phan, today())} title={t('progress.title')} />
        );
      }}
    </Loaded>
  );
};

interface PeriodsProps {
  readonly year: YearShown;
  readonly part: PartOfYear;
  readonly title: string;
}

const Periods = ({ year, part, title }: PeriodsProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const nameOf = usePartName();
  const { classId, kind } = route.useParams();
  const { ky } = route.useSearch();
  const { from, to } = part;
  const screen = useScreen(
    OwedPeriodsOfCell,
    { schoolYear: year.name, classId, kind, from, to },
    { topics: ['RECORDS', 'DOSSIERS', 'SCHOOL'] },
  );
  const search = { nam: year.name, phan: part.code };
  return (
    <Loaded screen={screen}>
      {({ class: of, progress, owedPeriods }) => {
        const shown = progress?.kinds[0]?.kind;
        if (!of || !shown) return <NotFound />;
        const topics = topicsAtLevel(shown.topics, of.level);
        return (
          <Page
            title={t('progress.cellTitle', { name: of.name, kind: said(shown.label) })}
            screen={title}
            about={
              <>
                {nameOf(part.code)} · {t('common.schoolYear', { year: year.name })} ·{' '}
                <LinkAnchor to="/tien-do" search={search}>
                  {t('progress.toBoard')}
                </LinkAnchor>
              </>
            }
          >
            {owedPeriods.length === 0 ? (
              <Empty title={t('progress.nothingOwed')} next={t('progress.nothingOwedNext')} />
            ) : (
              <PeriodList
                periods={owedPeriods}
                open={ky ?? null}
                cell={{ schoolYear: year.name, classId, kind: { ...shown, topics } }}
                search={search}
              />
            )}
          </Page>
        );
      }}
    </Loaded>
  );
};
