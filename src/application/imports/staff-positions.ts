import type { Role } from '../../domain/shared/roles.js';
import { matchKey } from './match-keys.js';

const positions = {
  'Hiệu trưởng': 'principal',
  'Phó hiệu trưởng': 'vicePrincipal',
  'Tổ trưởng chuyên môn': 'subjectTeamLead',
  'Tổ phó chuyên môn': 'subjectTeamDeputy',
  'Tổ trưởng văn phòng': 'officeTeamLead',
  'Giáo viên chủ nhiệm': 'homeroomTeacher',
  'Giáo viên bộ môn': 'teacher',
  'Giáo viên': 'teacher',
  'Tổng phụ trách Đội': 'youthUnionLead',
  'Kế toán': 'accountant',
  'Văn thư': 'registrar',
  'Hành chính - Nhân sự': 'humanResources',
  'Nhân viên y tế': 'healthWorker',
  // Positions that have no part in keeping records.
  'Nhân viên nuôi dưỡng': null,
  'Thư viện - Thiết bị': null,
  'Bảo vệ': null,
  'Phục vụ': null,
} as const satisfies Record<string, Role | null>;

const rolesByPosition: ReadonlyMap<string, Role | null> = new Map(
  Object.entries(positions).map(([position, role]) => [matchKey(position), role]),
);

/** What a staff register can say of a person; other offices are not its to give or to end. */
export const rolesOfRegister: ReadonlySet<Role> = new Set(
  Object.values(positions).filter((role) => role !== null),
);

/** The role a position is appointed to; null for one without, undefined for one nobody knows. */
export const roleOfPosition = (position: string): Role | null | undefined =>
  rolesByPosition.get(matchKey(position));

/** `Tin học và Công nghệ` → `tin-hoc-va-cong-nghe`: the code of a subject until it has its own. */
export const subjectCode = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
