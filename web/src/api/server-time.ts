/** Below this it is the grain of the header and the way of the answer, not a wrong clock. */
const toleratedMs = 3_000;
let aheadMs = 0;

/** The present moment by the server's clock, in epoch milliseconds: deadlines are judged by it. */
export const serverNow = (): number => Date.now() + aheadMs;

/** Computers at schools go wrong by minutes; every answer says what time it is. */
export const timedFetch: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  const ahead = Date.parse(response.headers.get('date') ?? '') - Date.now();
  if (!Number.isNaN(ahead)) aheadMs = Math.abs(ahead) > toleratedMs ? ahead : 0;
  return response;
};
