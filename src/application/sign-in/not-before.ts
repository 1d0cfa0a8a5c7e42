const gridMs = 500;

/**
 * Refusals leave on a grid of half seconds from their beginning: what differs between an account
 * that exists and one that does not (a few milliseconds for an entry in its stream) stays inside.
 */
export const notBefore = (): { readonly isDue: () => Promise<void> } => {
  const begun = performance.now();
  return {
    isDue: async () => {
      const over = (performance.now() - begun) % gridMs;
      await new Promise((resolve) => setTimeout(resolve, gridMs - over));
    },
  };
};
