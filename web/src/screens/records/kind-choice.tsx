import { List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../api/graphql.js';
import { useSession } from '../../api/session.js';
import { useScreen } from '../../api/use-screen.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Empty } from '../../parts/empty.js';
import { LinkAnchor } from '../../parts/links.js';
import { Loaded } from '../../parts/loaded.js';
import { NotFound } from '../../parts/not-found.js';
import { Page } from '../../parts/page.js';
import { mayEnter } from '../../parts/may-enter.js';
import { ChildLine } from './child-line.js';
import { KindsToEnter } from './records.operations.js';

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
  const { said } = useLanguage();
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
  return (
    <List spacing="sm" listStyleType="none">
      {kinds.map(({ kind, label }) => (
        <List.Item key={kind}>
          <LinkAnchor to="/ban-ghi/moi" search={{ dossierId: dossier.id, kind }}>
            {said(label)}
          </LinkAnchor>
        </List.Item>
      ))}
    </List>
  );
};
