/** Waits for a condition, looking every 20 ms, at most ten seconds. */
export const until = async (condition: () => boolean | Promise<boolean>): Promise<void> => {
  const deadline = Date.now() + 10_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('the condition did not come true in 10 s');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};
