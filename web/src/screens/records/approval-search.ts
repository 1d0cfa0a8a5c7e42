import { idIn } from '../../format/address.js';

/** What narrows the list of what waits, as it stands in the address. */
export interface ApprovalSearch {
  /** Of a class. */
  lop?: string;
  loai?: string;
  ky?: string;
  /** Also what waits for somebody else. */
  tatCa?: boolean;
  /** What was submitted last comes first. */
  moiTruoc?: boolean;
}

const periodForm = /^[\w/-]{1,20}$/;

const isSet = (given: unknown): boolean => given === true || given === 'true';

export const approvalSearch = (given: Readonly<Record<string, unknown>>): ApprovalSearch => {
  const { lop, loai, ky, tatCa, moiTruoc } = given;
  return {
    ...idIn({ lop, loai }),
    // A period is of a kind: without one it says nothing.
    ...(typeof loai === 'string' && typeof ky === 'string' && periodForm.test(ky) && { ky }),
    ...(isSet(tatCa) && { tatCa: true }),
    ...(isSet(moiTruoc) && { moiTruoc: true }),
  };
};
