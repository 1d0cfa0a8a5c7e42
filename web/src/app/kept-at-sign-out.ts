/** Language and theme, by the names under which the browser keeps them. */
const names = ['luuvet.language', 'mantine-color-scheme-value'] as const;

/**
 * Signing out empties what the browser keeps for this address (`Clear-Site-Data`). In which language
 * and light somebody reads is about nobody, and the next one at this computer likely wants the same.
 */
export const keepingChoices = async <T>(work: () => Promise<T>): Promise<T> => {
  const kept = names.map((name) => [name, localStorage.getItem(name)] as const);
  const done = await work();
  for (const [name, value] of kept) if (value !== null) localStorage.setItem(name, value);
  return done;
};
