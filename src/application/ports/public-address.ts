/** Where people find us. */
export interface PublicAddress {
  /** Null in development: it is whatever address the request came to. */
  readonly url: string | null;
}
