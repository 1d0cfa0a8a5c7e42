import { GraphQLError } from 'graphql';
import { bilingual } from '../bilingual.js';

const message = {
  vi: 'Cần đăng nhập: gửi mã truy cập trong tiêu đề Authorization.',
  en: 'Sign in: send an access token in the Authorization header.',
};

/** No credential, or one that is not valid; never says which. */
export class NotSignedIn extends GraphQLError {
  constructor() {
    super(bilingual(message), {
      extensions: { code: 'UNAUTHENTICATED', message, http: { status: 401 } },
    });
  }
}
