import { type DemoSignIn, readDemoSignIns } from '../demo/demo-sign-in-file.js';
import { describeProblems } from '../infrastructure/config/settings.js';
import { fromBase32, totpCode, totpLeftMs, totpStepAt } from '../infrastructure/auth/totp.js';
import { type CliCommand, WrongUsage } from './command.js';
import { modeFor, settingsFor } from './command-settings.js';

interface Shown extends Pick<DemoSignIn, 'title' | 'signInName' | 'password'> {
  readonly code: string;
}

export const command: CliCommand = {
  usage: 'demo <action> [name]',
  summary: {
    vi: 'In mã 6 số hiện tại của một người mẫu, hoặc của mọi người mẫu (code); chỉ khi phát triển',
    en: 'Prints the present six-digit code of a sample person, or of all of them (code); in development only',
  },
  exitCodes: {
    0: 'đã in / printed',
    1: 'không có người mẫu ấy, hoặc chưa chạy npm start / no such sample person, or npm start has not run yet',
    2: 'thiết lập sai, hoặc đang vận hành chính thức / the settings are wrong, or this is production',
  },
  run: async (terminal, given, action, name) => {
    if (action !== 'code') throw new WrongUsage('code [name]');
    if (modeFor(given) === 'production') {
      const problem =
        'không có người mẫu khi vận hành chính thức / production has no sample people';
      terminal.result({ problem }, [problem]);
      return 2;
    }
    const loaded = settingsFor(given);
    if (!loaded.ok) {
      terminal.result({ problems: loaded.problems }, [describeProblems(loaded.problems)]);
      return 2;
    }
    const now = Date.now();
    const known = (await readDemoSignIns(loaded.settings.varDirectory)) ?? [];
    const people = known.filter((one) => name === undefined || isCalled(one, name));
    if (people.length === 0) {
      const problem = 'không có người mẫu ấy / no such sample person';
      const lines = known.map(({ signInName, title }) => `  ${signInName.padEnd(22)} ${title}`);
      terminal.result({ problem }, [problem, ...lines]);
      return 1;
    }
    const shown = people.map((one) => shownOf(one, now));
    const secondsLeft = Math.ceil(totpLeftMs(now) / 1000);
    terminal.result({ people: shown, secondsLeft }, linesOf(shown, secondsLeft));
    return 0;
  },
};

/** By sign-in name, by staff code alone, or by role. */
const isCalled = ({ signInName, role }: DemoSignIn, name: string): boolean => {
  const [staffCode = ''] = signInName.split('@');
  return [signInName, staffCode, role].some((one) => one.toLowerCase() === name.toLowerCase());
};

const shownOf = ({ title, signInName, password, totpSecret }: DemoSignIn, now: number): Shown => ({
  title,
  signInName,
  password,
  code: totpCode(fromBase32(totpSecret), totpStepAt(now)),
});

const linesOf = (people: readonly Shown[], secondsLeft: number): readonly string[] => [
  ...people.flatMap(({ title, signInName, password, code }) => [
    title,
    `  tên / name:           ${signInName}`,
    `  mật khẩu / password:  ${password}`,
    `  mã 6 số / code:       ${code}`,
  ]),
  `Mã mới sau ${secondsLeft} giây; mỗi mã dùng một lần / a new code in ${secondsLeft} s; each serves once.`,
];
