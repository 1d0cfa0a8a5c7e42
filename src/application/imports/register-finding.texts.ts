import type { LocalizedText } from '../../domain/shared/record-kind.js';

interface FindingText extends LocalizedText {
  readonly severity: 'refusal' | 'warning' | 'note';
}

const refusals = {
  'record-is-locked': {
    severity: 'refusal',
    vi: 'Hồ sơ đang bị khóa. Hãy đề nghị điều chỉnh thay vì nhập lại.',
    en: 'The record is locked. Ask for a correction instead of importing.',
  },
  'record-needs-correction': {
    severity: 'refusal',
    vi: 'Hồ sơ đã nộp hoặc đã duyệt; các trường khác với tệp: {fields}. Hãy đề nghị điều chỉnh.',
    en: 'The record was submitted or approved; these fields differ: {fields}. Ask for a correction.',
  },
  'values-against-rule': {
    severity: 'refusal',
    vi: 'Các ô này không khớp với nhau: {fields}. Hãy sửa trong tệp, hoặc trong hồ sơ đã có.',
    en: 'These fields do not go together: {fields}. Put them right in the file, or in the record.',
  },
  'cell-is-empty': {
    severity: 'refusal',
    vi: 'Ô bắt buộc nhưng để trống.',
    en: 'The cell is required but empty.',
  },
  'cell-is-formula': {
    severity: 'refusal',
    vi: 'Ô chứa công thức. Hãy dán lại thành giá trị (Paste Special → Values).',
    en: 'The cell holds a formula. Paste it as a value (Paste Special → Values).',
  },
  'cell-is-error': {
    severity: 'refusal',
    vi: 'Ô đang báo lỗi của Excel.',
    en: 'The cell shows an error of the spreadsheet.',
  },
  'cell-is-merged': {
    severity: 'refusal',
    vi: 'Ô bị gộp với ô khác nên không rõ giá trị thuộc dòng nào. Hãy bỏ gộp ô.',
    en: 'The cell is merged with others, so its value belongs to no one row. Unmerge the cells.',
  },
  'not-a-text': {
    severity: 'refusal',
    vi: 'Ô phải là chữ. Hãy định dạng ô là Văn bản rồi gõ lại.',
    en: 'The cell must be a text. Format it as Text and retype it.',
  },
  'text-is-too-long': {
    severity: 'refusal',
    vi: 'Dài quá {lengthMax} ký tự.',
    en: 'Longer than {lengthMax} characters.',
  },
  'forbidden-character': {
    severity: 'refusal',
    vi: 'Có ký tự ẩn hoặc điều khiển {character} (không nhìn thấy được). Hãy gõ lại ô này.',
    en: 'Holds the unseen or control character {character}. Type the cell again.',
  },
  'stacked-marks': {
    severity: 'refusal',
    vi: 'Có quá nhiều dấu chồng lên một chữ cái.',
    en: 'Too many marks are stacked on one letter.',
  },
  'not-a-code': {
    severity: 'refusal',
    vi: 'Mã chỉ gồm chữ cái không dấu, chữ số và các dấu . _ / -',
    en: 'A code has only unaccented letters, digits and the signs . _ / -',
  },
  'not-a-name': {
    severity: 'refusal',
    vi: 'Họ tên phải có chữ cái.',
    en: 'A name must have letters.',
  },
  'number-lost-digits': {
    severity: 'refusal',
    vi: 'Excel chỉ giữ 15 chữ số hoặc đã làm tròn số này. Hãy định dạng ô là Văn bản, gõ lại.',
    en: 'The spreadsheet keeps 15 digits only, or rounded this number. Format it as Text, retype.',
  },
  'text-became-date': {
    severity: 'refusal',
    vi: 'Excel đã tự đổi nội dung này thành ngày. Hãy định dạng cột là Văn bản rồi gõ lại.',
    en: 'The spreadsheet turned this text into a date. Format the column as Text and retype it.',
  },
  'not-a-date': {
    severity: 'refusal',
    vi: 'Ngày phải ghi dạng ngày/tháng/năm, năm đủ 4 chữ số, ví dụ 05/09/2025.',
    en: 'A date is written day/month/year with four digits of the year, e.g. 05/09/2025.',
  },
  'impossible-date': {
    severity: 'refusal',
    vi: 'Ngày này không có trong lịch (thứ tự là ngày/tháng/năm).',
    en: 'There is no such day in the calendar (the order is day/month/year).',
  },
  'date-is-a-number': {
    severity: 'refusal',
    vi: 'Ô là số, không phải ngày. Hãy định dạng ô là Ngày hoặc gõ lại dạng 05/09/2025.',
    en: 'The cell is a number, not a date. Format it as Date or write it like 05/09/2025.',
  },
  'date-is-in-the-future': {
    severity: 'refusal',
    vi: 'Ngày này ở tương lai (hôm nay là {today}).',
    en: 'The date lies in the future (today is {today}).',
  },
  'date-is-too-far-ahead': {
    severity: 'refusal',
    vi: 'Ngày này sau {latest}, còn quá xa.',
    en: 'The date is after {latest}, too far ahead.',
  },
  'date-is-too-early': {
    severity: 'refusal',
    vi: 'Ngày này trước {earliest}, không thể đúng.',
    en: 'The date is before {earliest} and cannot be right.',
  },
  'not-a-year': {
    severity: 'refusal',
    vi: 'Phải là năm có 4 chữ số, từ {min} đến {max}.',
    en: 'Must be a year of four digits, from {min} to {max}.',
  },
  'not-a-phone-number': {
    severity: 'refusal',
    vi: 'Số điện thoại gồm 10 hoặc 11 chữ số, bắt đầu bằng 0 (hoặc +84).',
    en: 'A phone number has 10 or 11 digits and starts with 0 (or +84).',
  },
  'not-a-personal-number': {
    severity: 'refusal',
    vi: 'Số định danh cá nhân gồm đúng 12 chữ số.',
    en: 'A personal number has exactly 12 digits.',
  },
  'leading-zeros-were-lost': {
    severity: 'refusal',
    vi: 'Ô là số nên mất các số 0 ở đầu. Hãy định dạng ô là Văn bản rồi gõ đủ {length} chữ số.',
    en: 'As a number the cell lost leading zeros. Format it as Text, write all {length} digits.',
  },
  'not-an-option': {
    severity: 'refusal',
    vi: 'Chỉ nhận một trong các giá trị: {options}.',
    en: 'Must be one of: {options}.',
  },
  'unknown-class': {
    severity: 'refusal',
    vi: 'Không có lớp này trong năm học. Hãy mở lớp trước hoặc sửa tên lớp.',
    en: 'There is no such class in the school year. Open the class first, or correct its name.',
  },
  'unknown-position': {
    severity: 'refusal',
    vi: 'Không có chức vụ “{position}” trong danh mục chức vụ.',
    en: 'There is no position “{position}”.',
  },
  'class-is-missing': {
    severity: 'refusal',
    vi: 'Giáo viên chủ nhiệm phải có lớp chủ nhiệm.',
    en: 'A homeroom teacher needs a class.',
  },
  'team-is-missing': {
    severity: 'refusal',
    vi: 'Tổ trưởng, tổ phó phải có tổ đã lập, đúng loại (chuyên môn hay văn phòng). Hãy lập tổ trước.',
    en: 'Whoever leads a team, or is deputy there, needs one that is open and of the right kind. Open it first.',
  },
  'principal-is-in-office': {
    severity: 'refusal',
    vi: 'Trường đã có hiệu trưởng trong thời gian đó. Hãy cử người kế nhiệm bằng quyết định riêng.',
    en: 'There is a principal in that time. Appoint a successor by a decision of its own.',
  },
  'staff-code-of-another': {
    severity: 'refusal',
    vi: 'Mã này đã ghi cho cán bộ mang tên khác.',
    en: 'This code is on record for somebody of another name.',
  },
  'office-starts-later': {
    severity: 'refusal',
    vi: 'Nhiệm vụ đang ghi bắt đầu từ {from}, không thể kết thúc trước đó.',
    en: 'The office on record starts on {from} and cannot end before.',
  },
  'doubled-in-file': {
    severity: 'refusal',
    vi: 'Trùng với dòng {rows} trong cùng tệp.',
    en: 'The same as in row {rows} of this file.',
  },
  'admitted-before-birth': {
    severity: 'refusal',
    vi: 'Ngày vào trường trước ngày sinh.',
    en: 'The day of admission is before the day of birth.',
  },
} as const satisfies Record<string, FindingText>;

const warnings = {
  'team-is-not-open': {
    severity: 'warning',
    vi: 'Tổ này chưa được lập nên không được ghi.',
    en: 'This team is not open, so it is not recorded.',
  },
  'unknown-column': {
    severity: 'warning',
    vi: 'Cột này không thuộc mẫu, sẽ không được nhập.',
    en: 'This column is not part of the form and is not imported.',
  },
  'row-is-hidden': {
    severity: 'warning',
    vi: 'Dòng đang bị ẩn trong Excel nhưng vẫn được đọc.',
    en: 'The row is hidden in the spreadsheet but was read.',
  },
  'row-is-blank': {
    severity: 'warning',
    vi: 'Dòng không có dữ liệu ở cột nào thuộc mẫu, được bỏ qua.',
    en: 'The row has nothing in any column of the form and was left out.',
  },
  'date-lies-ahead': {
    severity: 'warning',
    vi: 'Ngày này còn ở phía trước (hôm nay là {today}).',
    en: 'The date still lies ahead (today is {today}).',
  },
  'shared-in-file': {
    severity: 'warning',
    vi: 'Giống dòng {rows} trong cùng tệp. Hãy kiểm tra.',
    en: 'The same as in row {rows} of this file. Please check.',
  },
  'alike-in-file': {
    severity: 'warning',
    vi: 'Trùng họ tên và ngày sinh với dòng {rows}. Có thể một trẻ được ghi hai lần.',
    en: 'Same name and date of birth as row {rows}. One child may have been listed twice.',
  },
  'alike-on-record': {
    severity: 'warning',
    vi: 'Trùng họ tên và ngày sinh với trẻ đã có, mã {codes}. Có thể trẻ được cấp hai mã.',
    en: 'Same name and date of birth as a child on record, code {codes}. It may have two codes.',
  },
  'personal-number-on-record': {
    severity: 'warning',
    vi: 'Số định danh này đã ghi cho trẻ khác, mã {codes}.',
    en: 'This personal number is on record for another child, code {codes}.',
  },
  'personal-number-disagrees': {
    severity: 'warning',
    vi: 'Số định danh không khớp với giới tính hoặc năm sinh (chữ số thứ 4 đến thứ 6).',
    en: 'The personal number disagrees with gender or year of birth (digits 4 to 6).',
  },
  'unusual-character-in-name': {
    severity: 'warning',
    vi: 'Họ tên có ký tự lạ {character}. Hãy kiểm tra.',
    en: 'The name holds the unusual character {character}. Please check.',
  },
  'parent-is-too-young': {
    severity: 'warning',
    vi: 'Cha hoặc mẹ chỉ hơn con {years} tuổi. Hãy kiểm tra.',
    en: 'The parent is only {years} years older than the child. Please check.',
  },
} as const satisfies Record<string, FindingText>;

const notes = {
  'normalised-to-nfc': {
    severity: 'note',
    vi: 'Chữ viết ở dạng tổ hợp rời (NFD) được đưa về dạng chuẩn NFC; nhìn không đổi.',
    en: 'The text came decomposed (NFD) and is kept in the standard form NFC; it looks the same.',
  },
  'spaces-collapsed': {
    severity: 'note',
    vi: 'Khoảng trắng thừa được bỏ.',
    en: 'Superfluous spaces were removed.',
  },
  'line-breaks-joined': {
    severity: 'note',
    vi: 'Các dòng trong ô được nối lại bằng khoảng trắng.',
    en: 'The lines of the cell were joined with spaces.',
  },
  'put-in-capitals': {
    severity: 'note',
    vi: 'Mã được viết hoa.',
    en: 'The code was put in capitals.',
  },
  'phone-number-rewritten': {
    severity: 'note',
    vi: 'Số điện thoại được ghi lại chỉ gồm chữ số, bắt đầu bằng 0.',
    en: 'The phone number is kept as digits only, starting with 0.',
  },
  'time-was-dropped': {
    severity: 'note',
    vi: 'Giờ trong ô ngày được bỏ.',
    en: 'The time of day in the date cell was dropped.',
  },
} as const satisfies Record<string, FindingText>;

export const findingTexts = { ...refusals, ...warnings, ...notes };
export type FindingCode = keyof typeof findingTexts;
