import { Alert } from '@mantine/core';
import type { Refusal } from '../api/acts.js';
import { useLanguage } from '../i18n/use-language.js';

/** What the engine says no with, and what to do next. */
export const Refused = ({ of: { message, nextStep } }: { readonly of: Refusal }) => {
  const { said } = useLanguage();
  return (
    <Alert color="son" role="alert" title={said(message)}>
      {said(nextStep)}
    </Alert>
  );
};
