import type { Principal } from '../../application/ports/authenticator.js';
import { NotSignedIn } from '../context/not-signed-in.js';
import type { KnownOperations } from './known-operations.js';
import { OperationIsNotListed } from './operation-errors.js';

/** How somebody came: a program sets a header, a browser sends its cookie by itself, or none. */
export interface Sender {
  readonly byHeader: boolean;
  readonly principal: Principal | null;
}

/** Which documents may come from whom. */
export interface DocumentPolicy {
  readonly known: KnownOperations;
  /** In development also a browser may send documents of its own. */
  readonly ownFromAnybody: boolean;
}

/**
 * Documents of one's own are for programs with a token. A browser, and whoever is not signed in, may
 * send the console's: what a script does that got into a page is what the console can do, and
 * strangers have nothing to try out on the parser.
 *
 * @throws OperationIsNotListed, NotSignedIn for a token that is not valid
 */
export const checkDocument = (text: unknown, sender: Sender, policy: DocumentPolicy): void => {
  if (policy.ownFromAnybody) return;
  // What is no text at all is refused further on.
  if (typeof text !== 'string' || text === '' || policy.known.knows(text)) return;
  if (!sender.byHeader) throw new OperationIsNotListed();
  if (!sender.principal) throw new NotSignedIn();
};
