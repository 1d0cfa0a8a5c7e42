import { Button, Group, Stack, Text } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NotDone } from '../../api/use-asking.js';
import { AskedNotice } from '../../parts/asked-notice.js';
import { CodeInput, isCode } from '../../parts/code-input.js';

interface CodeFormProps {
  /** What will happen, before it does. */
  readonly about: string;
  readonly submitLabel: string;
  /** Whether everything but the code is there. */
  readonly isReady?: boolean;
  readonly isAsking: boolean;
  readonly notDone: NotDone | null;
  /** Resolves with whether it was done. */
  readonly send: (code: string) => Promise<boolean>;
  readonly onClose: () => void;
  /** Gets whether something that is missing has to be pointed at. */
  readonly children?: (isChecked: boolean) => ReactNode;
}

/** A change of how one proves who one is: always with a code of the app, in place. */
export const CodeForm = (props: CodeFormProps) => {
  const { about, submitLabel, isReady = true, isAsking, notDone, send, onClose, children } = props;
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const [isChecked, setChecked] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!isReady || !isCode(code) || isAsking) return;
    setChecked(false);
    const isDone = await send(code);
    if (!isDone) setCode('');
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack maw={480}>
        <Text>{about}</Text>
        {children?.(isChecked)}
        <CodeInput
          value={code}
          onChange={setCode}
          error={isChecked && !isCode(code) && t('common.codeMissing')}
        />
        <AskedNotice of={notDone} />
        <Group gap="xs">
          <Button type="submit" loading={isAsking}>
            {submitLabel}
          </Button>
          <Button variant="default" onClick={onClose} disabled={isAsking}>
            {t('common.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
