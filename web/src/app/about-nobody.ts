import { logKeyNames } from '../api/log-key-names.js';

/** Language and theme, by the names under which the browser keeps them. */
const choices: readonly string[] = ['luuvet.language', 'mantine-color-scheme-value'];

/**
 * In which language and light somebody reads is about nobody, and the next one at this computer
 * likely wants the same. The key of a log is about nobody either, and public: forgotten with each
 * sign-out, another key would be taken for the first one on the next day, and nobody would be warned.
 */
export const isAboutNobody = (name: string): boolean =>
  choices.includes(name) || name.startsWith(logKeyNames);
