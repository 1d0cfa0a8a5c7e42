import { Button, Group, List, Stack, Text } from '@mantine/core';
import { FileUp } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { DecisionInput } from '../../parts/decision-input.js';
import { kindsIn, type NamedKind, namesIn } from './kind-file.js';
import { AddKinds } from './kinds.operations.js';
import type { KindInput } from './written-kind.js';

interface Chosen {
  readonly fileName: string;
  /** Null when the file holds none. */
  readonly kinds: ReturnType<typeof kindsIn>;
}

/** A file is read whole; larger ones hold no kinds. */
const bytesMax = 1024 * 1024;

const read = async (file: File): Promise<Chosen> => ({
  fileName: file.name,
  kinds: file.size > bytesMax ? null : kindsIn(await file.text()),
});

interface FileDialogProps {
  readonly onClose: () => void;
}

/** Kinds from a file, as another school or the docs write them. */
export const FileDialog = ({ onClose }: FileDialogProps) => {
  const { t } = useTranslation();
  const adding = useAct(AddKinds);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [decisionNo, setDecisionNo] = useState('');
  const named = (chosen?.kinds ?? []).map(namesIn);
  const submit = () => {
    if (!chosen?.kinds) return;
    // Whatever the file holds: the engine says what is wrong with it.
    const kinds = [...chosen.kinds] as KindInput[];
    const lines = named.map(({ name }) => name);
    void adding.act(
      { kinds, decisionNo: decisionNo.trim() },
      { title: t('kinds.add.confirm'), lines },
    );
  };
  const choose = async (file: File) => {
    adding.reset();
    setChosen(await read(file));
  };
  return (
    <ActDialog
      title={t('kinds.file.title')}
      about={t('kinds.file.about')}
      submitLabel={t('kinds.add.submit')}
      done={t('kinds.file.done')}
      isReady={named.length > 0 && decisionNo.trim() !== ''}
      acting={adding}
      submit={submit}
      onClose={onClose}
      result={<Named kinds={named} />}
    >
      <FileChoice fileName={chosen?.fileName ?? null} onFile={(file) => void choose(file)} />
      {chosen && chosen.kinds === null && (
        <Text c="son" role="alert">
          {t('kinds.file.none')}
        </Text>
      )}
      <Named kinds={named} />
      <DecisionInput value={decisionNo} onChange={setDecisionNo} />
    </ActDialog>
  );
};

interface FileChoiceProps {
  readonly fileName: string | null;
  readonly onFile: (file: File) => void;
}

const FileChoice = ({ fileName, onFile }: FileChoiceProps) => {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const label = useId();
  return (
    <Group>
      <Button
        id={label}
        variant="light"
        leftSection={<FileUp size={18} aria-hidden />}
        onClick={() => input.current?.click()}
      >
        {t('kinds.file.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-labelledby={label}
        className="visually-hidden"
        tabIndex={-1}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
      {fileName !== null && <Text size="sm">{fileName}</Text>}
    </Group>
  );
};

const Named = ({ kinds }: { readonly kinds: readonly NamedKind[] }) => {
  const { t } = useTranslation();
  if (kinds.length === 0) return null;
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600}>
        {t('kinds.file.holds', { count: kinds.length })}
      </Text>
      <List size="sm">
        {kinds.map(({ name, fields }, at) => (
          <List.Item key={`${at} ${name}`}>
            {t('kinds.file.kind', { name, fields: fields.join(', ') })}
          </List.Item>
        ))}
      </List>
    </Stack>
  );
};
