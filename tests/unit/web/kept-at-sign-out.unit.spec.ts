import { keepingWhatIsAboutNobody } from '../../../web/src/app/kept-at-sign-out.js';

/** As much of a browser's storage as is used: its entries are its own properties. */
const storageWith = (entries: Readonly<Record<string, string>>): Storage => {
  const storage = Object.create({
    setItem(name: string, value: string) {
      Object.assign(this, { [name]: value });
    },
  });
  return Object.assign(storage, entries) as Storage;
};

describe('what a browser keeps when somebody signs out', () => {
  afterEach(() => Reflect.deleteProperty(globalThis, 'localStorage'));

  it('is language, theme and the known keys of logs, and nothing else', async () => {
    const kept = {
      'luuvet.language': 'en',
      'mantine-color-scheme-value': 'dark',
      'luuvet.log-key.3b0c': 'luuvet.test+0a1b2c3d+AbCd',
      'luuvet.log-key.77aa': 'luuvet.other+00000000+EfGh',
    };
    const storage = storageWith({ ...kept, 'luuvet.draft': 'of somebody', other: 'x' });
    Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true });
    const answer = await keepingWhatIsAboutNobody(() => {
      // What `Clear-Site-Data` does.
      for (const name of Object.keys(storage)) Reflect.deleteProperty(storage, name);
      return Promise.resolve('signed out');
    });
    expect(answer).toBe('signed out');
    expect({ ...storage }).toEqual(kept);
  });
});
