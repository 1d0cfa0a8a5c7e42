import type {
  RegisterFileProblem,
  RegisterFileProblemCode,
} from '../../application/ports/register-reader.js';
import type { LocalizedText } from '../../domain/shared/record-kind.js';
import { fillText, visibleText } from '../../domain/shared/text.js';

type ReadingProblemCode = Exclude<
  RegisterFileProblemCode,
  'header-not-found' | 'columns-are-missing' | 'columns-are-doubled'
>;

const texts: Readonly<Record<ReadingProblemCode, LocalizedText>> = {
  'file-is-empty': { vi: 'Tệp rỗng (0 byte).', en: 'The file is empty (0 bytes).' },
  'file-is-too-large': {
    vi: 'Tệp nặng {size} MB, vượt giới hạn {sizeMax} MB. Hãy xóa hình ảnh và trang tính thừa.',
    en: 'The file has {size} MB, the limit is {sizeMax} MB. Remove pictures and unneeded sheets.',
  },
  'not-an-xlsx': {
    vi: 'Tệp không phải là sổ Excel. Hãy mở bằng Excel và lưu lại với kiểu .xlsx.',
    en: 'The file is not an Excel workbook. Open it in Excel and save it as .xlsx.',
  },
  'old-or-protected-workbook': {
    vi: 'Tệp là Excel kiểu cũ (.xls) hoặc có mật khẩu. Hãy bỏ mật khẩu và lưu lại kiểu .xlsx.',
    en: 'The file is an old workbook (.xls) or has a password. Remove it and save as .xlsx.',
  },
  'file-is-encrypted': {
    vi: 'Tệp có phần bị mã hóa. Hãy bỏ mật khẩu rồi lưu lại.',
    en: 'Parts of the file are encrypted. Remove the password and save it again.',
  },
  'file-is-damaged': {
    vi: 'Tệp bị hỏng ở phần "{part}". Hãy mở bằng Excel, lưu lại và thử lần nữa.',
    en: 'The file is damaged in part "{part}". Open it in Excel, save it and try again.',
  },
  'inflates-too-much': {
    vi: 'Tệp bung ra quá {sizeMax} MB, quá {ratioMax} lần hoặc quá mức nó khai ("bom nén").',
    en: 'The file inflates beyond {sizeMax} MB, {ratioMax} times, or what it declares (zip bomb).',
  },
  'too-many-parts': {
    vi: 'Tệp có {parts} thành phần, vượt giới hạn {partsMax}. Hãy xóa hình ảnh và hình vẽ.',
    en: 'The file holds {parts} parts, the limit is {partsMax}. Remove pictures and drawings.',
  },
  'content-is-too-complex': {
    vi: 'Phần "{part}" quá lớn đối với một sổ. Hãy chép riêng bảng danh sách sang tệp mới.',
    en: 'Part "{part}" is too much for a register. Copy the table alone into a new file.',
  },
  'has-document-type': {
    vi: 'Phần "{part}" có khai báo DOCTYPE, bị từ chối vì lý do an toàn.',
    en: 'Part "{part}" declares a DOCTYPE and is refused for safety.',
  },
  'sheet-not-found': {
    vi: 'Không có trang tính "{wanted}". Tệp có các trang: {sheets}.',
    en: 'There is no sheet "{wanted}". The file has the sheets: {sheets}.',
  },
  'sheet-is-empty': {
    vi: 'Trang tính "{sheet}" không có dòng nào.',
    en: 'The sheet "{sheet}" has no rows.',
  },
  'too-many-rows': {
    vi: 'Trang tính có hơn {rowsMax} dòng có nội dung. Hãy chia thành nhiều tệp.',
    en: 'The sheet has more than {rowsMax} rows with content. Split it into several files.',
  },
  'too-many-columns': {
    vi: 'Trang tính có nội dung ngoài cột thứ {columnsMax}. Hãy xóa các cột thừa.',
    en: 'The sheet has content beyond column {columnsMax}. Remove the superfluous columns.',
  },
};

const nameLengthMax = 300;

export const fileProblem = (
  code: ReadingProblemCode,
  values: Readonly<Record<string, string | number>> = {},
): RegisterFileProblem => ({
  code,
  message: fillText(texts[code], shown(values)),
});

/** Names of sheets and parts come from the file; they are shown so that nothing in them hides. */
const shown = (values: Readonly<Record<string, string | number>>) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? visibleText(value, nameLengthMax) : value,
    ]),
  );

/**
 * Leaves the parsers from deep inside their callbacks; the reader turns it back into a value.
 * It never passes the reader's own boundary.
 */
export class RefusedFile extends Error {
  constructor(readonly problem: RegisterFileProblem) {
    super(problem.code);
  }
}

export const refuse = (
  code: ReadingProblemCode,
  values: Readonly<Record<string, string | number>> = {},
): never => {
  throw new RefusedFile(fileProblem(code, values));
};
