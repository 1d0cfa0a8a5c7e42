import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../api/graphql.js';
import { DossierLink } from '../../parts/dossier-link.js';
import { LinkAnchor } from '../../parts/links.js';
import { useValueText, Value } from '../../parts/value.js';
import type { RecordChild } from './records.fragments.js';

export type Child = ResultOf<typeof RecordChild>;

/** The name of a child as text, for labels; null while there is none to be read. */
export const useChildName = (): ((child: Child | null) => string) => {
  const { t } = useTranslation();
  const textOf = useValueText();
  return (child) => {
    const name = child?.name;
    const isNamed = name?.__typename === 'ReadableValue' && name.value !== null;
    return (isNamed && textOf(name)) || t('records.unnamed');
  };
};

/** The class that a record is about. */
export const ClassLine = ({
  of,
}: {
  readonly of: { readonly id: string; readonly name: string };
}) => {
  const { t } = useTranslation();
  return (
    <LinkAnchor to="/lop/$classId" params={{ classId: of.id }}>
      {t('common.classOf', { name: of.name })}
    </LinkAnchor>
  );
};

/** Whom a record is about, and the way to the dossier. */
export const ChildLine = ({ of: child }: { readonly of: Child }) => {
  return (
    <Group gap="sm" component="span">
      <DossierLink of={child} />
      {child.code && (
        <Text span>
          <Value of={child.code} />
        </Text>
      )}
      {child.class && child.about === 'CHILD' && <ClassLine of={child.class} />}
    </Group>
  );
};
