import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { Download, FileText, Film, ImageIcon, Sheet, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { sizeText } from '../../../format/size.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { Moment } from '../../../parts/moment.js';
import { PersonName } from '../../../parts/person-name.js';
import type { ShownRecord } from '../record-shape.js';
import type { FileType } from './file-types.js';

export type ShownFile = ShownRecord['attachments'][number];

const icons: Readonly<Record<FileType, typeof FileText>> = {
  PDF: FileText,
  IMAGE: ImageIcon,
  VIDEO: Film,
  WORD: FileText,
  EXCEL: Sheet,
};

interface FileLineProps {
  readonly recordId: string;
  readonly file: ShownFile;
  /** Null for whoever cannot remove it. */
  readonly onRemove: (() => void) | null;
}

/** A file of the record: what it is called, what it is, who attached it, and the way to it. */
export const FileLine = ({ recordId, file, onRemove }: FileLineProps) => {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { name, type, sizeBytes, pages, attached } = file;
  const Icon = icons[type];
  const called = nameOf(file);
  return (
    <Paper withBorder p="sm" component="li">
      <Group justify="space-between" align="flex-start" gap="sm">
        <Group align="flex-start" gap="sm" wrap="nowrap" style={{ flex: '1 1 14rem', minWidth: 0 }}>
          <Icon size={22} aria-hidden style={{ flexShrink: 0, marginTop: 2 }} />
          <Stack gap={2} style={{ minWidth: 0 }}>
            <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
              {called ??
                t(name.__typename === 'ErasedValue' ? 'files.destroyed' : 'files.notForYou')}
            </Text>
            <Text size="sm" c="dimmed">
              {t(`files.types.${type}`)} · {sizeText(sizeBytes, language)}
              {pages !== null && ` · ${t('files.fromPaper', { count: pages })}`}
            </Text>
            <Text size="sm" c="dimmed">
              <PersonName of={attached.person} role={attached.role} />
              {', '}
              <Moment at={attached.recordedAt} />
            </Text>
          </Stack>
        </Group>
        {name.__typename === 'ReadableValue' && (
          <Group gap="xs" className="not-printed">
            <Button
              component="a"
              href={`/attachments/${recordId}/${file.id}`}
              download
              variant="default"
              leftSection={<Download size={18} aria-hidden />}
              aria-label={t('files.downloadOf', { name: called ?? '' })}
            >
              {t('files.download')}
            </Button>
            {onRemove && (
              <Button
                variant="default"
                leftSection={<Trash2 size={18} aria-hidden />}
                onClick={onRemove}
                aria-label={t('files.removeOf', { name: called ?? '' })}
              >
                {t('files.remove')}
              </Button>
            )}
          </Group>
        )}
      </Group>
    </Paper>
  );
};

/** Null for whoever may not read it, or once it was destroyed. */
export const nameOf = ({ name }: Pick<ShownFile, 'name'>): string | null =>
  name.__typename === 'ReadableValue' ? String(name.value) : null;
