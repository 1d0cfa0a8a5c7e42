import { Badge, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePages } from '../../api/use-pages.js';
import { dayText } from '../../format/moment.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Empty } from '../../parts/empty.js';
import { LinkAnchor } from '../../parts/links.js';
import { LoadedPages } from '../../parts/loaded-pages.js';
import { Panel } from '../../parts/panel.js';
import { VersionsOfRules } from './rules.operations.js';
import type { RuleKind, Version } from './rules-shape.js';

const pageSize = 20;
const colors = { NOT_APPROVED: 'gray', COMING: 'ink', IN_FORCE: 'green', FORMER: 'gray' } as const;

/** Every version of a kind of rules: to come, in force, and former. */
export const Versions = ({ of: { kind, label } }: { readonly of: RuleKind }) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const pages = usePages(
    VersionsOfRules,
    { kind, first: pageSize },
    { topics: ['RECORDS', 'CORRECTIONS'], pageOf: ({ ruleVersions }) => ruleVersions },
  );
  return (
    <Panel title={t('rules.versionsOf', { kind: said(label) })} className="not-printed">
      <LoadedPages
        pages={pages}
        empty={<Empty title={t('rules.noVersions')} next={t('rules.noVersionsNext')} />}
      >
        <Table className="stacked-table" verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('rules.version')}</Table.Th>
              <Table.Th scope="col">{t('rules.standing')}</Table.Th>
              <Table.Th scope="col">{t('rules.from')}</Table.Th>
              <Table.Th scope="col">{t('rules.until')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {pages.nodes.map((version, at) => (
              <VersionRow
                key={version.record.id}
                of={version}
                before={versionBefore(version, pages.nodes.slice(at + 1))}
              />
            ))}
          </Table.Tbody>
        </Table>
      </LoadedPages>
    </Panel>
  );
};

/** The one that was approved before it, of the same topic; the list has the newest first. */
const versionBefore = ({ record }: Version, rest: readonly Version[]): Version | undefined =>
  rest.find((one) => one.inForceFrom !== null && one.record.topic?.code === record.topic?.code);

interface VersionRowProps {
  readonly of: Version;
  readonly before: Version | undefined;
}

const VersionRow = ({ of: version, before }: VersionRowProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const { record, standing, inForceFrom, inForceUntil } = version;
  const neverHeld = inForceFrom !== null && inForceUntil !== null && inForceUntil < inForceFrom;
  return (
    <Table.Tr>
      <Table.Td data-label={t('rules.version')}>
        <LinkAnchor to="/ban-ghi/$recordId" params={{ recordId: record.id }}>
          {said(record.label)}
        </LinkAnchor>
        {before && (
          <LinkAnchor
            to="/quy-che/so-sanh"
            search={{ cu: before.record.id, moi: record.id }}
            display="block"
            size="sm"
          >
            {t('rules.compare')}
          </LinkAnchor>
        )}
      </Table.Td>
      <Table.Td data-label={t('rules.standing')}>
        <Badge variant="light" color={colors[standing]}>
          {neverHeld ? t('rules.neverHeld') : t(`rules.standings.${standing}`)}
        </Badge>
      </Table.Td>
      <Table.Td data-label={t('rules.from')}>
        {inForceFrom === null || neverHeld ? '–' : dayText(inForceFrom)}
      </Table.Td>
      <Table.Td data-label={t('rules.until')}>
        {inForceUntil === null || neverHeld ? '–' : dayText(inForceUntil)}
      </Table.Td>
    </Table.Tr>
  );
};
