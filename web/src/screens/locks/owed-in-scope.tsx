import { Group, Text } from '@mantine/core';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../api/graphql.js';
import { numberText } from '../../format/number.js';
import { useLanguage } from '../../i18n/use-language.js';
import { LinkAnchor } from '../../parts/links.js';
import { wholeYear } from '../../parts/part-of-year.js';
import type { ChecklistOfLock } from './locks.operations.js';
import { codeOfPart } from '../../parts/part-of-year.js';

type Owed = NonNullable<NonNullable<ResultOf<typeof ChecklistOfLock>['lockChecklist']>['owed']>;

/** How many slots are named; the rest is on the board. */
const namedMax = 8;

interface OwedInScopeProps {
  readonly of: Owed;
  readonly schoolYear: string;
  readonly period: string | null;
}

/** What had to be submitted within the scope, with the way to where it is missing. */
export const OwedInScope = ({ of: { counts, missing }, schoolYear, period }: OwedInScopeProps) => {
  const { t } = useTranslation();
  const { language } = useLanguage();
  if (counts.owed === 0) return <Text size="sm">{t('locks.owed.nothing')}</Text>;
  const isDone = counts.missing === 0;
  const Icon = isDone ? CircleCheck : CircleAlert;
  const others = (['late', 'waived', 'upcoming'] as const).filter((state) => counts[state] > 0);
  const part = period === null ? wholeYear.code : codeOfPart(period);
  return (
    <Group align="flex-start" wrap="nowrap" gap="xs">
      <Icon size={20} aria-hidden style={{ flex: 'none', marginBlockStart: 2 }} />
      <div style={{ minWidth: 0 }}>
        <Text>
          {isDone
            ? t('locks.owed.none')
            : t('locks.owed.missing', { n: numberText(counts.missing, language) })}
        </Text>
        {missing.length > 0 && (
          <ul style={{ margin: 0, padding: 0, listStyle: 'none' }}>
            {missing.slice(0, namedMax).map((slot) => (
              <MissingSlot
                key={`${slot.class?.id} ${slot.kind.kind} ${slot.period.code}`}
                of={slot}
                search={{ nam: schoolYear, phan: part, ky: slot.period.code }}
              />
            ))}
          </ul>
        )}
        {others.length > 0 && (
          <Text size="sm">
            {others
              .map((state) => t(`locks.owed.${state}`, { n: numberText(counts[state], language) }))
              .join(' · ')}
          </Text>
        )}
        <LinkAnchor
          py={4}
          size="sm"
          display="inline-block"
          to="/tien-do"
          search={{ nam: schoolYear, phan: part }}
        >
          {t('locks.owed.board')}
        </LinkAnchor>
      </div>
    </Group>
  );
};

interface MissingSlotProps {
  readonly of: Owed['missing'][number];
  readonly search: { readonly nam: string; readonly phan: string; readonly ky: string };
}

const MissingSlot = ({ of: { class: of, kind, period, count }, search }: MissingSlotProps) => {
  const { t } = useTranslation();
  const { said, language } = useLanguage();
  const words = t('locks.owed.slot', {
    name: of?.name ?? '',
    kind: said(kind.label),
    period: said(period.label),
    n: numberText(count, language),
  });
  return (
    <li>
      {of ? (
        <LinkAnchor
          py={4}
          size="sm"
          display="inline-block"
          to="/tien-do/$classId/$kind"
          params={{ classId: of.id, kind: kind.kind }}
          search={search}
        >
          {words}
        </LinkAnchor>
      ) : (
        words
      )}
    </li>
  );
};
