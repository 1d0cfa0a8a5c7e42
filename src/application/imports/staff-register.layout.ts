import type { RegisterLayout } from './register-layout.js';

const ignored = (header: string): RegisterLayout['columns'][number] => ({
  field: header,
  header,
  required: 'no',
  rule: null,
});

/** Columns of the staff list of the sector's database, as far as appointments need them. */
export const staffRegisterLayout: RegisterLayout = {
  layoutId: 'vn-staff-register',
  layoutVersion: 1,
  legalBasis: 'Danh sách cán bộ, giáo viên, nhân viên, cơ sở dữ liệu ngành giáo dục',
  usualSheetNames: ['Danh sách CBGVNV', 'Danh sách cán bộ', 'CBGVNV'],
  columns: [
    {
      field: 'staffCode',
      header: 'Mã cán bộ',
      alsoCalled: ['Mã CBGVNV', 'Mã giáo viên'],
      required: 'cell',
      rule: { is: 'code', lengthMax: 30 },
      unique: 'refuse',
    },
    {
      field: 'fullName',
      header: 'Họ và tên',
      alsoCalled: ['Họ tên'],
      required: 'cell',
      rule: { is: 'name', lengthMax: 120 },
    },
    {
      field: 'positions',
      header: 'Chức vụ',
      required: 'cell',
      rule: { is: 'text', lengthMax: 200 },
    },
    {
      field: 'homeroomClass',
      header: 'Lớp chủ nhiệm',
      required: 'no',
      rule: { is: 'text', lengthMax: 60 },
    },
    {
      field: 'team',
      header: 'Tổ',
      required: 'no',
      rule: { is: 'text', lengthMax: 60 },
    },
    {
      field: 'subject',
      header: 'Môn phụ trách',
      required: 'no',
      rule: { is: 'text', lengthMax: 40 },
    },
    ...[
      'STT',
      'Ngày sinh',
      'Giới tính',
      'Dân tộc',
      'Số định danh cá nhân',
      'Trình độ',
      'Chứng chỉ',
      'Loại hợp đồng',
      'Ngày vào ngành',
      'Điện thoại',
      'Email',
    ].map(ignored),
  ],
};
