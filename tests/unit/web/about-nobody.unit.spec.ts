import { isAboutNobody } from '../../../web/src/app/about-nobody.js';

describe('what a browser keeps when somebody signs out', () => {
  it.each(['luuvet.language', 'mantine-color-scheme-value', 'luuvet.log-key.3b0c'])(
    'is about nobody: %s',
    (name) => {
      expect(isAboutNobody(name)).toBe(true);
    },
  );

  it.each(['luuvet.draft', 'luuvet.drafts-key', 'other', 'xluuvet.log-key.3b0c', ''])(
    'is not “%s”',
    (name) => {
      expect(isAboutNobody(name)).toBe(false);
    },
  );
});
