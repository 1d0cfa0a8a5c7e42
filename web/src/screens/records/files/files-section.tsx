import { Alert, Stack, Text } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DoneNotice, type Ended } from '../../../parts/done-notice.js';
import { Panel } from '../../../parts/panel.js';
import type { ShownRecord } from '../record-shape.js';
import { ChooseFiles } from './choose-files.js';
import { FileLine, type ShownFile } from './file-line.js';
import { declaredAs, type FileType, fileTypeOf } from './file-types.js';
import { RemoveFileDialog } from './remove-file-dialog.js';
import { SendingLine } from './sending-line.js';
import type { Digitised, Waiting } from './waiting.js';

interface FilesSectionProps {
  readonly record: ShownRecord;
  /** A draft of whoever looks at it. */
  readonly isDraft: boolean;
  readonly again: () => void;
}

/** The files of a record, and while it is a draft the way to attach more. */
export const FilesSection = ({ record, isDraft, again }: FilesSectionProps) => {
  const { t } = useTranslation();
  const [removing, setRemoving] = useState<ShownFile | null>(null);
  const { attachments, form } = record;
  const rule = form?.attachments ?? null;
  if (rule === null && attachments.length === 0) return null;
  const mayAttach = isDraft && rule !== null;
  return (
    <Panel title={t('files.title')}>
      {attachments.length === 0 && (
        <Text c="dimmed">{t(mayAttach ? 'files.noneYet' : 'files.none')}</Text>
      )}
      <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
        {attachments.map((file) => (
          <FileLine
            key={file.id}
            recordId={record.id}
            file={file}
            onRemove={isDraft ? () => setRemoving(file) : null}
          />
        ))}
      </Stack>
      {mayAttach && <Attaching record={record} rule={rule} again={again} />}
      {removing && (
        <RemoveFileDialog
          recordId={record.id}
          file={removing}
          onClose={() => {
            setRemoving(null);
            again();
          }}
        />
      )}
    </Panel>
  );
};

interface AttachingProps extends Pick<FilesSectionProps, 'record' | 'again'> {
  readonly rule: { readonly max: number; readonly types: readonly FileType[] };
}

/** Files are sent one after the other, in the order in which they were chosen. */
const Attaching = ({ record, rule, again }: AttachingProps) => {
  const { t } = useTranslation();
  const [waiting, setWaiting] = useState<readonly Waiting[]>([]);
  const [notTaken, setNotTaken] = useState<readonly string[]>([]);
  const [ended, setEnded] = useState<Ended | null>(null);
  const left = rule.max - record.attachments.length - waiting.length;
  const take = (files: readonly File[], digitised: Digitised | null) => {
    const chosen = files.map((file) => ({ file, type: fileTypeOf(file.name) }));
    const fits = chosen.filter(({ type }) => type !== null && rule.types.includes(type));
    setEnded(null);
    setNotTaken(chosen.filter((one) => !fits.includes(one)).map(({ file }) => file.name));
    const more = fits.slice(0, Math.max(0, left)).map(({ file, type }) => ({
      ...{ key: crypto.randomUUID(), file, recordId: record.id, digitised },
      dossierId: record.dossier?.id ?? null,
      type: type === null ? '' : declaredAs(type),
    }));
    setWaiting((before) => [...before, ...more]);
  };
  const gone = useCallback(
    (key: string) => setWaiting((before) => before.filter((one) => one.key !== key)),
    [],
  );
  return (
    <Stack gap="sm">
      <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
        {waiting.map((one, place) => (
          <SendingLine
            key={one.key}
            waiting={one}
            isTurn={place === 0}
            onGone={() => gone(one.key)}
            onAttached={(outcome) => {
              gone(one.key);
              setEnded({ outcome, done: t('files.attached', { name: one.file.name }) });
              again();
            }}
          />
        ))}
      </Stack>
      <DoneNotice ended={ended} />
      {notTaken.length > 0 && (
        <Alert color="son" role="alert" title={t('files.wrongType')}>
          {notTaken.map((name) => (
            <Text key={name} size="sm" style={{ overflowWrap: 'anywhere' }}>
              {name}
            </Text>
          ))}
        </Alert>
      )}
      {left > 0 ? (
        <ChooseFiles types={rule.types} left={left} onFiles={take} />
      ) : (
        <Text c="dimmed">{t('files.full', { count: rule.max })}</Text>
      )}
    </Stack>
  );
};
