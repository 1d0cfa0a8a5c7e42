import type { AuthorityCatalogue } from '../../src/domain/access/authorities.js';
import type { RecordCatalogue } from '../../src/domain/shared/record-kind.js';
import { day } from './people.js';

/** As the samples of events adopt them. */
export const sampleAuthorities: AuthorityCatalogue = {
  catalogueId: 'authorities-vn-2025',
  catalogueVersion: 1,
  legalBasis: 'Luật Tổ chức chính quyền địa phương 2025',
  effectiveFrom: day('2025-07-01'),
  effectiveTo: null,
  needsLegalReview: true,
  authorities: [
    {
      authorityId: 'province-a',
      name: { vi: 'Sở Giáo dục và Đào tạo A', en: 'Department of Education A' },
      level: 'province',
      parentId: null,
      from: day('2025-07-01'),
      to: null,
      successorIds: [],
    },
    {
      authorityId: 'commune-b',
      name: { vi: 'UBND phường B', en: 'People’s Committee of ward B' },
      level: 'commune',
      parentId: 'province-a',
      from: day('2025-07-01'),
      to: day('2026-12-31'),
      successorIds: ['province-a'],
    },
  ],
};

export const sampleCatalogue: RecordCatalogue = {
  catalogueId: 'vn-kindergarten',
  catalogueVersion: 1,
  legalBasis: 'Thông tư 52/2020/TT-BGDĐT',
  effectiveFrom: day('2026-08-01'),
  effectiveTo: null,
  needsLegalReview: true,
  childRetention: { ruleId: 'child', years: 5, legalBasis: 'Thông tư 08/2025' },
  kinds: [
    {
      kind: 'child-profile',
      label: { vi: 'Lý lịch trẻ', en: 'Child profile' },
      tier: 'mandatory',
      legalBasis: 'Điều lệ trường mầm non',
      owners: ['homeroomTeacher'],
      onePerDossier: true,
      fields: [
        {
          name: 'fullName',
          label: { vi: 'Họ và tên', en: 'Full name' },
          type: { is: 'text', lengthMax: 100 },
          required: true,
          purpose: 'identity',
          readers: ['principal', 'homeroomTeacher'],
        },
      ],
      chain: [{ step: 'approve', label: { vi: 'Duyệt', en: 'Approve' }, roles: ['principal'] }],
    },
  ],
};
