/**
 * What one request may ask for. Each number stops an attack that the stack accepts by default.
 * Tests: of a request `limits.e2e` over HTTP, and `graphql-limits.int` for the ways round them;
 * of a socket `socket-limits.e2e`, `subscription.e2e` (how many subscriptions) and
 * `graphql-socket.unit` (slow consumers, rechecks). No test reaches `waitMsMax` and
 * `socketsPerAccountMax`.
 */
export const limits = {
  /** Nesting, lists and fragments all need tokens: stops a stack overflow in the parser. */
  tokensMax: 1_000,
  depthMax: 10,
  /** Of one field of one type in a document, so that one request is not a thousand guesses. */
  aliasesMax: 10,
  /** One act, one request, one receipt. */
  rootMutationsMax: 1,
  /** Objects that a request can bring at most, page sizes multiplied (see cost.ts). */
  nodesMax: 1_000,
  /** Selections looked at while counting; ends fragments that multiply without a node. */
  selectionsMax: 5_000,
  pageSizeMax: 50,
  pageSizeDefault: 20,
  /** Of what is searched for; more words than a name has find nothing anyway. */
  searchTextMax: 100,
  /** Of each group that a search answers with. */
  searchGroupMax: 20,
  searchGroupDefault: 8,
  /** Deeper than anything we take, shallower than any recursion that would overflow. */
  variablesDepthMax: 32,
  /** A catalogue of 1 MiB, which is the largest, in the names of the API. */
  bodyBytesMax: 1280 * 1024,
  /** Of a socket, which carries questions only. */
  messageBytesMax: 100 * 1024,
  /** How long a query waits for the read model to reach an entry. */
  waitMsMax: 5_000,
  subscriptionsPerSocketMax: 10,
  socketsPerAccountMax: 20,
  /** A consumer that takes longer than this for one message is cut off. */
  slowConsumerMs: 10_000,
  /** How long a socket can stay open after whoever opened it could open it no more. */
  socketRecheckMs: 30_000,
  /** How long a socket may take to close when the server stops. */
  closeGraceMs: 2_000,
} as const;
