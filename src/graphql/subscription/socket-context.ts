import type { Principal } from '../../application/ports/authenticator.js';
import { type Buses, RequestContext } from '../context/request-context.js';

/** A subscription: it lives longer than a request, so who asks is looked at again and again. */
export class SocketContext extends RequestContext {
  constructor(
    buses: Buses,
    principal: Principal,
    correlationId: string,
    /** The principal as the credential stands now; null once it is not valid any more. */
    readonly whoNow: () => Promise<Principal | null>,
  ) {
    super(buses, principal, correlationId);
  }
}
