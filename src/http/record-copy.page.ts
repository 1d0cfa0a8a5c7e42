import type { CopiedValue } from '../application/queries/records-in-copy.js';
import type {
  CopiedLine,
  NamedInCopy,
  RecordCopy,
} from '../application/queries/record-copy-queries.js';
import { type LocalDate, type LocalizedText, shownDate } from '../application/vocabulary.js';

const style =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem;color:#111}' +
  'table{border-collapse:collapse;width:100%}th,td{border:1px solid #999;padding:.4rem;' +
  'text-align:left;vertical-align:top}td{white-space:pre-wrap;overflow-wrap:anywhere}' +
  'code{font-size:.75rem;overflow-wrap:anywhere}';

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const both = ({ vi, en }: LocalizedText): string =>
  vi === en ? escaped(vi) : `${escaped(vi)} <span lang="en">/ ${escaped(en)}</span>`;

const momentFormat = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  dateStyle: 'short',
  timeStyle: 'medium',
});
const momentText = (at: string): string => momentFormat.format(new Date(at));

/** One file, without a script and without anything to fetch; what proves it stands in it as JSON. */
export const pageOfCopy = (copy: RecordCopy): string => {
  const { schoolName, label, schoolYear, about, takenAt, takenBy, entries, logKey } = copy;
  return `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(label.vi)}</title>
<style>${style}</style>
<main>
<p>${escaped(schoolName)}</p>
<h1>${both(label)}</h1>
<p>${about ? `${textOf(about)}. ` : ''}Năm học <span lang="en">/ school year</span> ${escaped(schoolYear)}</p>
<p><strong>Bản sao của bản đã duyệt</strong>, ${takenBy ? textOf(takenBy) : ''} tải về lúc ${momentText(takenAt)}.
<span lang="en">/ Copy of the approved record, taken at that time.</span></p>
<table>
${copy.lines.map(rowOf).join('\n')}
</table>
<h2>Đã ký <span lang="en">/ Signed</span></h2>
<table>
${copy.acts
  .map(({ label: step, at, by }) => row([both(step), by ? textOf(by) : '', momentText(at)]))
  .join('\n')}
</table>
<h2>Mục trong sổ gốc <span lang="en">/ Entries of the log</span></h2>
<table>
${entries.map((one) => row([String(one.logIndex), momentText(one.recordedAt), `<code>${one.hash}</code>`])).join('\n')}
</table>
<p>Bằng chứng của từng mục (C2SP tlog-proof) nằm trong tệp này, trong phần tử <code>proof</code>. Hãy kiểm bằng khóa
mà nhà trường đã trao cho bạn, không phải khóa ghi trong tệp.
<span lang="en">/ The proof of each entry is in this file, in the element <code>proof</code>. Check it by the key that the school
handed to you, not by the one in this file.</span></p>
<p><code>${escaped(logKey ?? '')}</code></p>
</main>
<script type="application/json" id="proof">${inScript(proofOf(copy))}</script>
</html>
`;
};

const proofOf = ({ schoolId, recordId, takenAt, entries, logKey }: RecordCopy): object => ({
  format: 'luuvet/record-copy/1',
  ...{ schoolId, recordId, takenAt, logKey, entries },
});

const inScript = (value: object): string =>
  JSON.stringify(value, null, 1).replaceAll('<', '\\u003c');

const row = (cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

const rowOf = ({ of, definition, value, records }: CopiedLine): string => {
  const shown = records.length > 0 ? records.map(namedText).join('\n') : textOf(value, definition);
  const about = of ? `${textOf(of)}: ` : '';
  return `<tr><th scope="row">${about}${both(definition.label)}</th><td>${shown}</td></tr>`;
};

/** Of one that is not for whoever took the copy, that there is one. */
const namedText = (record: NamedInCopy | null): string => {
  if (record === null) return both(hidden.restricted);
  const { label, about } = record;
  return about?.state === 'readable' && about.value !== null
    ? `${both(label)}, ${textOf(about)}`
    : both(label);
};

const hidden: Readonly<Record<'restricted' | 'erased', LocalizedText>> = {
  restricted: { vi: 'Không thuộc phạm vi được xem', en: 'Not for whoever took the copy' },
  erased: { vi: 'Đã hủy', en: 'Destroyed' },
};

const textOf = (value: CopiedValue, definition?: CopiedLine['definition']): string => {
  if (value.state !== 'readable') return both(hidden[value.state]);
  const { value: plain } = value;
  if (plain === null) return '';
  if (typeof plain === 'boolean')
    return both(plain ? { vi: 'Có', en: 'Yes' } : { vi: 'Không', en: 'No' });
  const type = definition?.type;
  const option = type?.is === 'choice' ? type.options.find(({ code }) => code === plain) : null;
  if (option) return both(option.label);
  return escaped(type?.is === 'date' ? shownDate(String(plain) as LocalDate) : String(plain));
};
