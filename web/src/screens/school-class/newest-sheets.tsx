import { Badge, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useScreen } from '../../api/use-screen.js';
import { useLanguage } from '../../i18n/use-language.js';
import { LinkAnchor } from '../../parts/links.js';
import { Panel } from '../../parts/panel.js';
import { SheetsOfClass } from './school-class.operations.js';

/** What was recorded of the class last; nothing before there is anything. */
export const NewestSheets = ({ classId }: { readonly classId: string }) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const { data } = useScreen(SheetsOfClass, { id: classId }, { topics: ['RECORDS'] });
  const sheets = data?.class?.records.edges.map(({ node }) => node) ?? [];
  if (sheets.length === 0) return null;
  return (
    <Panel title={t('classDay.newest')} className="not-printed">
      <Stack component="ul" gap={0} m={0} p={0} style={{ listStyle: 'none' }}>
        {sheets.map(({ id, label, status }) => (
          <Group component="li" key={id} justify="space-between" gap="sm" mih={44}>
            <LinkAnchor to="/ban-ghi/$recordId" params={{ recordId: id }}>
              {said(label)}
            </LinkAnchor>
            <Badge variant="light" color={status === 'APPROVED' ? 'green' : 'gray'}>
              {status === 'APPROVED' ? t('classDay.final') : t(`records.status.${status}`)}
            </Badge>
          </Group>
        ))}
      </Stack>
    </Panel>
  );
};
