import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useScreen } from '../../api/use-screen.js';
import { useLanguage } from '../../i18n/use-language.js';
import { LinkAnchor } from '../../parts/links.js';
import { Loaded } from '../../parts/loaded.js';
import { RecordsOfField } from './naming.operations.js';

interface NamedRecordsProps {
  readonly recordId: string;
  readonly field: string;
}

/** A link to each record that the value names; of one that is not for this person, that there is one. */
export const NamedRecords = ({ recordId, field }: NamedRecordsProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const screen = useScreen(RecordsOfField, { id: recordId, field }, { topics: ['RECORDS'] });
  return (
    <Loaded screen={screen} skeletonRows={1}>
      {({ record }) => (
        <List listStyleType="none">
          {(record?.fields[0]?.records ?? []).map((named) => (
            <List.Item key={named.recordId}>
              {named.record ? (
                <LinkAnchor to="/ban-ghi/$recordId" params={{ recordId: named.recordId }}>
                  {said(named.record.label)}
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
