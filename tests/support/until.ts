/** Waits for a condition, looking every 20 ms, at most half a minute unless told otherwise. */
export const until = async (
  condition: () => boolean | Promise<boolean>,
  timeMsMax = 30_000,
): Promise<void> => {
  const deadline = Date.now() + timeMsMax;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('the condition did not come true in time');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};
