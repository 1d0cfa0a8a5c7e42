import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type RecordValue, Value } from './value.js';

/** A period of a kind that is owed in a class, or of a team, a person or the school. */
export interface OwedOf {
  readonly schoolYear: string;
  readonly class: { readonly id: string; readonly name: string } | null;
  readonly dossier: { readonly id: string; readonly name: RecordValue } | null;
  readonly kind: {
    readonly kind: string;
    readonly about: string;
    readonly every: string | null;
    readonly rowFields: readonly unknown[] | null;
  };
  readonly period: { readonly code: string };
}

/** The class, or the team, the person or the school. */
export const OfWhat = ({ of: { class: ofClass, dossier } }: { readonly of: OwedOf }) => {
  const { t } = useTranslation();
  if (ofClass) return t('common.classOf', { name: ofClass.name });
  return dossier && <Value of={dossier.name} />;
};

interface OwedPlaceProps {
  readonly of: OwedOf;
  readonly children: ReactNode;
}

/** A day is filled in for all children at once; everything else record by record. */
export const OwedPlace = ({ of, children }: OwedPlaceProps) => {
  const { schoolYear, class: ofClass, dossier, kind, period } = of;
  const className = 'covering-link';
  const classId = ofClass?.id ?? '';
  if (dossier) {
    return (
      <Link to="/ho-so/$dossierId" params={{ dossierId: dossier.id }} className={className}>
        {children}
      </Link>
    );
  }
  if (kind.about === 'CLASS' && kind.every === 'DAY' && kind.rowFields !== null) {
    return (
      <Link
        to="/lop/$classId/ngay"
        params={{ classId }}
        search={{ ngay: period.code }}
        className={className}
      >
        {children}
      </Link>
    );
  }
  return (
    <Link
      to="/tien-do/$classId/$kind"
      params={{ classId, kind: kind.kind }}
      search={{ nam: schoolYear, phan: 'nam', ky: period.code }}
      className={className}
    >
      {children}
    </Link>
  );
};
