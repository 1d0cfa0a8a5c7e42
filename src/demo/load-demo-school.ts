import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { CommandBus } from '@nestjs/cqrs';
import type { Principal } from '../application/ports/authenticator.js';
import type { Clock } from '../application/ports/clock.js';
import { ConfirmRegisterImportCommand } from '../application/register/import-register.js';
import type { PendingImports } from '../application/register/pending-imports.js';
import type { FoundSchool } from '../application/school/found-school.js';
import type { CommandId } from '../domain/shared/ids.js';
import { invariant } from '../domain/shared/invariant.js';
import type { Role } from '../domain/shared/roles.js';
import type { AccessTokens } from '../infrastructure/auth/access-tokens.js';
import { uuidFrom } from '../infrastructure/uuid-source.js';
import {
  demoAccountId,
  demoPersonId,
  demoSchoolId,
  demoSchoolYear,
  readDemoSchool,
} from './demo-school.js';

export interface DemoSignIn {
  readonly role: Role;
  readonly title: string;
  readonly fullName: string;
  readonly token: string;
}

export interface DemoTools {
  readonly clock: Clock;
  readonly foundSchool: FoundSchool;
  readonly pendingImports: PendingImports;
  readonly commandBus: CommandBus;
  readonly accessTokens: AccessTokens;
  readonly varDirectory: string;
  readonly onProgress: (vi: string, en: string) => void;
}

const registrarCode = 'MN79CB026';
const samples: readonly { readonly role: Role; readonly title: string; readonly code: string }[] = [
  { role: 'principal', title: 'Hiệu trưởng / principal', code: 'MN79CB001' },
  { role: 'vicePrincipal', title: 'Phó hiệu trưởng / vice principal', code: 'MN79CB002' },
  { role: 'boardMember', title: 'Ban quản trị / board member', code: 'MN79CB027' },
  { role: 'systemAdministrator', title: 'Quản trị hệ thống / administrator', code: 'MN79CB025' },
  { role: 'homeroomTeacher', title: 'GVCN lớp Lá 1 / homeroom teacher', code: 'MN79CB019' },
  { role: 'teacher', title: 'Giáo viên lớp Lá 1 / teacher', code: 'MN79CB020' },
  { role: 'registrar', title: 'Văn thư / registrar', code: registrarCode },
  { role: 'inspector', title: 'Thanh tra / inspector', code: 'TTR001' },
];

/**
 * Founds the demo school once and gives sample people a token each. Every step can be repeated, so
 * a start that was interrupted goes on where it was. Never called in production.
 */
export const loadDemoSchool = async (tools: DemoTools): Promise<readonly DemoSignIn[]> => {
  const file = path.join(tools.varDirectory, 'demo-sign-ins.json');
  const known = await knownSignIns(file, tools.accessTokens);
  if (known !== null) return known;

  tools.onProgress('Tạo trường mẫu', 'founding the demo school');
  const now = tools.clock.now();
  const school = await readDemoSchool(tools.clock.localDate(now));
  const founded = await tools.foundSchool.found(
    demoSchoolId,
    uuidFrom('luuvet-demo/found') as CommandId,
    school.founding,
  );
  invariant(founded.ok, 'the demo school can be founded');

  tools.onProgress('Nhập danh sách trẻ', 'importing the register of 300 children');
  await importChildren(tools, school.childRegister);

  const names = new Map(school.people.map(({ staffCode, fullName }) => [staffCode, fullName]));
  const expiresAt = new Date(Date.parse(now) + 365 * 86_400_000);
  const signIns: DemoSignIn[] = [];
  for (const { role, title, code } of samples) {
    const { token } = await tools.accessTokens.issue({
      schoolId: demoSchoolId,
      personId: demoPersonId(code),
      label: 'demo',
      expiresAt,
    });
    signIns.push({ role, title, fullName: names.get(code) ?? code, token });
  }
  await mkdir(tools.varDirectory, { recursive: true });
  await writeFile(file, `${JSON.stringify(signIns, null, 2)}\n`, { mode: 0o600 });
  return signIns;
};

/** The tokens of an earlier start, if the database takes every one; it may be another by now. */
const knownSignIns = async (
  file: string,
  accessTokens: AccessTokens,
): Promise<readonly DemoSignIn[] | null> => {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  const signIns = JSON.parse(text) as DemoSignIn[];
  const people = await Promise.all(signIns.map(({ token }) => accessTokens.authenticate(token)));
  return people.every((person) => person?.schoolId === demoSchoolId) ? signIns : null;
};

const importChildren = async (tools: DemoTools, bytes: Uint8Array): Promise<void> => {
  const importId = createHash('sha256').update(bytes).digest('hex');
  const principal: Principal = {
    accountId: demoAccountId(registrarCode),
    personId: demoPersonId(registrarCode),
    schoolId: demoSchoolId,
    authentication: 'installation',
    sessionId: null,
    scopes: null,
  };
  tools.pendingImports.put(importId, { schoolId: demoSchoolId, bytes });
  const commandId = uuidFrom('luuvet-demo/import') as CommandId;
  const done = await tools.commandBus.execute(
    new ConfirmRegisterImportCommand(
      { principal, commandId, occurredAt: null, awaitSealed: true },
      { importId, schoolYear: demoSchoolYear, leaveOutRefusedRows: false },
    ),
  );
  invariant(done.ok, `the demo register can be imported (${done.ok ? '' : done.error.type})`);
};
