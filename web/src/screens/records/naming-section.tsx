import { Group, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../api/graphql.js';
import { useSession } from '../../api/session.js';
import { useScreen } from '../../api/use-screen.js';
import { useLanguage } from '../../i18n/use-language.js';
import { LinkAnchor, LinkButton } from '../../parts/links.js';
import { mayEnter } from '../../parts/may-enter.js';
import { Panel } from '../../parts/panel.js';
import { RecordsThatName } from './naming.operations.js';

const shownMax = 20;

/** What names the record, such as incidents, and where to report one; nothing where neither is for this person. */
export const NamingSection = ({ recordId }: { readonly recordId: string }) => {
  const { t } = useTranslation();
  const session = useSession();
  const asked = { id: recordId, first: shownMax };
  const { data } = useScreen(RecordsThatName, asked, { topics: ['RECORDS', 'SCHOOL'] });
  if (!data) return null;
  const kinds = (data.school?.kindsInForce ?? []).filter(
    ({ namingField, about, owners }) =>
      namingField !== null && about === 'SCHOOL' && mayEnter(session, owners, null),
  );
  const { edges, pageInfo } = data.records;
  if (kinds.length === 0 && edges.length === 0) return null;
  return (
    <Panel title={t('records.naming.title')} className={edges.length === 0 ? 'not-printed' : ''}>
      {edges.length > 0 && <Naming records={edges.map(({ node }) => node)} />}
      {pageInfo.hasNextPage && (
        <Text size="sm" c="dimmed">
          {t('records.naming.more', { count: shownMax })}
        </Text>
      )}
      <Report kinds={kinds} recordId={recordId} />
    </Panel>
  );
};

type Answer = ResultOf<typeof RecordsThatName>;

const Naming = ({ records }: { readonly records: readonly NamingRecord[] }) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  return (
    <List listStyleType="none">
      {records.map(({ id, label, status }) => (
        <List.Item key={id}>
          <Group gap="sm">
            <LinkAnchor to="/ban-ghi/$recordId" params={{ recordId: id }}>
              {said(label)}
            </LinkAnchor>
            <Text span size="sm" c="dimmed">
              {t(`records.status.${status}`)}
            </Text>
          </Group>
        </List.Item>
      ))}
    </List>
  );
};
type NamingRecord = Answer['records']['edges'][number]['node'];

interface ReportProps {
  readonly kinds: NonNullable<Answer['school']>['kindsInForce'];
  readonly recordId: string;
}

const Report = ({ kinds, recordId }: ReportProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const { schoolId } = useSession().me;
  return (
    <Group className="not-printed">
      {kinds.map(({ kind, label }) => (
        <LinkButton
          key={kind}
          variant="default"
          to="/ban-ghi/moi"
          search={{ dossierId: schoolId, kind, neu: recordId }}
        >
          {t('records.naming.report', { kind: said(label) })}
        </LinkButton>
      ))}
    </Group>
  );
};
