import { Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { LocalizedText } from '../../application/vocabulary.js';
import { bilingual } from '../bilingual.js';
import { operatingErrors } from './operating-errors.js';

const logger = new Logger('GraphQL');

/** Codes of errors that we or Apollo made about the request itself; their words are safe. */
const requestErrors: Readonly<Record<string, LocalizedText>> = {
  BAD_REQUEST: { vi: 'Yêu cầu HTTP không hợp lệ.', en: 'The HTTP request is not valid.' },
  BAD_USER_INPUT: {
    vi: 'Dữ liệu gửi lên không đúng dạng.',
    en: 'The input does not have the required form.',
  },
  GRAPHQL_PARSE_FAILED: { vi: 'Không đọc được câu GraphQL.', en: 'The document cannot be read.' },
  GRAPHQL_VALIDATION_FAILED: {
    vi: 'Câu GraphQL không khớp lược đồ.',
    en: 'The document does not fit the schema.',
  },
  OPERATION_RESOLUTION_FAILURE: {
    vi: 'Không rõ phải thực hiện câu nào.',
    en: 'It is not clear which operation is meant.',
  },
  PERSISTED_QUERY_NOT_FOUND: {
    vi: 'Máy chủ không biết câu này.',
    en: 'The server does not know this operation.',
  },
  QUERY_NOT_IN_SAFELIST: {
    vi: 'Câu này không thuộc giao diện.',
    en: 'This is no operation of the console.',
  },
  REQUEST_IS_TOO_LARGE: { vi: 'Yêu cầu quá lớn.', en: 'The request is too large.' },
  UNAUTHENTICATED: { vi: 'Cần đăng nhập.', en: 'Sign in first.' },
};

/** By these words, not by the code, clients tell what to do next. */
const protocolWords: Readonly<Record<string, string>> = {
  PERSISTED_QUERY_NOT_FOUND: 'PersistedQueryNotFound',
};

const internalMessage: LocalizedText = {
  vi: 'Lỗi trong hệ thống; khi báo lỗi hãy nêu mã correlationId.',
  en: 'Something went wrong inside; name the correlation id when you report it.',
};

interface Said {
  readonly code: string;
  readonly message: LocalizedText;
  readonly detail?: string;
  readonly more?: Readonly<Record<string, unknown>>;
}

const suggestion = / ?Did you mean [^?]*\?/g;
/** graphql-js writes “more that”. */
const tooManyTokens = /Document contains more tha[tn] \d+ tokens/;

/**
 * The one place where an error becomes words for the outside. What is not known here is INTERNAL
 * with a correlation id and nothing else: no stack, no SQL, no path, no message of a library.
 */
export const errorFormatter =
  ({ withSuggestions }: { readonly withSuggestions: boolean }) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const correlationId = correlationOf(error) ?? crypto.randomUUID();
    const { code, message, detail, more } = said(formatted, error);
    if (code === 'INTERNAL') logInternal(error, correlationId);
    const shown = withSuggestions ? detail : detail?.replace(suggestion, '');
    const words = shown === undefined ? bilingual(message) : `${bilingual(message)} (${shown})`;
    return {
      message: protocolWords[code] ?? words,
      ...(formatted.locations && { locations: formatted.locations }),
      ...(formatted.path && { path: formatted.path }),
      extensions: { code, message, ...more, correlationId },
    };
  };

const said = (formatted: GraphQLFormattedError, error: unknown): Said => {
  const cause = causeOf(error);
  if (!(cause instanceof GraphQLError)) return saidByEngine(cause);
  const { code } = formatted.extensions ?? {};
  const known = typeof code === 'string' && Object.hasOwn(requestErrors, code);
  // An error of graphql-js while it runs (a null where none may be) is a defect of ours.
  if (!known) return { code: 'INTERNAL', message: internalMessage };
  const { message, problems, limit } = cause.extensions;
  const more = {
    ...(problems !== undefined && { problems }),
    ...(limit !== undefined && { limit }),
  };
  const ours = message as LocalizedText | undefined;
  if (ours) return { code, message: ours, more };
  if (tooManyTokens.test(cause.message)) {
    const tooLarge = requestErrors['REQUEST_IS_TOO_LARGE'] as LocalizedText;
    return { code: 'REQUEST_IS_TOO_LARGE', message: tooLarge, more: { limit: 'tokens' } };
  }
  return { code, message: requestErrors[code] as LocalizedText, detail: cause.message };
};

/** What a resolver threw, or the error itself when GraphQL made it. */
const causeOf = (error: unknown): unknown => {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause instanceof GraphQLError ? error : cause;
};

const saidByEngine = (cause: unknown): Said => {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  const known =
    typeof code === 'string' && Object.hasOwn(operatingErrors, code)
      ? operatingErrors[code]
      : undefined;
  return known === undefined
    ? { code: 'INTERNAL', message: internalMessage }
    : { code: code as string, message: known.message, more: { retry: known.retry } };
};

/** Put on an error while its request is still known, see `request-plugin.ts`. */
export const correlate = (error: GraphQLError, correlationId: string): void => {
  error.extensions['correlationId'] = correlationId;
};

const correlationOf = (error: unknown): string | undefined => {
  const id = error instanceof GraphQLError ? error.extensions['correlationId'] : undefined;
  return typeof id === 'string' ? id : undefined;
};

/** Name, code and stack; a message may quote what somebody typed, so it stays out of the log. */
const logInternal = (error: unknown, correlationId: string): void => {
  const cause = causeOf(error);
  const name = cause instanceof Error ? cause.name : typeof cause;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'none';
  const frames = cause instanceof Error ? (cause.stack ?? '').match(/^ +at .*$/gm) : null;
  logger.error('internal error', { correlationId, name, code, frames: frames ?? [] });
};
