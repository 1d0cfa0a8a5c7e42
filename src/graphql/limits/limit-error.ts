import { type ASTNode, GraphQLError } from 'graphql';
import type { LocalizedText } from '../../application/vocabulary.js';
import { bilingual } from '../bilingual.js';

/** The request asks for more than one request may; nothing of it was carried out. */
export class RequestIsTooLarge extends GraphQLError {
  constructor(limit: string, message: LocalizedText, nodes: readonly ASTNode[] = []) {
    super(bilingual(message), {
      nodes,
      extensions: { code: 'REQUEST_IS_TOO_LARGE', limit, message, http: { status: 400 } },
    });
  }
}
