import { List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../api/graphql.js';
import { useSession } from '../../api/session.js';
import { useScreen } from '../../api/use-screen.js';
import type { Bilingual } from '../../i18n/index.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Empty } from '../../parts/empty.js';
import { LinkAnchor } from '../../parts/links.js';
import { Loaded } from '../../parts/loaded.js';
import { NotFound } from '../../parts/not-found.js';
import { Page } from '../../parts/page.js';
import { mayEnter } from '../../parts/may-enter.js';
import { ChildLine, ClassLine } from './child-line.js';
import { KindsOfClass, KindsToEnter } from './records.operations.js';

/** Which kind of record is to be entered for a child. */
export const KindChoice = ({ dossierId }: { readonly dossierId: string }) => {
  const { t } = useTranslation();
  const screen = useScreen(KindsToEnter, { dossierId }, { topics: ['SCHOOL', 'DOSSIERS'] });
  const { data } = screen;
  if (data && !data.dossier) return <NotFound />;
  return (
    <Page
      title={t('records.newTitle')}
      screen={t('records.newTitle')}
      about={data?.dossier && <ChildLine of={data.dossier} />}
    >
      <Loaded screen={screen}>{(answer) => <Kinds {...answer} />}</Loaded>
    </Page>
  );
};

const Kinds = ({ dossier, school }: ResultOf<typeof KindsToEnter>) => {
  const { t } = useTranslation();
  const session = useSession();
  if (!dossier) return null;
  const hasOne = (kind: string) => dossier.records.some((record) => record.kind === kind);
  const kinds = (school?.kindsInForce ?? []).filter(
    ({ about, owners, kind, onePerDossier }) =>
      about === 'CHILD' &&
      mayEnter(session, owners, dossier.class?.id ?? null) &&
      !(onePerDossier && hasOne(kind)),
  );
  if (kinds.length === 0) {
    return <Empty title={t('records.nothingToEnter')} next={t('records.nothingToEnterNext')} />;
  }
  return <KindLinks kinds={kinds} search={{ dossierId: dossier.id }} />;
};

/** Which kind of record is to be entered for a class; sheets have the day book. */
export const KindOfClassChoice = ({ classId }: { readonly classId: string }) => {
  const { t } = useTranslation();
  const session = useSession();
  const screen = useScreen(KindsOfClass, { classId }, { topics: ['SCHOOL'] });
  const { data } = screen;
  if (data && !data.class) return <NotFound />;
  const kinds = (data?.school?.kindsInForce ?? []).filter(
    ({ about, owners, rowFields }) =>
      about === 'CLASS' && rowFields === null && mayEnter(session, owners, classId),
  );
  return (
    <Page
      title={t('records.newTitle')}
      screen={t('records.newTitle')}
      about={data?.class && <ClassLine of={data.class} />}
    >
      <Loaded screen={screen}>
        {() =>
          kinds.length === 0 ? (
            <Empty
              title={t('records.nothingToEnterClass')}
              next={t('records.nothingToEnterClassNext')}
            />
          ) : (
            <KindLinks kinds={kinds} search={{ lop: classId }} />
          )
        }
      </Loaded>
    </Page>
  );
};

interface KindLinksProps {
  readonly kinds: readonly { readonly kind: string; readonly label: Bilingual }[];
  readonly search: { readonly dossierId: string } | { readonly lop: string };
}

const KindLinks = ({ kinds, search }: KindLinksProps) => {
  const { said } = useLanguage();
  return (
    <List spacing="sm" listStyleType="none">
      {kinds.map(({ kind, label }) => (
        <List.Item key={kind}>
          <LinkAnchor to="/ban-ghi/moi" search={{ ...search, kind }}>
            {said(label)}
          </LinkAnchor>
        </List.Item>
      ))}
    </List>
  );
};
