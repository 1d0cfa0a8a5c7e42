import { Alert, Stack, Text } from '@mantine/core';
import { Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../parts/moment.js';
import { PersonName } from '../../parts/person-name.js';
import { Value } from '../../parts/value.js';
import type { RecordAnswer } from './record-shape.js';

const ends: readonly string[] = ['record.submitted', 'record.approved'];

/** Why a draft came back: the comment of whoever returned it, until it is submitted again. */
export const ReturnedNotice = ({ history }: Pick<RecordAnswer, 'history'>) => {
  const { t } = useTranslation();
  const entries = history?.edges.map(({ node }) => node) ?? [];
  const last = entries.find(({ type }) => type === 'record.returned' || ends.includes(type));
  if (last?.type !== 'record.returned') return null;
  const comment = last.notes.find(({ note }) => note === 'comment');
  return (
    <Alert color="son" icon={<Undo2 aria-hidden />} title={t('records.returned')}>
      <Stack gap={4}>
        {comment && (
          <Text fw={500}>
            <Value of={comment.value} />
          </Text>
        )}
        <Text size="sm">
          <PersonName of={last.person} role={last.role} /> · <Moment at={last.recordedAt} />
        </Text>
      </Stack>
    </Alert>
  );
};
