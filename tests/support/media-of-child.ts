import { dayIn } from './days.js';
import { done, type ServedSchool } from './served-school.js';

/** The registrar enters what a guardian has signed. @returns the id of the consent */
export const consentOf = async (school: ServedSchool, dossierId: string): Promise<string> => {
  const { createdId } = await done(school, 'registrar', 'giveConsent', {
    dossierId,
    guardian: 'Nguyễn Thị Lan',
    relation: 'mẹ',
    paper: 'Giấy đồng ý, cặp hồ sơ của lớp',
    from: dayIn(-1, school.clock),
  });
  return createdId;
};

export const withdrawn = (
  school: ServedSchool,
  dossierId: string,
  consentId: string,
): ReturnType<typeof done> =>
  done(school, 'registrar', 'withdrawConsent', {
    dossierId,
    consentId,
    guardian: 'Nguyễn Thị Lan',
    paper: 'Đơn xin rút',
    withdrawnOn: dayIn(0, school.clock),
  });

/** A draft for photos and films. */
export const mediaRecordOf = async (school: ServedSchool, dossierId: string): Promise<string> => {
  const { createdId } = await done(school, 'homeroomTeacher', 'registerRecord', {
    dossierId,
    kind: 'child-media',
    fields: [
      { name: 'takenOn', value: '2026-10-01' },
      { name: 'occasion', value: 'Hội thu' },
      { name: 'shown', value: 'chi-tre-nay' },
    ],
  });
  return createdId;
};

/** A picture by its first bytes. */
export const photoOf = (sizeBytes: number): Buffer => {
  const bytes = Buffer.alloc(sizeBytes, 0x5a);
  Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex').copy(bytes);
  return bytes;
};
