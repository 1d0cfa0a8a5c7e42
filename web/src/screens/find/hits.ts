import { useTranslation } from 'react-i18next';
import { nameOf } from '../../parts/person-name.js';
import { useValueText } from '../../parts/value.js';
import type { Found } from './use-search.js';

/** One thing that was found, as it is shown and as it is opened. */
export interface Hit {
  readonly key: string;
  readonly name: string;
  /** What tells two of the same name apart. */
  readonly more: string;
  readonly to: string;
}

export interface HitGroup {
  readonly group: 'children' | 'classes' | 'colleagues';
  readonly hits: readonly Hit[];
}

/** What was found, in groups; empty groups are left out. */
export const useHits = (): ((found: Found | null) => readonly HitGroup[]) => {
  const { t } = useTranslation();
  const textOf = useValueText();
  const child = ({ id, status, name, code, class: of }: Found['dossiers'][number]): Hit => ({
    key: `child-${id}`,
    name: textOf(name) ?? t('records.unnamed'),
    more: [
      textOf(code),
      of && t('common.classOf', { name: of.name }),
      status === 'OPEN' ? null : t(`schoolClass.status.${status}`),
    ]
      .filter(Boolean)
      .join(' · '),
    to: `/ho-so/${id}`,
  });
  return (found) => {
    if (!found) return [];
    const groups: readonly HitGroup[] = [
      { group: 'children', hits: found.dossiers.map(child) },
      {
        group: 'classes',
        hits: found.classes.map(({ id, name, schoolYear }) => ({
          key: `class-${id}`,
          name: t('common.classOf', { name }),
          more: t('common.schoolYear', { year: schoolYear }),
          to: `/lop/${id}`,
        })),
      },
      {
        group: 'colleagues',
        hits: found.people.map((person) => ({
          key: `person-${person.id}`,
          name: nameOf(person) ?? t('common.nameErased'),
          more: person.staffCode ?? '',
          to: `/nhan-su/${person.id}`,
        })),
      },
    ];
    return groups.filter(({ hits }) => hits.length > 0);
  };
};
