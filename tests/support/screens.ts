import type { Role } from '../../src/domain/shared/roles.js';

/** Ids of the demo school that addresses need, found out at the start of a run. */
export interface Places {
  readonly classId: string;
  readonly dossierId: string;
  readonly recordId: string;
  readonly correctionId: string;
  readonly personId: string;
  readonly lockId: string;
  /** A day of the class that is closed, and its sheet. */
  readonly sheetDay: string;
  readonly sheetId: string;
}

export interface ScreenOfConsole {
  /** Also what its pictures are called. */
  readonly name: string;
  /** Whoever has most to see there; nobody is signed in at the door. */
  readonly role: Role | 'nobody';
  readonly address: (places: Places) => string;
}

const at = (name: string, role: Role | 'nobody', address: string): ScreenOfConsole => ({
  name,
  role,
  address: () => address,
});

/** Every screen of the console. */
export const screens: readonly ScreenOfConsole[] = [
  at('sign-in', 'nobody', '/'),
  at('invitation', 'nobody', '/loi-moi'),
  at('home', 'principal', '/'),
  at('find', 'principal', '/tim'),
  at('classes', 'principal', '/lop'),
  { name: 'class', role: 'homeroomTeacher', address: ({ classId }) => `/lop/${classId}` },
  { name: 'class-day', role: 'homeroomTeacher', address: ({ classId }) => `/lop/${classId}/ngay` },
  {
    name: 'class-day-closed',
    role: 'principal',
    address: ({ classId, sheetDay }) => `/lop/${classId}/ngay?ngay=${sheetDay}`,
  },
  { name: 'sheet', role: 'principal', address: ({ sheetId }) => `/ban-ghi/${sheetId}` },
  {
    name: 'dossier-sheets',
    role: 'principal',
    address: ({ dossierId }) => `/ho-so/${dossierId}?tab=sheets`,
  },
  { name: 'dossier', role: 'homeroomTeacher', address: ({ dossierId }) => `/ho-so/${dossierId}` },
  {
    name: 'disposition',
    role: 'principal',
    address: ({ dossierId }) => `/ho-so/${dossierId}/tieu-huy`,
  },
  {
    name: 'dossier-timeline',
    role: 'principal',
    address: ({ dossierId }) => `/ho-so/${dossierId}?tab=timeline`,
  },
  {
    name: 'dossier-views',
    role: 'principal',
    address: ({ dossierId }) => `/ho-so/${dossierId}?tab=views`,
  },
  at('corrections', 'principal', '/dieu-chinh'),
  {
    name: 'correction-new',
    role: 'homeroomTeacher',
    address: ({ recordId }) => `/dieu-chinh/moi?recordId=${recordId}&field=placeOfBirth`,
  },
  {
    name: 'correction',
    role: 'principal',
    address: ({ recordId, correctionId }) => `/dieu-chinh/${recordId}/${correctionId}`,
  },
  at('approvals', 'principal', '/phe-duyet'),
  at('movements', 'principal', '/bien-dong'),
  at('register', 'registrar', '/so-cong-van'),
  at('rules', 'principal', '/quy-che'),
  at('kinds', 'principal', '/danh-muc'),
  at('kind-new', 'principal', '/danh-muc/moi'),
  at('plan-violations', 'principal', '/ke-hoach-chua-ky'),
  { name: 'record', role: 'principal', address: ({ recordId }) => `/ban-ghi/${recordId}` },
  {
    name: 'record-new',
    role: 'homeroomTeacher',
    address: ({ dossierId }) => `/ban-ghi/moi?dossierId=${dossierId}&kind=growth-note`,
  },
  {
    name: 'record-new-of-class',
    role: 'homeroomTeacher',
    address: ({ classId }) => `/ban-ghi/moi?lop=${classId}&kind=week-plan`,
  },
  at('reminders', 'homeroomTeacher', '/nhac-viec'),
  at('progress', 'principal', '/tien-do'),
  at('reports', 'principal', '/bao-cao'),
  {
    name: 'class-summary',
    role: 'homeroomTeacher',
    address: ({ classId }) => `/tong-hop/${classId}`,
  },
  {
    name: 'school-report',
    role: 'homeroomTeacher',
    address: ({ dossierId }) => `/hoc-ba/${dossierId}/2025-2026`,
  },
  {
    name: 'progress-of-class',
    role: 'homeroomTeacher',
    address: ({ classId, sheetDay }) =>
      `/tien-do/${classId}/attendance?phan=${sheetDay.slice(0, 7)}&ky=${sheetDay}`,
  },
  at('locks', 'principal', '/khoa-so'),
  at('lock-new', 'boardMember', '/khoa-so/de-nghi'),
  { name: 'lock', role: 'principal', address: ({ lockId }) => `/khoa-so/${lockId}` },
  at('import', 'registrar', '/nhap-danh-sach'),
  at('school-dossier', 'principal', '/nha-truong'),
  { name: 'staff-dossier', role: 'principal', address: ({ personId }) => `/ho-so/${personId}` },
  at('people', 'principal', '/nhan-su'),
  at('structure', 'principal', '/nhan-su?view=structure'),
  { name: 'person', role: 'principal', address: ({ personId }) => `/nhan-su/${personId}` },
  at('accounts', 'systemAdministrator', '/tai-khoan'),
  at('account-suspicions', 'principal', '/tai-khoan?view=suspicions'),
  at('account-reviews', 'principal', '/tai-khoan?view=reviews'),
  at('access-log', 'principal', '/so-truy-cap'),
  at('grants', 'principal', '/quyen-xem'),
  at('inspections', 'principal', '/thanh-tra'),
  at('system', 'systemAdministrator', '/he-thong'),
  at('account', 'homeroomTeacher', '/toi'),
  at('inspector-home', 'inspector', '/'),
  at('inspector-classes', 'inspector', '/lop'),
];
