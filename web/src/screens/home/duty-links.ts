import type { ResultOf } from '../../api/graphql.js';
import type { Home } from './home.operations.js';

export type Duty = ResultOf<typeof Home>['duties']['edges'][number]['node'];
export type DutyKind = Duty['kind'];

/** Where a duty of this kind is done. */
export const placeOf = ({ kind, correction, record }: Duty): string => {
  switch (kind) {
    case 'PERMIT_CORRECTION':
    case 'ATTEST_CORRECTION':
    case 'APPLY_CORRECTION':
    case 'CLOSE_CORRECTION':
    case 'FOLLOW_CORRECTION':
    case 'DECIDE_UNLOCK':
    case 'EXECUTE_UNLOCK':
      return correction && record ? `/dieu-chinh/${record.id}/${correction.id}` : '/dieu-chinh';
    case 'REVISE_RECORD':
      return record ? `/ban-ghi/${record.id}` : '/lop';
    case 'APPROVE_RECORD':
      return '/phe-duyet';
    case 'DECIDE_LOCK':
    case 'EXECUTE_LOCK':
      return '/khoa-so';
    case 'GRANT_ENDS':
      return '/quyen-xem';
    case 'TAKE_OVER_OFFICE':
      return '/nhan-su';
  }
};

/** Where all of a kind are, for its count. */
export const placeOfKind = (kind: DutyKind): string => {
  switch (kind) {
    case 'APPROVE_RECORD':
      return '/phe-duyet';
    case 'DECIDE_LOCK':
    case 'EXECUTE_LOCK':
      return '/khoa-so';
    case 'GRANT_ENDS':
      return '/quyen-xem';
    case 'TAKE_OVER_OFFICE':
      return '/nhan-su';
    case 'REVISE_RECORD':
      return '/lop';
    case 'PERMIT_CORRECTION':
    case 'ATTEST_CORRECTION':
    case 'APPLY_CORRECTION':
    case 'CLOSE_CORRECTION':
    case 'FOLLOW_CORRECTION':
    case 'DECIDE_UNLOCK':
    case 'EXECUTE_UNLOCK':
      return '/dieu-chinh';
  }
};
