import { Button, Checkbox, Group, Paper, Stack, Text, TextInput } from '@mantine/core';
import { Paperclip } from 'lucide-react';
import { type DragEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptOf, type FileType } from './file-types.js';
import type { Digitised } from './waiting.js';

interface ChooseFilesProps {
  readonly types: readonly FileType[];
  readonly left: number;
  readonly onFiles: (files: readonly File[], digitised: Digitised | null) => void;
}

const nothing = { scanner: '', pages: '', originalAt: '' };
const pagesForm = /^[1-9]\d{0,3}$/;

/** A place to drop files on; the button does the same, on a phone also with the camera. */
export const ChooseFiles = ({ types, left, onFiles }: ChooseFilesProps) => {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const label = useId();
  const [isOver, setOver] = useState(false);
  const [paper, setPaper] = useState<typeof nothing | null>(null);
  const isReady =
    paper === null ||
    (paper.scanner.trim() !== '' && paper.originalAt.trim() !== '' && pagesForm.test(paper.pages));
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])];
    if (files.length === 0 || !isReady) return;
    onFiles(files, paper && { ...paper, pages: Number(paper.pages) });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <Paper
      withBorder
      p={{ base: 'sm', sm: 'lg' }}
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
      <Stack gap="sm">
        <Text id={label}>
          {t('files.drop', {
            types: types.map((type) => t(`files.types.${type}`)).join(', '),
            count: left,
          })}
        </Text>
        <input
          ref={input}
          type="file"
          multiple
          accept={acceptOf(types)}
          aria-labelledby={label}
          className="visually-hidden"
          tabIndex={-1}
          onChange={({ currentTarget }) => {
            take(currentTarget.files);
            // The same file can be chosen again.
            currentTarget.value = '';
          }}
        />
        <Checkbox
          label={t('files.isPaper')}
          checked={paper !== null}
          onChange={({ currentTarget }) => setPaper(currentTarget.checked ? nothing : null)}
        />
        {paper && <PaperInputs paper={paper} onChange={setPaper} />}
        <Group>
          <Button
            leftSection={<Paperclip size={18} aria-hidden />}
            onClick={() => input.current?.click()}
            disabled={!isReady}
          >
            {t('files.choose')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
};

interface PaperInputsProps {
  readonly paper: typeof nothing;
  readonly onChange: (paper: typeof nothing) => void;
}

/** Of a paper that was scanned: with what, how many pages, and where it is kept. */
const PaperInputs = ({ paper, onChange }: PaperInputsProps) => {
  const { t } = useTranslation();
  return (
    <Group align="flex-start" grow preventGrowOverflow={false}>
      <TextInput
        label={t('files.scanner')}
        required
        miw="12rem"
        value={paper.scanner}
        onChange={({ currentTarget }) => onChange({ ...paper, scanner: currentTarget.value })}
      />
      <TextInput
        label={t('files.pages')}
        required
        miw="8rem"
        inputMode="numeric"
        value={paper.pages}
        onChange={({ currentTarget }) => onChange({ ...paper, pages: currentTarget.value.trim() })}
      />
      <TextInput
        label={t('files.originalAt')}
        required
        miw="14rem"
        value={paper.originalAt}
        onChange={({ currentTarget }) => onChange({ ...paper, originalAt: currentTarget.value })}
      />
    </Group>
  );
};
