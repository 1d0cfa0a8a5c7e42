import { childrenXlsx } from '../../tests/support/xlsx-fixtures.js';
import type { Founded, YearServer } from './server.js';
import type { LivingSchool } from './school.js';
import { calendar, type ChildPlan, schoolYear, type World } from './world.js';
import { addDays, momentOf } from './days.js';

const decisionNo = '01/QĐ-NH';
const teamRoles = { PROFESSIONAL: 'SUBJECT_TEAM_LEAD', OFFICE: 'OFFICE_TEAM_LEAD' } as const;

/** The file that `luuvet school found` reads. */
export const foundingFile = (world: World): string =>
  JSON.stringify({
    school: {
      code: world.level === 'primary' ? '79000TH9' : '79000MN9',
      name:
        world.level === 'primary' ? 'Trường Tiểu học B (mô phỏng)' : 'Trường Mầm non A (mô phỏng)',
      level: world.level,
      decisionNo,
    },
    catalogue: world.catalogueFile,
    year: {
      schoolYear,
      startsOn: '2026-09-05',
      endsOn: '2027-05-31',
      classes: world.classes.map(({ name }) => name),
      levels: Object.fromEntries(world.classes.map(({ name, level }) => [name, level])),
      calendar: {
        ...calendar,
        schoolDays: ['mon', 'tue', 'wed', 'thu', 'fri'],
        decisionNo: '05/KH',
      },
    },
    boardFrom: '2026-09-01',
    people: world.staff.map(({ code, fullName, offices }) => ({
      staffCode: code,
      fullName,
      offices: offices.map(({ role, classNo }) => ({
        role,
        ...(classNo === undefined ? {} : { className: world.classes[classNo]?.name }),
      })),
    })),
  });

/** Founds the school, lets its people sign in, forms its teams and takes its children in. */
export const beginSchool = async (school: LivingSchool, server: YearServer): Promise<void> => {
  const { world, people } = school;
  const day = addDays(world.from, -2);
  await people.startAt(momentOf(day, '06:00'));
  const founded = await server.found(foundingFile(world));
  school.schoolId = founded.schoolId;
  for (const { staffCode, personId } of founded.people) school.personIds.set(staffCode, personId);
  await letIn(school, server, founded);
  await formTeams(school, day);
  await findClasses(school);
  await importChildren(school);
};

const letIn = async (school: LivingSchool, server: YearServer, founded: Founded): Promise<void> => {
  const { people, principal } = school;
  const [first, ...others] = founded.people.toSorted(
    (a, b) => Number(b.staffCode === principal) - Number(a.staffCode === principal),
  );
  if (!first) throw new Error('a school has a principal');
  await people.accept(principal, await server.invite(founded.schoolId, first.accountId));
  await people.passTo(people.nowMs() + 60_000);
  await invite(school, others);
};

export const invite = async (
  { people, principal }: LivingSchool,
  invited: readonly { readonly staffCode: string; readonly accountId: string }[],
): Promise<void> => {
  const expiresAt = new Date(people.nowMs() + 86_400_000).toISOString();
  const done = await people.actAll(
    principal,
    invited.map(({ accountId }) => ({
      mutation: 'inviteAccount',
      input: { accountId, expiresAt, purpose: 'FIRST_SIGN_IN' },
    })),
  );
  for (const [at, { staffCode }] of invited.entries()) {
    await people.accept(staffCode, done[at]?.invitationCode ?? '');
  }
};

const formTeams = async (school: LivingSchool, from: string): Promise<void> => {
  const { people, principal, world, teamIds } = school;
  for (const { name, kind, lead } of world.teams) {
    const { createdId } = await people.act(principal, 'openTeam', { name, kind });
    teamIds.set(name, createdId);
    await people.act(principal, 'appointPerson', {
      personId: school.personId(lead),
      role: teamRoles[kind],
      teamId: createdId,
      from,
      decisionNo,
    });
  }
};

const findClasses = async ({ people, principal, world, classIds }: LivingSchool): Promise<void> => {
  const asked = await people.ask<{ school: { classes: { id: string; name: string }[] } }>(
    principal,
    `query ($schoolYear: String) { school { classes(schoolYear: $schoolYear) { id name } } }`,
    { schoolYear },
  );
  for (const { name } of world.classes) {
    classIds.push(asked.school.classes.find((one) => one.name === name)?.id ?? '');
  }
};

const dated = (day: string): string => day.split('-').toReversed().join('/');

export const cellsOf = (world: World, child: ChildPlan, no: number) => ({
  STT: no,
  Lớp: world.classes[child.classNo]?.name ?? '',
  'Mã học sinh': child.code,
  'Mã MOET': `79${child.code.replace(/\D/g, '').padStart(9, '0')}`,
  'Số đăng bộ': `ĐB-${no}`,
  'Họ và tên': child.fullName,
  'Ngày sinh': dated(child.bornOn),
  'Giới tính': child.gender === 'female' ? 'Nữ' : 'Nam',
  'Dân tộc': child.ethnicity,
  'Quốc tịch': 'Việt Nam',
  'Nơi sinh': 'TP. Hồ Chí Minh',
  'Chỗ ở hiện nay': `${no} Đường Mẫu, Phường Linh Xuân, TP. Hồ Chí Minh`,
  'Số định danh cá nhân': child.personalNo,
  'Khuyết tật': child.isDisabled ? 'Có' : null,
  'Ngày vào trường': '05/09/2026',
  'Trạng thái': 'Đang học',
});

const importChildren = async (school: LivingSchool): Promise<void> => {
  const { people, world } = school;
  const registrar = school.holder('registrar');
  const file = await childrenXlsx(world.children.map((child, at) => cellsOf(world, child, at + 1)));
  const importId = await people.upload(registrar, file);
  const input = { importId, schoolYear, awaitSealed: true };
  await people.act(registrar, 'confirmRegisterImport', input);
  const waitFor = await school.lastIndex(registrar);
  const dossiers = new Map<string, string>();
  for (const { no } of world.classes) {
    for (const [code, id] of await dossiersOf(school, no, waitFor)) dossiers.set(code, id);
  }
  for (const plan of world.children) {
    const dossierId = dossiers.get(plan.code);
    if (dossierId === undefined) throw new Error(`${plan.code} was not taken in`);
    school.children.push({
      plan,
      dossierId,
      places: [{ from: '2026-09-05', classNo: plan.classNo }],
    });
  }
};

const dossiersOf = async (
  school: LivingSchool,
  classNo: number,
  waitFor: string,
): Promise<readonly (readonly [string, string])[]> => {
  const found: (readonly [string, string])[] = [];
  let after: string | null = null;
  do {
    const page: {
      class: {
        dossiers: {
          edges: { node: { id: string; code: { value?: string } | null } }[];
          pageInfo: { hasNextPage: boolean; endCursor: string | null };
        };
      };
    } = await school.people.ask(
      school.principal,
      `query ($id: ID!, $after: String, $waitFor: LogIndex) { class(id: $id, waitFor: $waitFor) {
         dossiers(first: 50, after: $after) {
           edges { node { id code { ... on ReadableValue { value } } } }
           pageInfo { hasNextPage endCursor } } } }`,
      { id: school.classId(classNo), after, waitFor },
    );
    const { edges, pageInfo } = page.class.dossiers;
    for (const { node } of edges) found.push([node.code?.value ?? '', node.id]);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return found;
};
