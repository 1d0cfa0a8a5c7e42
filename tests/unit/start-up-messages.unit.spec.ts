import { startUpLines } from '../../src/start-up-messages.js';

const url = 'http://127.0.0.1:3000';
const demo = [
  {
    role: 'principal',
    title: 'Hiệu trưởng',
    fullName: 'A',
    token: 'lvs_one',
    signInName: 'cb@mn',
    password: 'p',
    totpSecret: 'S',
  },
] as const;
const linesOf = (more: { readonly port?: number; readonly wantedPort?: number }) =>
  startUpLines({ url, port: 3000, wantedPort: 3000, demo, ...more });

describe('what a start prints', () => {
  it('begins with the address of the console, by the name that passkeys need', () => {
    const [first] = linesOf({}).filter((line) => line !== '');
    expect(first).toContain('http://localhost:3000');
  });

  it('shows by what name and password each sample person signs in, and how to get the code', () => {
    const text = linesOf({}).join('\n');
    expect(text).toMatch(/Hiệu trưởng +cb@mn +p\n/);
    expect(text).toContain('npm run luuvet -- demo code cb@mn');
    expect(text).not.toContain('totpSecret');
  });

  it('ends with one curl line that carries a token and a JSON body', () => {
    const line = linesOf({}).at(-1) ?? '';
    expect(line).toMatch(/^curl -s http:\/\/127\.0\.0\.1:3000\/graphql /);
    expect(line).toContain("'authorization: Bearer lvs_one'");
    const body = /-d '(.*)'$/.exec(line)?.[1] ?? '';
    expect(JSON.parse(body)).toMatchObject({ query: expect.stringMatching(/^query MySchool \{/) });
  });

  it('shows no sign-ins in production', () => {
    const lines = startUpLines({ url, port: 3000, wantedPort: 3000, demo: null });
    expect(lines.join('\n')).not.toMatch(/Bearer|curl|demo/);
  });

  it.each([
    ['another port than the wanted one', 3001, 3000, true],
    ['any port that is free', 45_123, 0, false],
  ])('with %s speaks of a taken port only when there is one', (_, port, wantedPort, isTaken) => {
    expect(linesOf({ port, wantedPort }).join('\n').includes('is taken')).toBe(isTaken);
  });
});
