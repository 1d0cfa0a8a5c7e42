import type { LocalDate } from '../../domain/shared/instant.js';
import type { RegisterLayout } from './register-layout.js';

/** The row's class; it places the child and is not a field of the profile. */
export const classField = 'className';
export const pupilCodeField = 'pupilCode';

/** No child in a school was born, and nobody admitted, before this. */
const earliestDate = '1990-01-01' as LocalDate;
const personName = { is: 'name', lengthMax: 120 } as const;
const shortText = { is: 'text', lengthMax: 100 } as const;

/** Columns of the children's and pupils' lists of the sector's database → kind `child-profile`. */
export const childRegisterLayout: RegisterLayout = {
  layoutId: 'vn-child-register',
  layoutVersion: 1,
  legalBasis: 'Danh sách học sinh, cơ sở dữ liệu ngành giáo dục',
  usualSheetNames: ['Danh sách học sinh', 'Danh sách trẻ', 'DS học sinh', 'DS trẻ'],
  columns: [
    { field: 'rowCounter', header: 'STT', required: 'no', rule: null },
    {
      field: classField,
      header: 'Lớp',
      alsoCalled: ['Tên lớp', 'Nhóm/lớp', 'Lớp học'],
      required: 'cell',
      rule: { is: 'text', lengthMax: 60 },
    },
    {
      field: pupilCodeField,
      header: 'Mã học sinh',
      alsoCalled: ['Mã trẻ', 'Mã HS'],
      required: 'cell',
      rule: { is: 'code', lengthMax: 30 },
      unique: 'refuse',
    },
    {
      field: 'moetCode',
      header: 'Mã MOET',
      alsoCalled: ['Mã định danh Bộ GD&ĐT', 'Mã định danh MOET'],
      required: 'no',
      rule: { is: 'code', lengthMax: 30 },
      unique: 'refuse',
    },
    {
      field: 'registerNo',
      header: 'Số đăng bộ',
      alsoCalled: ['Sổ đăng bộ'],
      required: 'no',
      rule: { is: 'text', lengthMax: 30 },
      unique: 'warn',
    },
    {
      field: 'fullName',
      header: 'Họ và tên',
      alsoCalled: ['Họ tên', 'Họ và tên trẻ', 'Họ và tên học sinh'],
      required: 'cell',
      rule: personName,
    },
    {
      field: 'dateOfBirth',
      header: 'Ngày sinh',
      alsoCalled: ['Ngày tháng năm sinh', 'Ngày, tháng, năm sinh'],
      required: 'cell',
      rule: { is: 'date', earliest: earliestDate, latest: 'today' },
    },
    {
      field: 'gender',
      header: 'Giới tính',
      required: 'cell',
      rule: {
        is: 'choice',
        options: [
          { code: 'female', words: ['Nữ'] },
          { code: 'male', words: ['Nam'] },
        ],
      },
    },
    { field: 'ethnicity', header: 'Dân tộc', required: 'no', rule: shortText },
    { field: 'nationality', header: 'Quốc tịch', required: 'no', rule: shortText },
    {
      field: 'placeOfBirth',
      header: 'Nơi sinh',
      required: 'no',
      rule: { is: 'text', lengthMax: 200 },
    },
    {
      field: 'currentAddress',
      header: 'Chỗ ở hiện nay',
      alsoCalled: ['Nơi ở hiện nay', 'Địa chỉ hiện nay'],
      required: 'no',
      rule: { is: 'text', lengthMax: 300 },
    },
    {
      field: 'personalNo',
      header: 'Số định danh cá nhân',
      alsoCalled: ['Mã định danh cá nhân', 'Số ĐDCN', 'CCCD'],
      required: 'no',
      rule: { is: 'personal-number' },
      unique: 'refuse',
    },
    { field: 'policyCategory', header: 'Diện chính sách', required: 'no', rule: shortText },
    {
      field: 'disability',
      header: 'Khuyết tật',
      alsoCalled: ['Trẻ khuyết tật', 'Học sinh khuyết tật'],
      required: 'no',
      rule: { is: 'yes-no' },
    },
    {
      field: 'fatherName',
      header: 'Họ tên cha',
      alsoCalled: ['Họ và tên cha', 'Họ tên bố'],
      required: 'no',
      rule: personName,
    },
    {
      field: 'fatherBirthYear',
      header: 'Năm sinh cha',
      alsoCalled: ['Năm sinh bố'],
      required: 'no',
      rule: { is: 'year', min: 1900 },
    },
    {
      field: 'fatherOccupation',
      header: 'Nghề nghiệp cha',
      alsoCalled: ['Nghề nghiệp bố'],
      required: 'no',
      rule: shortText,
    },
    {
      field: 'fatherPhone',
      header: 'Điện thoại cha',
      alsoCalled: ['Số điện thoại cha', 'Điện thoại bố'],
      required: 'no',
      rule: { is: 'phone' },
    },
    {
      field: 'motherName',
      header: 'Họ tên mẹ',
      alsoCalled: ['Họ và tên mẹ'],
      required: 'no',
      rule: personName,
    },
    {
      field: 'motherBirthYear',
      header: 'Năm sinh mẹ',
      required: 'no',
      rule: { is: 'year', min: 1900 },
    },
    { field: 'motherOccupation', header: 'Nghề nghiệp mẹ', required: 'no', rule: shortText },
    {
      field: 'motherPhone',
      header: 'Điện thoại mẹ',
      alsoCalled: ['Số điện thoại mẹ'],
      required: 'no',
      rule: { is: 'phone' },
    },
    {
      field: 'admittedOn',
      header: 'Ngày vào trường',
      alsoCalled: ['Ngày nhập học'],
      required: 'cell',
      rule: { is: 'date', earliest: earliestDate, latest: 'next-year' },
    },
    {
      field: 'enrolmentStatus',
      header: 'Trạng thái',
      alsoCalled: ['Trạng thái học', 'Tình trạng'],
      required: 'cell',
      rule: {
        is: 'choice',
        options: [
          { code: 'studying', words: ['Đang học'] },
          { code: 'transferredIn', words: ['Chuyển đến', 'Mới chuyển đến'] },
          { code: 'onLeave', words: ['Tạm nghỉ', 'Bảo lưu'] },
          { code: 'transferredOut', words: ['Chuyển đi', 'Chuyển trường', 'Đã chuyển trường'] },
          { code: 'withdrawn', words: ['Thôi học', 'Bỏ học', 'Đã thôi học'] },
          {
            code: 'completed',
            words: [
              'Hoàn thành chương trình',
              'Hoàn thành chương trình tiểu học',
              'Ra trường',
              'Đã ra trường',
            ],
          },
        ],
      },
    },
  ],
};
