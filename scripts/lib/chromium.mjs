import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { runStep } from './run-step.mjs';

const usualNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** Where the installers of macOS put it, which is not on the PATH. */
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
/** `fonts-noto-core` has all letters of Vietnamese; without any font a page is empty boxes. */
const debianPackages = ['chromium', 'fonts-noto-core'];

/**
 * The executable of a Chromium for the browser tests: the one of `LUUVET_CHROMIUM`, or one that is
 * there, or, for root on Debian, one that is installed now.
 *
 * @returns its path
 * @throws with what to do about it when there is none
 */
export const chromium = async () => {
  const named = process.env.LUUVET_CHROMIUM;
  if (named) return isExecutable(named) ? named : fail(wrongPath(named));
  const found = findChromium();
  if (found) return found;
  if (!canInstall()) return fail(howToInstall);
  await installByApt();
  return findChromium() ?? fail(howToInstall);
};

const findChromium = () => {
  const directories = (process.env.PATH ?? '').split(path.delimiter).filter((name) => name !== '');
  const onPath = usualNames.flatMap((name) => directories.map((place) => path.join(place, name)));
  return [...onPath, ...usualPlaces].find(isExecutable) ?? null;
};

const isExecutable = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
};

/** Ubuntu's package of that name is an empty one that asks for snap, which containers do not have. */
const canInstall = () => {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  const system = readFileSync('/etc/os-release', 'utf8');
  const isDebian = /^ID(_LIKE)?=.*\bdebian\b/m.test(system) && !/^ID=.*ubuntu/m.test(system);
  return isDebian && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
};

const installByApt = async () => {
  if (!isListed()) await updateLists();
  try {
    await installPackages();
  } catch {
    // Old lists name versions that the server has no more.
    await updateLists();
    await installPackages();
  }
};

const updateLists = () => apt('Cập nhật danh sách gói / Updating the package lists', 'update');

const installPackages = () =>
  apt(
    'Cài Chromium để thử giao diện / Installing Chromium for the browser tests',
    'install',
    '--yes',
    '--no-install-recommends',
    ...debianPackages,
  );

const apt = (title, ...args) =>
  runStep(title, 'apt-get', args, { ...process.env, DEBIAN_FRONTEND: 'noninteractive' });

/** Whether the package lists of this machine know all of the packages. */
const isListed = () => {
  const shown = spawnSync('apt-cache', ['show', '--no-all-versions', ...debianPackages], {
    encoding: 'utf8',
  });
  return (
    shown.status === 0 &&
    (shown.stdout.match(/^Package: /gm) ?? []).length === debianPackages.length
  );
};

const fail = (message) => {
  throw new Error(message);
};

const wrongPath = (file) =>
  `LUUVET_CHROMIUM: ${file} không phải là một tệp chạy được.\n` +
  `LUUVET_CHROMIUM: ${file} is not an executable file.`;

const howToInstall =
  'Các bài thử giao diện cần Chromium hoặc Google Chrome. Hãy cài một trong hai (Debian: apt-get ' +
  'install chromium fonts-noto-core; Ubuntu: gói google-chrome-stable của Google; macOS: brew ' +
  'install --cask chromium), hoặc đặt LUUVET_CHROMIUM là đường dẫn đến tệp chạy.\n' +
  'The browser tests need Chromium or Google Chrome. Install one (Debian: apt-get install chromium ' +
  'fonts-noto-core; Ubuntu: google-chrome-stable from Google; macOS: brew install --cask chromium), ' +
  'or set LUUVET_CHROMIUM to the path of the executable.';
