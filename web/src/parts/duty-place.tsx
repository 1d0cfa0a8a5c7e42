import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ResultOf } from '../api/graphql.js';
import type { DutyParts } from './duty.fragments.js';

export type Duty = ResultOf<typeof DutyParts>;

interface DutyPlaceProps {
  readonly of: Duty;
  readonly children: ReactNode;
}

/** Leads to where a duty is done. */
export const DutyPlace = ({ of, children }: DutyPlaceProps) => {
  const { kind, correction, record, dossier, finding, lock, predecessor, importId } = of;
  const className = 'covering-link';
  if (correction && record) {
    return (
      <Link
        to="/dieu-chinh/$recordId/$correctionId"
        params={{ recordId: record.id, correctionId: correction.id }}
        className={className}
      >
        {children}
      </Link>
    );
  }
  if (lock) {
    return (
      <Link to="/khoa-so/$lockId" params={{ lockId: lock.id }} className={className}>
        {children}
      </Link>
    );
  }
  if (record) {
    return (
      <Link to="/ban-ghi/$recordId" params={{ recordId: record.id }} className={className}>
        {children}
      </Link>
    );
  }
  if (dossier) {
    return (
      <Link
        to="/ho-so/$dossierId/tieu-huy"
        params={{ dossierId: dossier.id }}
        className={className}
      >
        {children}
      </Link>
    );
  }
  if (importId) {
    const register = kind === 'CONFIRM_STAFF_IMPORT' ? 'staff' : 'children';
    return (
      <Link to="/nhap-danh-sach" search={{ register, file: importId }} className={className}>
        {children}
      </Link>
    );
  }
  if (finding) {
    return (
      <Link to="/thanh-tra" className={className}>
        {children}
      </Link>
    );
  }
  if (predecessor) {
    return (
      <Link to="/nhan-su/$personId" params={{ personId: predecessor.id }} className={className}>
        {children}
      </Link>
    );
  }
  return (
    <Link to={kind === 'GRANT_ENDS' ? '/quyen-xem' : '/dieu-chinh'} className={className}>
      {children}
    </Link>
  );
};
