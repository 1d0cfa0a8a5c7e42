import type { AccessEvent } from '../../domain/access/access.events.js';
import type { DossierEvent } from '../../domain/dossier/dossier.events.js';
import type { InspectionEvent } from '../../domain/inspection/inspection.events.js';
import type { LockEvent } from '../../domain/lock/lock.events.js';
import type { ObligationEvent } from '../../domain/obligation/obligation.events.js';
import type { ReadsEvent } from '../../domain/reads/reads.events.js';
import type { RecordEvent } from '../../domain/record/record.events.js';
import type { SchoolEvent } from '../../domain/school/school.events.js';
import type { LocalizedText } from '../../domain/shared/record-kind.js';
import type { SignInEvent } from '../../domain/sign-in/sign-in.events.js';

type EntryType = (
  | AccessEvent
  | DossierEvent
  | InspectionEvent
  | LockEvent
  | ObligationEvent
  | ReadsEvent
  | RecordEvent
  | SchoolEvent
  | SignInEvent
)['type'];

/** What an entry says happened, for people; a new type of event does not compile without one. */
const labels: Readonly<Record<EntryType, LocalizedText>> = {
  'record.registered': { vi: 'Lập bản ghi', en: 'Record registered' },
  'record.revised': { vi: 'Sửa bản nháp', en: 'Draft revised' },
  'record.submitted': { vi: 'Trình duyệt', en: 'Submitted for approval' },
  'record.returned': { vi: 'Trả lại để sửa', en: 'Returned for revision' },
  'record.approved': { vi: 'Phê duyệt', en: 'Approved' },
  'record.correction-requested': { vi: 'Đề nghị điều chỉnh', en: 'Correction requested' },
  'record.correction-permitted': { vi: 'Cho phép điều chỉnh', en: 'Correction permitted' },
  'record.correction-refused': { vi: 'Từ chối điều chỉnh', en: 'Correction refused' },
  'record.correction-attested': { vi: 'Chứng kiến điều chỉnh', en: 'Correction witnessed' },
  'record.correction-applied': { vi: 'Thực hiện điều chỉnh', en: 'Correction applied' },
  'record.correction-voided': { vi: 'Hủy đề nghị điều chỉnh', en: 'Correction voided' },
  'record.correction-closed': { vi: 'Kết thúc điều chỉnh', en: 'Correction closed' },
  'record.file-attached': { vi: 'Đính kèm tệp', en: 'File attached' },
  'record.file-detached': { vi: 'Gỡ tệp đính kèm', en: 'File removed' },
  'record.figures-counted': { vi: 'Đếm số liệu báo cáo', en: 'Figures of the report counted' },
  'record.referenced': { vi: 'Ghi số ở hệ thống khác', en: 'Number in another system noted' },
  'record.acknowledged': { vi: 'Xác nhận đã đọc', en: 'Acknowledged as read' },
  'record.disposed': { vi: 'Hủy bản ghi', en: 'Record disposed of' },
  'obligation.waived': { vi: 'Miễn nộp hồ sơ', en: 'Obligation waived' },
  'obligation.waiver-withdrawn': { vi: 'Rút miễn nộp hồ sơ', en: 'Waiver withdrawn' },
  'obligation.deadline-set': { vi: 'Đặt hạn nộp hồ sơ', en: 'Deadline set' },
  'obligation.figures-asked': { vi: 'Yêu cầu số liệu', en: 'Figures asked for' },
  'obligation.figures-given': { vi: 'Nộp số liệu được yêu cầu', en: 'Figures given' },
  'obligation.request-withdrawn': {
    vi: 'Rút yêu cầu số liệu',
    en: 'Request for figures withdrawn',
  },
  'inspection.concluded': { vi: 'Kết luận thanh tra, kiểm tra', en: 'Inspection concluded' },
  'inspection.conclusion-withdrawn': { vi: 'Rút kết luận', en: 'Conclusion withdrawn' },
  'inspection.finding-answered': { vi: 'Báo cáo khắc phục', en: 'Finding answered' },
  'inspection.answer-signed': { vi: 'Ký báo cáo khắc phục', en: 'Answer signed off' },
  'inspection.finding-judged': {
    vi: 'Cơ quan quản lý xét việc khắc phục',
    en: 'Authority judged what was done',
  },
  'obligation.deadline-withdrawn': { vi: 'Rút hạn nộp hồ sơ', en: 'Deadline withdrawn' },
  'dossier.opened': { vi: 'Mở hồ sơ', en: 'Dossier opened' },
  'dossier.continued': {
    vi: 'Trẻ học lại, có hồ sơ tiếp theo',
    en: 'Another dossier goes on from it',
  },
  'dossier.opened-for-class': { vi: 'Mở hồ sơ lớp', en: 'Dossier of the class opened' },
  'dossier.begun': { vi: 'Lập hồ sơ', en: 'Dossier opened' },
  'dossier.record-filed': { vi: 'Đưa bản ghi vào hồ sơ', en: 'Record filed' },
  'dossier.day-closed': { vi: 'Chốt ngày của sổ', en: 'Day of a register closed' },
  'dossier.class-placed': { vi: 'Xếp lớp', en: 'Placed in a class' },
  'dossier.child-exited': { vi: 'Trẻ rời trường', en: 'Child left the school' },
  'dossier.service-ended': {
    vi: 'Kết thúc công tác tại trường',
    en: 'Service at the school ended',
  },
  'dossier.retention-started': { vi: 'Bắt đầu thời hạn bảo quản', en: 'Retention started' },
  'dossier.hold-placed': { vi: 'Tạm dừng hủy hồ sơ', en: 'Legal hold placed' },
  'dossier.hold-released': { vi: 'Chấm dứt tạm dừng hủy', en: 'Legal hold released' },
  'dossier.consent-given': {
    vi: 'Đồng ý dùng ảnh, phim của trẻ',
    en: 'Consent to photos and films of the child',
  },
  'dossier.consent-withdrawn': {
    vi: 'Rút đồng ý dùng ảnh, phim; hủy khóa',
    en: 'Consent to photos and films withdrawn; keys destroyed',
  },
  'dossier.disposition-proposed': { vi: 'Đề nghị hủy hồ sơ', en: 'Disposition proposed' },
  'dossier.disposition-appraised': { vi: 'Hội đồng thẩm định', en: 'Disposition appraised' },
  'dossier.disposition-approved': { vi: 'Quyết định hủy hồ sơ', en: 'Disposition approved' },
  'dossier.disposition-notice-served': {
    vi: 'Thông báo trước khi hủy',
    en: 'Notice of disposition served',
  },
  'dossier.final-backup-verified': {
    vi: 'Kiểm tra bản lưu trữ cuối cùng',
    en: 'Final backup verified',
  },
  'dossier.disposition-executed': { vi: 'Thực hiện hủy hồ sơ', en: 'Disposition executed' },
  'dossier.destruction-certified': { vi: 'Lập biên bản hủy', en: 'Destruction certified' },
  'access.register-opened': { vi: 'Mở sổ tài khoản và quyền', en: 'Access register opened' },
  'access.account-opened': { vi: 'Mở tài khoản', en: 'Account opened' },
  'access.account-invited': { vi: 'Mời đăng nhập', en: 'Invited to sign in' },
  'access.account-suspended': { vi: 'Tạm khóa tài khoản', en: 'Account suspended' },
  'access.account-reinstated': { vi: 'Mở lại tài khoản', en: 'Account reinstated' },
  'access.account-closed': { vi: 'Đóng tài khoản', en: 'Account closed' },
  'access.service-account-opened': { vi: 'Mở tài khoản phần mềm', en: 'Service account opened' },
  'access.service-token-issued': { vi: 'Cấp mã truy cập', en: 'Service token issued' },
  'access.service-token-revoked': { vi: 'Thu hồi mã truy cập', en: 'Service token revoked' },
  'access.delegation-granted': { vi: 'Ủy quyền', en: 'Powers delegated' },
  'access.delegation-revoked': { vi: 'Thu hồi ủy quyền', en: 'Delegation revoked' },
  'access.authorities-adopted': {
    vi: 'Ban hành danh mục cơ quan quản lý',
    en: 'Supervising authorities adopted',
  },
  'access.grant-given': { vi: 'Cấp quyền xem cho cơ quan quản lý', en: 'Granted to an authority' },
  'access.inspector-named': { vi: 'Ghi tên người kiểm tra', en: 'Inspector named' },
  'access.grant-ended': { vi: 'Kết thúc quyền xem của cơ quan', en: 'Grant to an authority ended' },
  'access.review-signed': { vi: 'Ký rà soát tài khoản', en: 'Review of accounts signed' },
  'lock.register-opened': { vi: 'Mở sổ khóa', en: 'Lock register opened' },
  'lock.proposed': { vi: 'Đề nghị khóa sổ', en: 'Lock proposed' },
  'lock.decided': { vi: 'Quyết định khóa sổ', en: 'Lock decided' },
  'lock.executed': { vi: 'Thực hiện khóa sổ', en: 'Lock executed' },
  'lock.unlock-decided': { vi: 'Quyết định mở khóa', en: 'Unlock decided' },
  'lock.unlock-executed': { vi: 'Thực hiện mở khóa', en: 'Unlock executed' },
  'lock.relocked': { vi: 'Khóa lại', en: 'Relocked' },
  'school.registered': { vi: 'Đăng ký trường', en: 'School registered' },
  'school.catalogue-adopted': { vi: 'Ban hành danh mục hồ sơ', en: 'Catalogue adopted' },
  'school.catalogue-continued': {
    vi: 'Ban hành danh mục hồ sơ (tiếp theo)',
    en: 'Catalogue adopted (continued)',
  },
  'school.kinds-added': { vi: 'Thêm loại hồ sơ riêng của trường', en: 'Own kinds added' },
  'school.year-opened': { vi: 'Mở năm học', en: 'School year opened' },
  'school.calendar-set': { vi: 'Đặt lịch năm học', en: 'Calendar of the year set' },
  'school.leading-system-set': {
    vi: 'Quyết định bản chính được lưu ở đâu',
    en: 'Decided where records are kept in the first place',
  },
  'school.class-opened': { vi: 'Mở lớp', en: 'Class opened' },
  'school.class-level-set': { vi: 'Ghi khối, nhóm tuổi của lớp', en: 'Level of a class set' },
  'school.person-registered': { vi: 'Thêm nhân sự', en: 'Person registered' },
  'school.board-established': { vi: 'Thành lập ban quản trị', en: 'Board established' },
  'school.person-appointed': { vi: 'Phân công nhiệm vụ', en: 'Person appointed' },
  'school.team-opened': { vi: 'Lập tổ', en: 'Team opened' },
  'school.office-handed-over': { vi: 'Bàn giao nhiệm vụ', en: 'Office handed over' },
  'school.appointment-ended': { vi: 'Kết thúc nhiệm vụ', en: 'Appointment ended' },
  'reads.values-seen': { vi: 'Xem dữ liệu nhạy cảm', en: 'Sensitive data read' },
  'signin.succeeded': { vi: 'Đăng nhập', en: 'Signed in' },
  'signin.refused': { vi: 'Từ chối đăng nhập hoặc xác nhận', en: 'Sign-in or factor refused' },
  'signin.locked-out': { vi: 'Tạm khóa đăng nhập', en: 'Sign-in locked' },
  'signin.stepped-up': { vi: 'Xác nhận lại bằng yếu tố xác thực', en: 'Factor shown afresh' },
  'signin.factor-enrolled': { vi: 'Đăng ký yếu tố xác thực', en: 'Factor enrolled' },
  'signin.factor-removed': { vi: 'Gỡ yếu tố xác thực', en: 'Factor removed' },
  'signin.password-set': { vi: 'Đặt mật khẩu', en: 'Password set' },
  'signin.recovery-code-used': { vi: 'Dùng mã khôi phục', en: 'Recovery code used' },
  'signin.session-ended': { vi: 'Kết thúc phiên', en: 'Session ended' },
  'signin.sharing-suspected': { vi: 'Nghi dùng chung tài khoản', en: 'Shared use suspected' },
};

export const entryLabel = (type: string): LocalizedText =>
  Object.hasOwn(labels, type) ? labels[type as EntryType] : { vi: type, en: type };
