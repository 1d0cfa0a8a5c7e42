import { GraphQLError } from 'graphql';
import type { LocalizedText } from '../application/vocabulary.js';
import { bilingual } from './bilingual.js';

/** One thing wrong with the form of an input; it holds no value of the input. */
export interface InputProblem {
  /** e.g. `input.fields.0.value`. */
  readonly path: string;
  readonly problem: string;
  readonly message: LocalizedText;
}

/** The input could not be read as what the schema says: BAD_USER_INPUT with every problem. */
export class InputIsInvalid extends GraphQLError {
  constructor(problems: readonly InputProblem[]) {
    const message = {
      vi: 'Dữ liệu gửi lên không đúng dạng.',
      en: 'The input does not have the required form.',
    };
    super(bilingual(message), { extensions: { code: 'BAD_USER_INPUT', message, problems } });
  }
}
