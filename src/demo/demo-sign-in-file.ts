import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Role } from '../domain/shared/roles.js';
import type { DemoCredentials } from './demo-sign-ins.js';

export interface DemoSignIn extends DemoCredentials {
  readonly role: Role;
  readonly title: string;
  readonly fullName: string;
}

const fileIn = (varDirectory: string): string => path.join(varDirectory, 'demo-sign-ins.json');

/** How the sample people sign in; null before the first start in development. */
export const readDemoSignIns = async (
  varDirectory: string,
): Promise<readonly DemoSignIn[] | null> => {
  const text = await readFile(fileIn(varDirectory), 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as DemoSignIn[]);
};

export const writeDemoSignIns = async (
  varDirectory: string,
  signIns: readonly DemoSignIn[],
): Promise<void> => {
  await mkdir(varDirectory, { recursive: true });
  const text = `${JSON.stringify(signIns, null, 2)}\n`;
  await writeFile(fileIn(varDirectory), text, { mode: 0o600 });
};
