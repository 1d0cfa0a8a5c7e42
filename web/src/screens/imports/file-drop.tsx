import { Button, Group, Paper, Progress, Stack, Text } from '@mantine/core';
import { FileSpreadsheet } from 'lucide-react';
import { type DragEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Upload } from './upload.js';

interface FileDropProps {
  readonly upload: Upload;
  readonly fileName: string | null;
  readonly onFile: (file: File) => void;
}

/** A place to drop a workbook on; the button does the same for everybody who does not drag. */
export const FileDrop = ({ upload, fileName, onFile }: FileDropProps) => {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const label = useId();
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
  };
  return (
    <Paper
      withBorder
      p="lg"
      className="not-printed"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      bg={isOver ? 'var(--mantine-primary-color-light)' : undefined}
      style={{ borderStyle: 'dashed', borderWidth: 2 }}
    >
      <Stack align="center" gap="xs">
        <FileSpreadsheet size={36} aria-hidden />
        <Text id={label} ta="center">
          {t('imports.drop')}
        </Text>
        <input
          ref={input}
          type="file"
          accept=".xlsx"
          aria-labelledby={label}
          className="visually-hidden"
          tabIndex={-1}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            // The same file can be chosen again after it was put right.
            currentTarget.value = '';
            if (file) onFile(file);
          }}
        />
        <Group>
          <Button variant="light" onClick={() => input.current?.click()}>
            {t(fileName === null ? 'imports.choose' : 'imports.chooseOther')}
          </Button>
        </Group>
        {fileName !== null && <Text size="sm">{fileName}</Text>}
        {upload.is === 'sending' && (
          <Progress
            w="100%"
            value={upload.percent}
            aria-label={t('imports.sending')}
            transitionDuration={100}
          />
        )}
        {upload.is === 'failed' && (
          <Text c="son" role="alert">
            {t(`imports.problem.${upload.problem}`)}
          </Text>
        )}
      </Stack>
    </Paper>
  );
};
