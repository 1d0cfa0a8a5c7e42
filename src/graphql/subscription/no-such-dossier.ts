import { GraphQLError } from 'graphql';
import { bilingual } from '../bilingual.js';

const message = {
  vi: 'Không có hồ sơ này, hoặc bạn không được xem.',
  en: 'There is no such dossier for you.',
};

/** A subscription cannot answer null; an absent and a foreign dossier are refused alike. */
export class NoSuchDossier extends GraphQLError {
  constructor() {
    super(bilingual(message), { extensions: { code: 'BAD_USER_INPUT', message } });
  }
}
