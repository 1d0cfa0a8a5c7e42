import { logKeyNames } from '../api/kept-names.js';

/** Language and theme, by the names under which the browser keeps them. */
const choices: readonly string[] = ['luuvet.language', 'mantine-color-scheme-value'];

const isAboutNobody = (name: string): boolean =>
  choices.includes(name) || name.startsWith(logKeyNames);

/**
 * Signing out empties what the browser keeps for this address (`Clear-Site-Data`). In which language
 * and light somebody reads is about nobody, and the next one at this computer likely wants the same.
 * The key of a log is about nobody either, and public: forgotten with each sign-out, another key
 * would be taken for the first one on the next day, and nobody would be warned.
 */
export const keepingWhatIsAboutNobody = async <T>(
  storage: Record<string, string>,
  work: () => Promise<T>,
): Promise<T> => {
  const kept = Object.entries(storage).filter(([name]) => isAboutNobody(name));
  const done = await work();
  for (const [name, value] of kept) storage[name] = value;
  return done;
};
