import { List } from '@mantine/core';
import type { Bilingual } from '../../i18n/index.js';
import { useLanguage } from '../../i18n/use-language.js';

interface Problem {
  readonly field: string;
  readonly message: Bilingual;
}

/** What is wrong with a value, in the engine's words. */
export const FieldProblems = ({ facts }: { readonly facts: Readonly<Record<string, unknown>> }) => {
  const { said } = useLanguage();
  const problems = facts['problems'] as readonly Problem[] | undefined;
  if (!problems) return null;
  return (
    <List>
      {problems.map(({ field, message }) => (
        <List.Item key={field + message.en}>{said(message)}</List.Item>
      ))}
    </List>
  );
};
