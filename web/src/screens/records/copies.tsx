import { Button, Group, Stack, Text } from '@mantine/core';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../parts/moment.js';
import { Panel } from '../../parts/panel.js';
import { PersonName } from '../../parts/person-name.js';
import type { ShownRecord } from './record-shape.js';

interface CopiesProps {
  readonly record: ShownRecord;
  /** Asks again who took one; it is shown a moment after the file came. */
  readonly again: () => void;
}

const shownAfterMs = 3_000;

/** The approved record as a file to carry along, and who took one. */
export const Copies = ({ record: { id, status, copies }, again }: CopiesProps) => {
  const { t } = useTranslation();
  if (status !== 'APPROVED') return null;
  return (
    <Panel title={t('records.copies.title')} className="not-printed">
      <Text c="dimmed">{t('records.copies.about')}</Text>
      <Group>
        <Button
          component="a"
          href={`/records/${id}/copy`}
          download
          variant="default"
          leftSection={<Download size={18} aria-hidden />}
          onClick={() => setTimeout(again, shownAfterMs)}
        >
          {t('records.copies.take')}
        </Button>
      </Group>
      {copies.length > 0 && (
        <>
          <Text fw={600}>{t('records.copies.taken')}</Text>
          <Stack component="ul" gap={4} m={0} p={0} style={{ listStyle: 'none' }}>
            {copies.map(({ at, role, person, requestNo }) => (
              <Text key={`${at}${person?.id ?? ''}`} component="li" size="sm">
                <PersonName of={person} role={role} />, <Moment at={at} />
                {requestNo !== null && `, ${t('dossier.viewsRequest', { requestNo })}`}
              </Text>
            ))}
          </Stack>
        </>
      )}
    </Panel>
  );
};
