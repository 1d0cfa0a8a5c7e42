import * as yazl from 'yazl';

/** A cell as a test writes it; `xml` is the inside of the row at this place, ready made. */
export type FixtureCell =
  | string
  | number
  | boolean
  | null
  | { readonly formula: string; readonly cached: string }
  | { readonly error: string }
  | { readonly serial: number }
  | { readonly attributes: string; readonly content: string };

export interface FixtureSheet {
  readonly name: string;
  /** A null row is left out, so that the next one keeps its number. */
  readonly rows: readonly (readonly FixtureCell[] | null)[];
  readonly state?: 'hidden' | 'veryHidden';
  readonly merged?: readonly string[];
  /** Row numbers from 1. */
  readonly hiddenRows?: readonly number[];
}

export interface FixtureBook {
  readonly sheets: readonly FixtureSheet[];
  /** How texts are stored: as Excel does, as most generators do, or as formula results. */
  readonly texts?: 'shared' | 'inline' | 'str';
  readonly date1904?: boolean;
  /** Number format of cells given as `serial`; 14 is the built-in short date. */
  readonly dateFormat?: { readonly id: number; readonly code?: string };
}

export type FixtureParts = Map<string, string | Buffer>;

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const pack = 'http://schemas.openxmlformats.org/package/2006';
const prolog = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const xlsxOf = (book: FixtureBook): Promise<Buffer> => zipOf(partsOf(book));

/** The parts before they are zipped, so that a test can spoil one of them. */
export const partsOf = (book: FixtureBook): FixtureParts => {
  const strings: string[] = [];
  const parts: FixtureParts = new Map();
  parts.set('[Content_Types].xml', `${prolog}<Types xmlns="${pack}/content-types"/>`);
  parts.set('_rels/.rels', relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]));
  parts.set('xl/workbook.xml', workbookXml(book));
  parts.set(
    'xl/_rels/workbook.xml.rels',
    relationships([
      ...book.sheets.map((_, at) => sheetRelationship(at)),
      ['rIdStyles', 'styles', 'styles.xml'],
      ['rIdStrings', 'sharedStrings', '/xl/sharedStrings.xml'],
    ]),
  );
  parts.set('xl/styles.xml', stylesXml(book.dateFormat ?? { id: 14 }));
  for (const [at, sheet] of book.sheets.entries()) {
    parts.set(`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet, book.texts ?? 'inline', strings));
  }
  const items = strings.map((text) => `<si>${textXml(text)}</si>`).join('');
  parts.set('xl/sharedStrings.xml', `${prolog}<sst xmlns="${main}">${items}</sst>`);
  return parts;
};

const sheetRelationship = (at: number): [string, string, string] => [
  `rId${at + 1}`,
  'worksheet',
  `worksheets/sheet${at + 1}.xml`,
];

const relationships = (entries: readonly [string, string, string][]): string => {
  const items = entries.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `${prolog}<Relationships xmlns="${pack}/relationships">${items.join('')}</Relationships>`;
};

const workbookXml = (book: FixtureBook): string => {
  const sheets = book.sheets.map((sheet, at) => {
    const state = sheet.state === undefined ? '' : ` state="${sheet.state}"`;
    return `<sheet name="${escaped(sheet.name)}" sheetId="${at + 1}"${state} r:id="rId${at + 1}"/>`;
  });
  const properties = `<workbookPr${book.date1904 === true ? ' date1904="1"' : ''}/>`;
  return (
    `${prolog}<workbook xmlns="${main}" xmlns:r="${office}">` +
    `${properties}<sheets>${sheets.join('')}</sheets></workbook>`
  );
};

/** Style 0 is General, style 1 the date format of the book. */
const stylesXml = ({ id, code }: { readonly id: number; readonly code?: string }): string => {
  const custom =
    code === undefined
      ? ''
      : `<numFmts count="1"><numFmt numFmtId="${id}" formatCode="${escaped(code)}"/></numFmts>`;
  return (
    `${prolog}<styleSheet xmlns="${main}">${custom}` +
    `<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>` +
    `<cellXfs><xf numFmtId="0"/><xf numFmtId="${id}"/></cellXfs></styleSheet>`
  );
};

const sheetXml = (
  sheet: FixtureSheet,
  texts: 'shared' | 'inline' | 'str',
  strings: string[],
): string => {
  const rows = sheet.rows.map((cells, index) => {
    if (cells === null) return '';
    const row = index + 1;
    const hidden = sheet.hiddenRows?.includes(row) === true ? ' hidden="1"' : '';
    const xml = cells.map((cell, at) => cellXml(cell, `${lettersOf(at)}${row}`, texts, strings));
    return `<row r="${row}"${hidden}>${xml.join('')}</row>`;
  });
  const merged = (sheet.merged ?? []).map((range) => `<mergeCell ref="${range}"/>`).join('');
  return (
    `${prolog}<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData>` +
    `${merged === '' ? '' : `<mergeCells>${merged}</mergeCells>`}</worksheet>`
  );
};

const cellXml = (
  cell: FixtureCell,
  reference: string,
  texts: 'shared' | 'inline' | 'str',
  strings: string[],
): string => {
  const c = (attributes: string, content: string): string =>
    `<c r="${reference}"${attributes}>${content}</c>`;
  if (cell === null) return '';
  if (typeof cell === 'number') return c('', `<v>${cell}</v>`);
  if (typeof cell === 'boolean') return c(' t="b"', `<v>${cell ? 1 : 0}</v>`);
  if (typeof cell === 'string') {
    if (texts === 'inline') return c(' t="inlineStr"', `<is>${textXml(cell)}</is>`);
    if (texts === 'str') return c(' t="str"', `<v>${escaped(cell)}</v>`);
    return c(' t="s"', `<v>${strings.push(cell) - 1}</v>`);
  }
  if ('formula' in cell) {
    return c(' t="str"', `<f>${escaped(cell.formula)}</f><v>${escaped(cell.cached)}</v>`);
  }
  if ('error' in cell) return c(' t="e"', `<v>${cell.error}</v>`);
  if ('serial' in cell) return c(' s="1"', `<v>${cell.serial}</v>`);
  return c(` ${cell.attributes}`, cell.content);
};

const textXml = (text: string): string => `<t xml:space="preserve">${escaped(text)}</t>`;

/** XML cannot hold controls and lone surrogates; a workbook writes them as `_xHHHH_`. */
const escaped = (text: string): string =>
  text
    .replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\u0000-\u001f]|\p{Cs}|[\ufffe\uffff]/gu, (character) => {
      const hex = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      return `_x${hex}_`;
    });

const lettersOf = (index: number): string => {
  const first = index >= 26 ? lettersOf(Math.floor(index / 26) - 1) : '';
  return first + String.fromCharCode(65 + (index % 26));
};

/** Zips parts with fixed times, so that equal parts give equal bytes. */
export const zipOf = async (parts: FixtureParts): Promise<Buffer> => {
  const zip = new yazl.ZipFile();
  for (const [name, content] of parts) {
    zip.addBuffer(Buffer.from(content), name, {
      mtime: new Date(Date.UTC(2025, 8, 5)),
      forceDosTimestamp: true,
    });
  }
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
};

/** Where the central directory describes a part: what a reader believes before it inflates. */
export const directoryEntryAt = (zip: Buffer, name: string): number => {
  const signature = Buffer.from([0x50, 0x4b, 0x01, 0x02]);
  for (let at = zip.indexOf(signature); at >= 0; at = zip.indexOf(signature, at + 4)) {
    const nameLength = zip.readUInt16LE(at + 28);
    if (zip.toString('utf8', at + 46, at + 46 + nameLength) === name) return at;
  }
  throw new Error(`no part ${name}`);
};

/** The ministry's columns, with the cells of one child about whom there is nothing to say. */
export const plainChild = {
  STT: 1,
  Lớp: 'Lá 1',
  'Mã học sinh': 'MN0000001',
  'Mã MOET': '79000000001',
  'Số đăng bộ': 'ĐB-01',
  'Họ và tên': 'Nguyễn Thị Bình',
  'Ngày sinh': '10/04/2020',
  'Giới tính': 'Nữ',
  'Dân tộc': 'Kinh',
  'Quốc tịch': 'Việt Nam',
  'Nơi sinh': 'Nghệ An',
  'Chỗ ở hiện nay': '12 Kha Vạn Cân, Phường Linh Xuân, TP. Hồ Chí Minh',
  'Số định danh cá nhân': '079320000001',
  'Diện chính sách': 'Hộ nghèo',
  'Khuyết tật': null,
  'Họ tên cha': 'Nguyễn Văn An',
  'Năm sinh cha': 1990,
  'Nghề nghiệp cha': 'Công nhân',
  'Điện thoại cha': '0912345678',
  'Họ tên mẹ': 'Trần Thị Hoa',
  'Năm sinh mẹ': 1992,
  'Nghề nghiệp mẹ': 'Kế toán',
  'Điện thoại mẹ': '0987654321',
  'Ngày vào trường': '05/09/2024',
  'Trạng thái': 'Đang học',
} as const satisfies Record<string, FixtureCell>;

export type ChildCells = Readonly<Partial<Record<keyof typeof plainChild, FixtureCell>>>;

/** The cells of another, equally unremarkable child: codes, name and numbers follow `number`. */
export const childNumber = (number: number): Record<keyof typeof plainChild, FixtureCell> => {
  const digits = String(number).padStart(6, '0');
  return {
    ...plainChild,
    STT: number,
    'Mã học sinh': `MN0${digits}`,
    'Mã MOET': `79000${digits}`,
    'Số đăng bộ': `ĐB-${number}`,
    'Họ và tên': `Nguyễn Thị ${nameOf(number)}`,
    'Số định danh cá nhân': `079320${digits}`,
  };
};

const nameOf = (number: number): string =>
  [...String(number)]
    .map((digit) => 'ABCDEGHKLM'[Number(digit)])
    .join('')
    .toLowerCase();

/** One sheet in the ministry's columns: the header in row 1, the children from row 2. */
export const childrenSheet = (
  children: readonly ChildCells[],
  name = 'Danh sách học sinh',
): FixtureSheet => {
  const headers = Object.keys(plainChild) as (keyof typeof plainChild)[];
  const rows = children.map((child) => headers.map((header) => child[header] ?? null));
  return { name, rows: [headers, ...rows] };
};

export const childrenXlsx = (children: readonly ChildCells[]): Promise<Buffer> =>
  xlsxOf({ sheets: [childrenSheet(children)] });
