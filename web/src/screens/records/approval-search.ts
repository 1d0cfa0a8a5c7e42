import { idIn } from '../../format/address.js';

/** What narrows the list of what waits, as it stands in the address. */
export interface ApprovalSearch {
  /** Of a class. */
  lop?: string;
  loai?: string;
  ky?: string;
  /** Also what waits for somebody else. */
  tatCa?: boolean;
}

const periodForm = /^[\w/-]{1,20}$/;

export const approvalSearch = (given: Readonly<Record<string, unknown>>): ApprovalSearch => {
  const { lop, loai, ky, tatCa } = given;
  return {
    ...idIn({ lop, loai }),
    // A period is of a kind: without one it says nothing.
    ...(typeof loai === 'string' && typeof ky === 'string' && periodForm.test(ky) && { ky }),
    ...((tatCa === true || tatCa === 'true') && { tatCa: true }),
  };
};
