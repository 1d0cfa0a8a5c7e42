import { createHash } from 'node:crypto';
import type { CommandBus } from '@nestjs/cqrs';
import type { AccountInvitations } from '../application/access/invitations.js';
import type { Authenticator, Principal } from '../application/ports/authenticator.js';
import type { Clock } from '../application/ports/clock.js';
import type { StepUpConfirmations } from '../application/ports/step-ups.js';
import { ConfirmRegisterImportCommand } from '../application/imports/import-register.js';
import type { PendingImports } from '../application/imports/pending-imports.js';
import type { FoundSchool } from '../application/school/found-school.js';
import type { CommandId } from '../domain/shared/ids.js';
import { localDayOf } from '../domain/shared/instant.js';
import { invariant } from '../domain/shared/invariant.js';
import type { Role } from '../domain/shared/roles.js';
import { uuidFrom } from '../infrastructure/uuid-source.js';
import { demoInspectorAccount, openSchoolToInspector } from './demo-inspection.js';
import {
  demoAccountId,
  demoPersonId,
  demoSchoolId,
  demoSchoolYear,
  readDemoSchool,
} from './demo-school.js';
import { type DemoSignIn, readDemoSignIns, writeDemoSignIns } from './demo-sign-in-file.js';
import { setUpSignIn, signInAgain } from './demo-sign-ins.js';

export interface DemoTools {
  readonly clock: Clock;
  readonly foundSchool: FoundSchool;
  readonly pendingImports: PendingImports;
  readonly commandBus: CommandBus;
  readonly accountInvitations: AccountInvitations;
  readonly authenticator: Authenticator;
  readonly stepUps: StepUpConfirmations;
  readonly varDirectory: string;
  readonly onProgress: (vi: string, en: string) => void;
}

const registrarCode = 'MN79CB026';
const samples: readonly { readonly role: Role; readonly title: string; readonly code: string }[] = [
  { role: 'principal', title: 'Hiệu trưởng / principal', code: 'MN79CB001' },
  { role: 'vicePrincipal', title: 'Phó hiệu trưởng / vice principal', code: 'MN79CB002' },
  { role: 'boardMember', title: 'Ban quản trị / board member', code: 'MN79CB027' },
  { role: 'systemAdministrator', title: 'Quản trị hệ thống / administrator', code: 'MN79CB025' },
  { role: 'subjectTeamLead', title: 'Tổ trưởng chuyên môn / team lead', code: 'MN79CB003' },
  { role: 'homeroomTeacher', title: 'GVCN lớp Lá 1 / homeroom teacher', code: 'MN79CB019' },
  { role: 'teacher', title: 'Giáo viên lớp Lá 1 / teacher', code: 'MN79CB020' },
  { role: 'registrar', title: 'Văn thư / registrar', code: registrarCode },
];
const inspector = {
  role: 'inspector',
  title: 'Thanh tra / inspector',
  fullName: 'Thanh tra viên (mẫu)',
} as const;

/**
 * Founds the demo school once and signs its sample people in at every start. Every step can be
 * repeated, so a start that was interrupted goes on where it was. Never called in production.
 */
export const loadDemoSchool = async (tools: DemoTools): Promise<readonly DemoSignIn[]> => {
  const signIns = (await signInKnown(tools)) ?? (await foundDemoSchool(tools));
  await writeDemoSignIns(tools.varDirectory, signIns);
  return signIns;
};

const foundDemoSchool = async (tools: DemoTools): Promise<readonly DemoSignIn[]> => {
  tools.onProgress('Tạo trường mẫu', 'founding the demo school');
  const school = await readDemoSchool(localDayOf(tools.clock.now()));
  const founded = await tools.foundSchool.found(
    demoSchoolId,
    uuidFrom('luuvet-demo/found') as CommandId,
    school.founding,
  );
  invariant(founded.ok, 'the demo school can be founded');

  tools.onProgress('Nhập danh sách trẻ', 'importing the register of 300 children');
  await importChildren(tools, school.childRegister);

  tools.onProgress('Mở tài khoản mẫu', 'setting up the sample accounts');
  const names = new Map(school.people.map(({ staffCode, fullName }) => [staffCode, fullName]));
  const signIns: DemoSignIn[] = [];
  for (const { role, title, code } of samples) {
    const credentials = await setUpSignIn(tools, demoSchoolId, demoAccountId(code));
    signIns.push({ role, title, fullName: names.get(code) ?? code, ...credentials });
  }
  await openSchoolToInspector(tools, signIns[0]?.token ?? '', inspector.fullName);
  const credentials = await setUpSignIn(tools, demoSchoolId, demoInspectorAccount);
  return [...signIns, { ...inspector, ...credentials }];
};

/** Those of an earlier start, if the database still takes every one; it may be another by now. */
const signInKnown = async (tools: DemoTools): Promise<readonly DemoSignIn[] | null> => {
  const known = await readDemoSignIns(tools.varDirectory);
  if (known === null) return null;
  const signedIn = await Promise.all(
    known.map(async (one): Promise<DemoSignIn | null> => {
      const token = await signInAgain(tools, one);
      if (token !== null) return { ...one, token };
      // A second start within the life of one code.
      return (await tools.authenticator.authenticate(one.token)) && one;
    }),
  );
  return signedIn.every((one) => one !== null) ? signedIn : null;
};

const importChildren = async (tools: DemoTools, bytes: Uint8Array): Promise<void> => {
  const importId = createHash('sha256').update(bytes).digest('hex');
  const principal: Principal = {
    accountId: demoAccountId(registrarCode),
    personId: demoPersonId(registrarCode),
    schoolId: demoSchoolId,
    authentication: 'installation',
    sessionId: null,
    openedAt: null,
    tokenId: null,
    scopes: null,
  };
  tools.pendingImports.put(importId, { schoolId: demoSchoolId, by: principal.accountId, bytes });
  const commandId = uuidFrom('luuvet-demo/import') as CommandId;
  const done = await tools.commandBus.execute(
    new ConfirmRegisterImportCommand(
      { principal, commandId, occurredAt: null, awaitSealed: true, stepUp: null },
      { importId, schoolYear: demoSchoolYear, leaveOutRefusedRows: false },
    ),
  );
  invariant(done.ok, `the demo register can be imported (${done.ok ? '' : done.error.type})`);
};
