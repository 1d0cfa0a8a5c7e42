const dayMs = 86_400_000;
/** The school's day begins seven hours before that of UTC. */
const schoolAheadMs = 7 * 3_600_000;
/** No test takes longer, on a slow machine either. */
const testMsMax = 15 * 60_000;

const leftOfDayMs = (nowMs: number): number => dayMs - ((nowMs + schoolAheadMs) % dayMs);

/**
 * How far a clock has to be ahead so that the day at the school does not end in the middle of a
 * test, which has said "today" before and means another day after: shortly before midnight, to
 * its other side. The same for everything in a test file.
 */
export const aheadOfMidnightMs = ((left) => (left < testMsMax ? left : 0))(leftOfDayMs(Date.now()));
