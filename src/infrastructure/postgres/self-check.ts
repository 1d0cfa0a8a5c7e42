import { type DatabaseConnections, openPool } from './connections.js';
import { type DatabaseFacts, databaseFacts } from './database-facts.js';
import { migrations } from './migrations/index.js';

export interface DatabaseProblem {
  readonly vi: string;
  readonly en: string;
}

/** The database would let somebody do what this program promises nobody can. */
export class DatabaseIsUnsafe extends Error {
  readonly code = 'DATABASE_IS_UNSAFE';
  constructor(readonly problems: readonly DatabaseProblem[]) {
    super(problems.map(({ vi, en }) => `${vi} / ${en}`).join('\n'));
  }
}

/**
 * Refuses to go on with a database whose roles can do more than the design gives them, whose
 * second locks are off, that is not durable, or whose schema is not exactly this program's. Every
 * problem is listed, not only the first.
 * @throws DatabaseIsUnsafe
 */
export const selfCheck = async (connections: DatabaseConnections): Promise<void> => {
  const auditor = openPool(connections, 'auditor');
  try {
    const problems = problemsOf(await databaseFacts(auditor));
    if (problems.length > 0) throw new DatabaseIsUnsafe(problems);
  } finally {
    await auditor.end();
  }
};

/** PostgreSQL 17 has MAINTAIN and what the roles' grants rest on; nothing older was tested. */
const serverVersionMin = 170_000;

const requiredSettings: Readonly<Record<string, readonly string[]>> = {
  fsync: ['on'],
  full_page_writes: ['on'],
  synchronous_commit: ['on', 'local', 'remote_write', 'remote_apply'],
  default_transaction_isolation: ['read committed'],
};

export const problemsOf = (facts: DatabaseFacts): readonly DatabaseProblem[] => [
  ...schemaProblems(facts.appliedMigrations),
  ...settingProblems(facts.settings),
  ...facts.roles.flatMap(({ name, powers }) =>
    powers.map((power) => ({
      vi: `vai trò ${name} có quyền vượt mức: ${power}`,
      en: `role ${name} has too much power: ${power}`,
    })),
  ),
  ...facts.excessPrivileges.map((privilege) => ({
    vi: `quyền vượt mức: ${privilege}`,
    en: `too much privilege: ${privilege}`,
  })),
  ...facts.unprotectedTables.map((table) => ({
    vi: `bảng ${table} không bị ràng buộc theo trường (row security)`,
    en: `table ${table} is not under forced row security`,
  })),
  ...facts.changeableTables.map((table) => ({
    vi: `bảng ${table} không còn khóa chống sửa xóa (trigger append_only)`,
    en: `table ${table} has lost its append_only trigger`,
  })),
  ...facts.alteredReadModels.map((place) => ({
    vi: `bảng tra cứu không đúng định nghĩa (chạy luuvet rebuild): read.${place}`,
    en: `a read model is not as the engine makes it (run luuvet rebuild): read.${place}`,
  })),
  ...facts.unpinnedFunctions.map((name) => ({
    vi: `hàm ${name} không cố định search_path`,
    en: `function ${name} has no pinned search_path`,
  })),
];

const schemaProblems = (applied: readonly string[]): readonly DatabaseProblem[] => {
  const known = migrations.map((Migration) => new Migration().name ?? Migration.name);
  return [
    ...known
      .filter((name) => !applied.includes(name))
      .map((name) => ({
        vi: `cơ sở dữ liệu chưa được nâng cấp: thiếu ${name}`,
        en: `the schema is older than this program: ${name} is missing`,
      })),
    ...applied
      .filter((name) => !known.includes(name))
      .map((name) => ({
        vi: `cơ sở dữ liệu mới hơn chương trình này: có ${name}`,
        en: `the schema is newer than this program: it has ${name}`,
      })),
  ];
};

const settingProblems = (settings: DatabaseFacts['settings']): readonly DatabaseProblem[] => {
  const unfit = Object.entries(requiredSettings)
    .filter(([name, allowed]) => !allowed.includes(settings[name] ?? ''))
    .map(([name, allowed]) => ({
      vi: `thiết lập ${name} là ${settings[name]}, phải là ${allowed.join(' | ')}`,
      en: `setting ${name} is ${settings[name]}, must be ${allowed.join(' | ')}`,
    }));
  const version = Number(settings['server_version_num']);
  return version >= serverVersionMin
    ? unfit
    : [
        ...unfit,
        {
          vi: `PostgreSQL quá cũ (${version}), cần từ ${serverVersionMin}`,
          en: `PostgreSQL is too old (${version}), at least ${serverVersionMin} is needed`,
        },
      ];
};
