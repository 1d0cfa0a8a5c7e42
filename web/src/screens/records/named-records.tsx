import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useScreen } from '../../api/use-screen.js';
import { useLanguage } from '../../i18n/use-language.js';
import { LinkAnchor } from '../../parts/links.js';
import { Loaded } from '../../parts/loaded.js';
import { useValueText } from '../../parts/value.js';
import type { Child } from './child-line.js';
import { RecordsOfField } from './naming.operations.js';

interface NamedRecordsProps {
  readonly recordId: string;
  readonly field: string;
}

/** Whom or what it is about, where there is a name to be read. */
const useNameIfReadable = (): ((of: Pick<Child, 'name'> | null) => string | null) => {
  const textOf = useValueText();
  return (of) =>
    of?.name.__typename === 'ReadableValue' && of.name.value ? textOf(of.name) : null;
};

/** A link to each record that the value names; of one that is not for this person, that there is one. */
export const NamedRecords = ({ recordId, field }: NamedRecordsProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const nameOf = useNameIfReadable();
  const screen = useScreen(RecordsOfField, { id: recordId, field }, { topics: ['RECORDS'] });
  return (
    <Loaded screen={screen} skeletonRows={1}>
      {({ record }) => (
        <List listStyleType="none">
          {(record?.fields[0]?.records ?? []).map((named) => (
            <List.Item key={named.recordId}>
              {named.record ? (
                <LinkAnchor to="/ban-ghi/$recordId" params={{ recordId: named.recordId }}>
                  {[said(named.record.label), nameOf(named.record.dossier)]
                    .filter(Boolean)
                    .join(', ')}
                </LinkAnchor>
              ) : (
                <Text span fs="italic" c="dimmed">
                  {t('records.naming.other')}
                </Text>
              )}
            </List.Item>
          ))}
        </List>
      )}
    </Loaded>
  );
};
