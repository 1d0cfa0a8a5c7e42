import type { LocalizedText } from '../domain/shared/record-kind.js';
import type { Finding, FindingCode, NotChecked } from '../infrastructure/verify/verify-report.js';

const text = (vi: string, en: string): LocalizedText => ({ vi, en });

/** What a finding means, in a few words. */
const findingTexts: Readonly<Record<FindingCode, LocalizedText>> = {
  'table-unknown': text('bảng lạ trong sổ gốc', 'a table that does not belong in the ledger'),
  'table-missing': text('mất bảng', 'a table is missing'),
  'column-unknown': text('cột lạ', 'a column that nobody listed'),
  'column-missing': text('mất cột', 'a column is missing'),
  'rows-hidden': text('có hàng bị giấu khi kiểm tra', 'rows are hidden from the auditor'),
  'hash-differs': text('nội dung không khớp mã băm', 'bytes and hash differ'),
  'bytes-not-canonical': text('nội dung không ở dạng chuẩn', 'the bytes are not canonical'),
  'envelope-malformed': text('phong bì sai dạng', 'not an envelope of format 1'),
  'column-differs': text('cột khác với phong bì', 'a column differs from the envelope'),
  'ciphertext-differs': text('bản mã không khớp', 'a ciphertext differs from its hash'),
  'chain-broken': text('đứt chuỗi mã băm', 'the chain of hashes is broken'),
  'event-twice': text('sự kiện có hai bản', 'the event is there twice'),
  'event-missing': text('mất sự kiện', 'the event is missing'),
  'event-not-sealed': text('sự kiện không có trong nhật ký', 'the event is not in the log'),
  'sealer-differs': text('hàng của bộ niêm phong bị sửa', "the sealer's row was changed"),
  'log-entry-differs': text('mục nhật ký khác sự kiện', 'the log entry names another event'),
  'log-entry-missing': text('mất mục nhật ký', 'the log entry is missing'),
  'log-entry-misplaced': text('mục nhật ký sai chỗ', 'a log entry where none can be'),
  'log-size-differs': text('sai số mục nhật ký', 'the log has another size'),
  'stream-order-broken': text('đứt thứ tự của luồng', 'revisions of the stream do not follow'),
  'stream-head-differs': text('đầu luồng khác sự kiện cuối', 'the head is not the last event'),
  'stream-head-missing': text('mất đầu luồng', 'the stream has no head'),
  'stream-head-unfounded': text('đầu luồng không có sự kiện', 'a head without events'),
  'command-differs': text('lệnh khác với sự kiện', 'the command differs from the event'),
  'command-missing': text('mất lệnh của sự kiện', 'the command of the event is missing'),
  'command-unfounded': text('lệnh không có sự kiện', 'a command without its events'),
  'read-model-differs': text('bảng tra cứu khác sổ gốc', 'a read model differs from the log'),
  'read-model-altered': text(
    'khung nhìn hoặc bảng tra cứu không đúng định nghĩa',
    'a view or table of the read models is not as the engine makes it',
  ),
  'checkpoint-not-signed': text('điểm kiểm không có chữ ký đúng', 'no good signature'),
  'checkpoint-columns-differ': text('điểm kiểm khác bản đã ký', 'differs from what was signed'),
  'checkpoint-root-differs': text('gốc Merkle khác điểm kiểm', 'the log has another root'),
  'checkpoint-beyond-log': text('nhật ký ngắn hơn điểm kiểm', 'the log is shorter'),
  'checkpoint-missing': text('mất điểm kiểm đã công bố', 'published, and not recorded'),
  'kept-checkpoint-differs': text(
    'sổ gốc không nối tiếp điểm kiểm lưu ngoài',
    'the ledger does not extend the checkpoint kept outside',
  ),
  'kept-checkpoint-beyond-log': text(
    'sổ gốc ngắn hơn điểm kiểm lưu ngoài',
    'the ledger is shorter than the checkpoint kept outside',
  ),
  'tile-differs': text('tệp nhật ký khác sổ gốc', 'a published tile differs from the log'),
  'tile-missing': text('mất tệp nhật ký', 'a published tile is missing'),
  'tile-unexpected': text('tệp lạ trong nhật ký', 'a tile that does not follow from the log'),
  'file-missing': text('mất tệp đính kèm', 'an attached file is missing'),
  'file-differs': text('tệp đính kèm khác bản đã ghi', 'an attached file is another one'),
  'file-remains': text(
    'hồ sơ đã tiêu hủy mà tệp vẫn còn',
    'the file of a destroyed record is still there',
  ),
  'key-missing': text('mất khóa dữ liệu', 'a data key is missing without an erasure'),
  'key-not-erased': text('khóa đã xóa vẫn còn', 'an erased subject still has a key'),
  'erasure-unfounded': text(
    'khóa bị xóa mà không có quyết định tiêu hủy',
    'keys were erased and no executed disposition says so',
  ),
  'erasure-missing': text(
    'đã tiêu hủy hồ sơ mà chưa xóa khóa',
    'a disposition was executed and the keys were not erased',
  ),
};

export const describeFinding = (finding: Finding): string => {
  const { schoolId, logIndex, fromIndex, streamId, revision, at } = finding;
  const { vi, en } = findingTexts[finding.code];
  const place = [
    schoolId === null ? null : `trường / school ${schoolId}`,
    logIndex === null
      ? null
      : `mục / entry ${fromIndex === null ? '' : `${fromIndex}–`}${logIndex}`,
    streamId === null ? null : `${streamId} @ ${revision ?? '?'}`,
    at,
  ];
  return `${place.filter((part) => part !== null).join(', ')}: ${vi} / ${en}`;
};

const notCheckedTexts: Readonly<Record<NotChecked['what'], LocalizedText>> = {
  ledger: text('sổ gốc', 'the ledger'),
  signatures: text('chữ ký điểm kiểm', 'signatures of checkpoints'),
  'kept-checkpoint': text('điểm kiểm lưu ngoài', 'the checkpoint kept outside'),
  'log-files': text('tệp nhật ký', 'published files'),
  files: text('tệp đính kèm', 'attached files'),
  keys: text('khóa dữ liệu', 'data keys'),
  'read-models': text('bảng tra cứu', 'read models'),
};

export const describeNotChecked = ({ what, why }: NotChecked): string =>
  `${notCheckedTexts[what].vi} / ${notCheckedTexts[what].en}: ${why}`;
