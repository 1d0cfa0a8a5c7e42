import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../api/graphql.js';
import { usePages } from '../../api/use-pages.js';
import { useLanguage } from '../../i18n/use-language.js';
import { LoadedPages } from '../../parts/loaded-pages.js';
import { Moment } from '../../parts/moment.js';
import { Panel } from '../../parts/panel.js';
import { PersonName } from '../../parts/person-name.js';
import { useValueText, Value } from '../../parts/value.js';
import { HistoryOfSheet } from './records.operations.js';

type Entry = NonNullable<ResultOf<typeof HistoryOfSheet>['history']>['edges'][number]['node'];
type Change = Entry['changes'][number];

/** More changes at once than anybody reads at a glance: they can be opened. */
const openMax = 4;

/** What happened to a sheet, newest first. */
export const SheetHistory = ({ recordId }: { readonly recordId: string }) => {
  const { t } = useTranslation();
  const pages = usePages(
    HistoryOfSheet,
    { recordId },
    { topics: ['RECORDS', 'CORRECTIONS'], pageOf: ({ history }) => history },
  );
  return (
    <Panel title={t('classDay.whatHappened')}>
      <LoadedPages pages={pages} empty={null}>
        <Stack component="ol" gap="md" m={0} p={0} style={{ listStyle: 'none' }}>
          {pages.nodes.map((entry) => (
            <li key={entry.logIndex} className="ruled-row">
              <EntryOfSheet entry={entry} />
            </li>
          ))}
        </Stack>
      </LoadedPages>
    </Panel>
  );
};

const EntryOfSheet = ({ entry }: { readonly entry: Entry }) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const { label, person, role, recordedAt, citation, changes } = entry;
  return (
    <Stack gap={4}>
      <Text fw={600}>{said(label)}</Text>
      <Text size="sm">
        <PersonName of={person} role={role} /> · <Moment at={recordedAt} />
        {citation && ` · ${said(citation)}`}
      </Text>
      {changes.length > openMax ? (
        <details>
          <summary style={{ minHeight: 44, cursor: 'pointer', paddingBlock: 10 }}>
            {t('classDay.changes', { count: changes.length })}
          </summary>
          <Changes of={changes} />
        </details>
      ) : (
        <Changes of={changes} />
      )}
    </Stack>
  );
};

/** By child, so that a name stands once above what was written of it. */
const Changes = ({ of }: { readonly of: readonly Change[] }) => {
  const { t } = useTranslation();
  const rows = new Map<string, readonly Change[]>();
  for (const change of of) {
    const dossierId = change.field.split('/').slice(0, -1).join();
    rows.set(dossierId, [...(rows.get(dossierId) ?? []), change]);
  }
  return (
    <Stack gap={4} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
      {[...rows].map(([dossierId, changes]) => (
        <li key={dossierId}>
          <Text size="sm" component="div">
            {dossierId !== '' && (
              <Text span inherit fw={600}>
                {changes[0]?.rowOf ? (
                  <Value of={changes[0].rowOf.name} />
                ) : (
                  t('classDay.noLongerHere')
                )}
                {': '}
              </Text>
            )}
            {changes.map((change, at) => (
              <span key={change.field}>
                {at > 0 && '; '}
                <ChangeOfValue of={change} />
              </span>
            ))}
          </Text>
        </li>
      ))}
    </Stack>
  );
};

const ChangeOfValue = ({ of: { label, type, from, to } }: { readonly of: Change }) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const textOf = useValueText();
  const shown = (seen: Change['to']) =>
    seen.label ? said(seen.label) : (textOf(seen.value, type) ?? <Value of={seen.value} />);
  return (
    <>
      {said(label)}:{' '}
      {from && (
        <>
          {shown(from)} → <span className="visually-hidden">{t('timeline.became')} </span>
        </>
      )}
      {shown(to)}
    </>
  );
};
