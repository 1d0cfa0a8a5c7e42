import type { LocalizedText } from '../../domain/shared/record-kind.js';
import {
  addresses,
  databaseUrl,
  integer,
  key256,
  logOrigin,
  longSecret,
  oneOf,
  postUrl,
  type SettingType,
  text,
  webUrl,
  webhookSecret,
} from './setting-types.js';

export interface Setting<T> {
  /** Name of the environment variable. */
  readonly name: string;
  readonly type: SettingType<T>;
  /** What holds when the variable is not set; `null`: nothing, see the description. */
  readonly default: string | null;
  /** Without it a production start is refused. */
  readonly requiredInProduction: boolean;
  /** Never shown. */
  readonly secret: boolean;
  readonly description: LocalizedText;
}

type Traits = Partial<Pick<Setting<unknown>, 'default' | 'requiredInProduction' | 'secret'>>;

const setting = <T>(
  name: string,
  type: SettingType<T>,
  traits: Traits,
  description: LocalizedText,
): Setting<T> => ({
  name,
  type,
  default: null,
  requiredInProduction: false,
  secret: false,
  ...traits,
  description,
});

const required = { requiredInProduction: true } as const;
const requiredSecret = { requiredInProduction: true, secret: true } as const;

/** Every setting there is; `luuvet config`, `.env.example` and the start-up check come from it. */
export const settingSchema = {
  port: setting(
    'PORT',
    integer(0, 65_535),
    { default: '3000' },
    {
      vi: 'Cổng HTTP; khi phát triển, nếu cổng bận thì dùng cổng trống kế tiếp',
      en: 'HTTP port; in development the next free one is used when it is taken',
    },
  ),
  host: setting(
    'HOST',
    text,
    { default: '127.0.0.1' },
    {
      vi: 'Địa chỉ lắng nghe',
      en: 'Address to listen on',
    },
  ),
  publicUrl: setting('LUUVET_PUBLIC_URL', webUrl, required, {
    vi: 'Địa chỉ mà người dùng truy cập; khi phát triển: http://HOST:PORT',
    en: 'The URL people use; in development http://HOST:PORT',
  }),
  databaseUrl: setting('DATABASE_URL', databaseUrl, requiredSecret, {
    vi: 'PostgreSQL bên ngoài, với tài khoản luuvet_migrator; khi phát triển: PostgreSQL kèm sẵn',
    en: 'External PostgreSQL with the login luuvet_migrator; in development the embedded one',
  }),
  roleSecret: setting('LUUVET_ROLE_SECRET', longSecret, requiredSecret, {
    vi: 'Bí mật để suy ra mật khẩu các vai trò trong cơ sở dữ liệu; đi cùng DATABASE_URL',
    en: "Secret from which the database roles' passwords derive; goes with DATABASE_URL",
  }),
  varDirectory: setting(
    'LUUVET_VAR_DIRECTORY',
    text,
    { default: './var' },
    {
      vi: 'Thư mục cho mọi thứ chương trình ghi ra',
      en: 'Directory for everything the program writes',
    },
  ),
  masterKey: setting('LUUVET_MASTER_KEY', key256, requiredSecret, {
    vi: 'Khóa chủ bọc khóa của các trường; khi phát triển: tự tạo ở var/keys/master.key',
    en: "Master key that wraps the schools' keys; in development made in var/keys/master.key",
  }),
  logSigningKeyFile: setting('LUUVET_LOG_SIGNING_KEY', text, required, {
    vi: 'Tệp PEM (PKCS #8, Ed25519) để ký điểm kiểm; khi phát triển: var/keys/log-signing.pem',
    en: 'PEM file (PKCS #8, Ed25519) that signs checkpoints; in development var/keys/log-signing.pem',
  }),
  logOrigin: setting('LUUVET_LOG_ORIGIN', logOrigin, required, {
    vi: 'Tên nhật ký trong điểm kiểm, không bao giờ đổi; khi phát triển: luuvet.localhost',
    en: "The log's name in checkpoints, never to change; in development luuvet.localhost",
  }),
  catalogueDirectory: setting(
    'LUUVET_CATALOGUE_DIRECTORY',
    text,
    {},
    {
      vi: 'Thư mục danh mục mà trường có thể ban hành; mặc định: catalogues đi kèm chương trình',
      en: 'Directory of catalogues that schools may adopt; by default the ones that came with the program',
    },
  ),
  backupDirectory: setting(
    'LUUVET_BACKUP_DIRECTORY',
    text,
    {},
    {
      vi: 'Thư mục sao lưu; mặc định: thư mục backups trong LUUVET_VAR_DIRECTORY',
      en: 'Directory of backups; by default backups in LUUVET_VAR_DIRECTORY',
    },
  ),
  backupKey: setting('LUUVET_BACKUP_KEY', key256, requiredSecret, {
    vi: 'Khóa mã hóa bản sao lưu; khi phát triển: tự tạo ở var/keys/backup.key',
    en: 'Key that encrypts backups; in development made in var/keys/backup.key',
  }),
  attachmentDirectory: setting(
    'LUUVET_ATTACHMENT_DIRECTORY',
    text,
    {},
    {
      vi: 'Thư mục tệp đính kèm (đã mã hóa); mặc định: thư mục attachments trong LUUVET_VAR_DIRECTORY',
      en: 'Directory of attached files (encrypted); by default attachments in LUUVET_VAR_DIRECTORY',
    },
  ),
  fileMebibytesMax: setting(
    'LUUVET_FILE_MIB_MAX',
    integer(1, 200),
    { default: '20' },
    {
      vi: 'Tệp PDF, ảnh, Word, Excel lớn nhất bao nhiêu MiB',
      en: 'Largest PDF, picture, Word or Excel file, in MiB',
    },
  ),
  videoMebibytesMax: setting(
    'LUUVET_VIDEO_MIB_MAX',
    integer(1, 2000),
    { default: '200' },
    { vi: 'Phim lớn nhất bao nhiêu MiB', en: 'Largest film, in MiB' },
  ),
  uploadKeptHours: setting(
    'LUUVET_UPLOAD_HOURS',
    integer(1, 168),
    { default: '24' },
    {
      vi: 'Tệp đã gửi mà chưa đính kèm được giữ bao nhiêu giờ',
      en: 'For how many hours a file is kept that was sent and not attached',
    },
  ),
  checkpointIntervalMs: setting(
    'LUUVET_CHECKPOINT_INTERVAL_MS',
    integer(100, 5000),
    { default: '5000' },
    {
      vi: 'Khoảng cách dài nhất giữa hai điểm kiểm khi có mục mới (mili giây)',
      en: 'Longest time between two checkpoints while there is news (milliseconds)',
    },
  ),
  sessionIdleMinutes: setting(
    'LUUVET_SESSION_IDLE_MINUTES',
    integer(5, 60),
    { default: '30' },
    {
      vi: 'Phiên kết thúc sau bao nhiêu phút không dùng',
      en: 'A session ends after so many minutes without use',
    },
  ),
  sessionHoursMax: setting(
    'LUUVET_SESSION_HOURS_MAX',
    integer(1, 23),
    { default: '12' },
    {
      vi: 'Phiên dài nhất bao nhiêu giờ kể từ lúc đăng nhập',
      en: 'A session lasts at most so many hours from sign-in',
    },
  ),
  refusalsPerSourceHour: setting(
    'LUUVET_SIGN_IN_REFUSALS_PER_HOUR',
    integer(10, 100_000),
    { default: '60' },
    {
      vi: 'Một địa chỉ mạng bị từ chối đăng nhập nhiều nhất bao nhiêu lần mỗi giờ',
      en: 'How often one network address may be refused sign-in within an hour',
    },
  ),
  trustedProxies: setting(
    'LUUVET_TRUSTED_PROXIES',
    addresses,
    { default: 'loopback' },
    {
      vi: 'Máy chủ proxy đứng trước, được tin khi nói yêu cầu đến từ đâu (X-Forwarded-For)',
      en: 'Proxies before this server, believed about where a request comes from (X-Forwarded-For)',
    },
  ),
  webhookUrl: setting(
    'LUUVET_WEBHOOK_URL',
    postUrl,
    // It may hold the key to what it leads to.
    { secret: true },
    {
      vi: 'Địa chỉ nhận tin nhắc việc mỗi ngày (webhook); không đặt thì không gửi',
      en: 'Where the reminders of each day are posted (webhook); nowhere unless set',
    },
  ),
  webhookSecret: setting(
    'LUUVET_WEBHOOK_SECRET',
    webhookSecret,
    { secret: true },
    {
      vi: 'Bí mật để ký các tin ấy; đi cùng LUUVET_WEBHOOK_URL',
      en: 'Secret that signs them; goes with LUUVET_WEBHOOK_URL',
    },
  ),
  logLevel: setting(
    'LOG_LEVEL',
    oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'),
    { default: 'info' },
    { vi: 'Mức nhật ký vận hành', en: 'Level of the operational log' },
  ),
  drainMs: setting(
    'LUUVET_DRAIN_MS',
    integer(0, 15_000),
    { default: '1000' },
    {
      vi: 'Khi dừng: báo "chưa sẵn sàng" bao lâu rồi mới đóng cổng (mili giây), tối đa 1/4 thời gian dừng',
      en: 'At shutdown: time from "not ready" to closing the port (milliseconds), at most 1/4 of it all',
    },
  ),
  shutdownTimeoutMs: setting(
    'LUUVET_SHUTDOWN_TIMEOUT_MS',
    integer(0, 60_000),
    { default: '10000' },
    {
      vi: 'Thời gian dừng dài nhất; yêu cầu đang chạy được chờ nửa thời gian ấy (mili giây)',
      en: 'Longest time of a shutdown; requests under way are given half of it (milliseconds)',
    },
  ),
} as const;
