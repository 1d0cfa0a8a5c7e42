import { GraphQLError } from 'graphql';

/** The hash is of none of the known operations, or the text beside it is another one. */
export class OperationIsNotFound extends GraphQLError {
  constructor() {
    const message = {
      vi: 'Phiên bản giao diện này không khớp máy chủ; hãy tải lại trang.',
      en: 'This console is of another version than the server; load the page again.',
    };
    super('PersistedQueryNotFound', {
      extensions: { code: 'PERSISTED_QUERY_NOT_FOUND', message, http: { status: 400 } },
    });
  }
}

/** A document of somebody's own, from where only those of the console may come. */
export class OperationIsNotListed extends GraphQLError {
  constructor() {
    const message = {
      vi: 'Trình duyệt chỉ được gửi các câu GraphQL của giao diện; chương trình thì dùng mã truy cập.',
      en: 'A browser may send the operations of the console only; a program sends an access token.',
    };
    super('not in the list', {
      extensions: { code: 'QUERY_NOT_IN_SAFELIST', message, http: { status: 400 } },
    });
  }
}
