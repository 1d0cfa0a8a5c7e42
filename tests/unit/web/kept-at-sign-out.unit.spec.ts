import { keepingWhatIsAboutNobody } from '../../../web/src/app/kept-at-sign-out.js';

describe('what a browser keeps when somebody signs out', () => {
  it('is language, theme and the known keys of logs, and nothing else', async () => {
    const kept = {
      'luuvet.language': 'en',
      'mantine-color-scheme-value': 'dark',
      'luuvet.log-key.3b0c': 'luuvet.test+0a1b2c3d+AbCd',
      'luuvet.log-key.77aa': 'luuvet.other+00000000+EfGh',
    };
    const storage: Record<string, string> = { ...kept, 'luuvet.draft': 'of somebody', other: 'x' };
    const answer = await keepingWhatIsAboutNobody(storage, () => {
      // What `Clear-Site-Data` does.
      for (const name of Object.keys(storage)) Reflect.deleteProperty(storage, name);
      return Promise.resolve('signed out');
    });
    expect(answer).toBe('signed out');
    expect(storage).toEqual(kept);
  });
});
