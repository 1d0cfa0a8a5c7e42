import { Alert, Button, Group, Paper, Radio, SimpleGrid, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.js';
import { Value } from '../../parts/value.js';
import { type Definition, valueOf } from '../../parts/form-values.js';
import type { Conflict } from './conflict-shape.js';

interface ConflictPanelProps {
  readonly conflicts: readonly Conflict[];
  readonly onSettled: (givenUp: ReadonlySet<string>) => void;
}

/** Theirs beside mine, field by field; nothing that was typed is lost unless it is given up here. */
export const ConflictPanel = ({ conflicts, onSettled }: ConflictPanelProps) => {
  const { t } = useTranslation();
  const [givenUp, setGivenUp] = useState<ReadonlySet<string>>(new Set());
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const choose = (name: string, mine: boolean) =>
    setGivenUp((before) => {
      const after = new Set(before);
      if (mine) after.delete(name);
      else after.add(name);
      return after;
    });
  return (
    <Alert color="son" role="alert" title={t('records.overtaken')} ref={panel} tabIndex={-1}>
      <Stack>
        <Text size="sm">
          {t(conflicts.length > 0 ? 'records.overtakenChoose' : 'records.overtakenFree')}
        </Text>
        {conflicts.map((conflict) => (
          <Choice
            key={conflict.field.name}
            conflict={conflict}
            isMine={!givenUp.has(conflict.field.name)}
            onChoose={(mine) => choose(conflict.field.name, mine)}
          />
        ))}
        <Group justify="flex-end">
          <Button onClick={() => onSettled(givenUp)}>{t('records.goOn')}</Button>
        </Group>
      </Stack>
    </Alert>
  );
};

interface ChoiceProps {
  readonly conflict: Conflict;
  readonly isMine: boolean;
  readonly onChoose: (mine: boolean) => void;
}

const Choice = ({ conflict: { field, mine, theirs }, isMine, onChoose }: ChoiceProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  return (
    <Paper withBorder p="sm">
      <Radio.Group
        label={said(field.label)}
        value={isMine ? 'mine' : 'theirs'}
        onChange={(chosen) => onChoose(chosen === 'mine')}
      >
        <SimpleGrid cols={{ base: 1, xs: 2 }} mt="xs">
          <Radio
            value="mine"
            label={t('records.mine')}
            description={<Shown field={field} typed={mine} />}
          />
          <Radio
            value="theirs"
            label={t('records.theirs')}
            description={<Shown field={field} typed={theirs} />}
          />
        </SimpleGrid>
      </Radio.Group>
    </Paper>
  );
};

const Shown = ({ field, typed }: { readonly field: Definition; readonly typed: string }) => (
  <Value of={{ __typename: 'ReadableValue', value: valueOf(field, typed) }} type={field.type} />
);
