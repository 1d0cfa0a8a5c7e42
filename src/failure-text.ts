import { types } from 'node:util';
import pg from 'pg';
import { StoreUnavailable } from './application/ports/event-store.js';
import { InstallationKeyIsInvalid } from './infrastructure/config/installation-keys.js';
import { LogIsNotCovered } from './infrastructure/log/require-log-covered.js';
import { DatabaseAddressIsInvalid } from './infrastructure/postgres/connections.js';
import { EmbeddedPostgresFailed } from './infrastructure/postgres/embedded/embedded-postgres-failed.js';
import { DatabaseIsUnsafe } from './infrastructure/postgres/self-check.js';

/** Their messages say in both languages what to do. */
const spokenErrors = [
  InstallationKeyIsInvalid,
  LogIsNotCovered,
  DatabaseAddressIsInvalid,
  EmbeddedPostgresFailed,
  DatabaseIsUnsafe,
] as const;

const fileTexts: Readonly<Record<string, string>> = {
  ENOENT: 'không có tệp này / no such file',
  EACCES: 'không được phép / permission denied',
  EPERM: 'không được phép / not permitted',
  EISDIR: 'là thư mục, không phải tệp / is a directory',
  ENOTDIR: 'không phải thư mục / not a directory',
  EEXIST: 'đã có / exists already',
  ENOSPC: 'hết chỗ trên đĩa / the disk is full',
};

/** By SQLSTATE; PostgreSQL's own words may quote values, so that they are not passed on. */
const databaseTexts: Readonly<Record<string, string>> = {
  '28P01': 'sai tên hoặc mật khẩu / wrong user name or password',
  '28000': 'không được đăng nhập / the login is refused',
  '3D000': 'không có cơ sở dữ liệu ấy / no such database',
  '42501': 'thiếu quyền / a privilege is missing',
  '42P01': 'chưa có lược đồ, hãy chạy server một lần / no schema yet, start the server once',
  '3F000': 'chưa có lược đồ, hãy chạy server một lần / no schema yet, start the server once',
  '42883': 'lược đồ khác phiên bản / the schema is of another version',
  '53300': 'hết kết nối / too many connections',
};

type Failure = Error & Partial<Pick<NodeJS.ErrnoException, 'code' | 'path' | 'syscall'>>;

/** What went wrong, for a person: Vietnamese first, without a stack. */
export const failureText = (error: unknown): string => {
  if (!types.isNativeError(error)) return `Lỗi ngoài dự kiến / unforeseen error: ${String(error)}`;
  return foreseenText(error) ?? unforeseenText(error);
};

/** The same for what a person can put right: a file, a key, the database; otherwise null. */
export const foreseenText = (error: unknown): string | null => {
  if (!types.isNativeError(error)) return null;
  if (spokenErrors.some((kind) => error instanceof kind)) return error.message;
  // What the store could not reach, its cause names.
  if (error instanceof StoreUnavailable) return foreseenText(error.cause);
  const { code = '', path, syscall } = error as Failure;
  if (error instanceof pg.DatabaseError) {
    const text = databaseTexts[code] ?? 'cơ sở dữ liệu báo lỗi / the database reports an error';
    return `Cơ sở dữ liệu / the database: ${text} (${code})`;
  }
  if (syscall === 'connect' || syscall === 'getaddrinfo' || isUnreachable(error)) {
    return `Không kết nối được cơ sở dữ liệu / the database cannot be reached (${code})`;
  }
  if (path !== undefined) return `${path}: ${fileTexts[code] ?? code}`;
  return null;
};

/** `pg` tries every address of a name; its own time-out has no code. */
const isUnreachable = (error: Error & { readonly errors?: readonly Partial<Failure>[] }): boolean =>
  error.errors?.some(({ syscall }) => syscall === 'connect') ||
  /timeout exceeded when trying to connect|Connection terminated/.test(error.message);

const unforeseenText = ({ code, message }: Failure): string => {
  const named = code === undefined || message.startsWith(code) ? message : `${code}: ${message}`;
  return `Lỗi ngoài dự kiến / unforeseen error: ${named}`;
};
