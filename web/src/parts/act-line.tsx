import { Text } from '@mantine/core';
import type { ResultOf } from '../api/graphql.js';
import { useLanguage } from '../i18n/use-language.js';
import type { ActShown } from './act-line.fragments.js';
import { Moment } from './moment.js';
import { PersonName } from './person-name.js';

export type ShownAct = ResultOf<typeof ActShown>;

/** Who, in which office, when, and the entry to cite. */
export const ActLine = ({ of }: { readonly of: ShownAct }) => {
  const { said } = useLanguage();
  return (
    <Text size="sm">
      <PersonName of={of.person} role={of.role} />
      <br />
      <Text span size="sm" c="dimmed">
        <Moment at={of.recordedAt} />
        {of.citation && ` · ${said(of.citation)}`}
      </Text>
    </Text>
  );
};
