import { SystemClock } from '../../src/infrastructure/system-clock.js';
import { admit, done, lastIndexOf } from './graphql-children.js';
import { type GraphqlSchool, openGraphqlSchool, type Staff, type Who } from './graphql-school.js';
import { MovableClock } from './served-school.js';
import { openSession } from './signed-in.js';

export const schoolYear = '2025-2026';

const label = (vi: string) => ({ vi, en: vi });
const roles = ['PRINCIPAL', 'VICE_PRINCIPAL', 'HOMEROOM_TEACHER', 'INSPECTOR'];
const kindOf = (kind: string, over: Record<string, unknown>) => ({
  kind,
  label: label(kind),
  tier: 'MANDATORY',
  legalBasis: 'Điều 21',
  owners: ['HOMEROOM_TEACHER'],
  onePerDossier: false,
  fields: [
    {
      name: 'remark',
      label: label('Nhận xét'),
      type: { text: { lengthMax: 100 } },
      required: true,
      purpose: 'class-book',
      readers: roles,
    },
  ],
  chain: [],
  ...over,
});
const catalogue = {
  catalogueId: 'own',
  catalogueVersion: 1,
  legalBasis: 'Điều 21',
  needsLegalReview: true,
  effectiveFrom: '2025-09-05',
  childRetention: { ruleId: 'child', years: 5, legalBasis: 'Điều 21' },
  kinds: [
    kindOf('roll-call', { about: 'CLASS', every: 'DAY', due: { from: 'END', days: 0 } }),
    kindOf('month-note', { every: 'MONTH', due: { from: 'END', days: 5 } }),
    kindOf('mark', {
      every: 'ASSESSMENT',
      due: { from: 'END', days: 7 },
      topics: [
        { code: 'toan', label: label('Toán') },
        { code: 'tieng-viet', label: label('Tiếng Việt') },
      ],
      chain: [{ step: 'approve', label: label('Duyệt'), roles: ['PRINCIPAL'] }],
    }),
    kindOf('errand', { every: 'MONTH' }),
  ],
};

export const calendar = {
  schoolYear,
  terms: [
    { code: 'HK1', startsOn: '2025-09-05', endsOn: '2026-01-16' },
    { code: 'HK2', startsOn: '2026-01-19', endsOn: '2026-05-29' },
  ],
  assessments: [
    { code: 'GK1', on: '2025-11-07' },
    { code: 'CN', on: '2026-05-22' },
  ],
  daysOff: [{ from: '2025-11-11', to: '2025-11-11', name: 'Nghỉ bão' }],
  decisionNo: '06/KH',
};

export interface OwedSchool extends GraphqlSchool {
  readonly clock: MovableClock;
  /** Names of children by class: A has an, binh and cuc, B has dung. */
  readonly children: Readonly<Record<'an' | 'binh' | 'cuc' | 'dung', string>>;
  /** Days go by, and everybody signs in anew. */
  passDays(days: number): Promise<void>;
  /** Registered and submitted; gives the record. */
  submit(
    who: Who,
    record: { dossierId: string; kind: string; period: string; topic?: string },
  ): Promise<string>;
  /** As `give`, for what must succeed; gives the last entry. */
  giveDone(who: Who, mutation: string, input: Record<string, unknown>): Promise<string>;
  /** What was written so far. */
  lastIndex(): Promise<string>;
}

/** A small school on Wednesday, 12 November 2025 at ten, with kinds that are owed. */
export const openOwedSchool = async ({
  webhook = null,
  adopted = catalogue,
}: Pick<Parameters<typeof openGraphqlSchool>[1] & object, 'webhook'> & {
  readonly adopted?: Record<string, unknown>;
} = {}): Promise<OwedSchool> => {
  const machine = Date.parse(new SystemClock().now());
  const clock = new MovableClock(Date.parse('2025-11-12T03:00:00.000Z') - machine);
  const school = await openGraphqlSchool('production', { clock, webhook });
  const { A, B } = school.classes;
  const admitted = async (classId: string, code: string): Promise<string> =>
    (await admit(school, classId, code)).dossierId;
  const children = {
    an: await admitted(A, 'A1'),
    binh: await admitted(A, 'A2'),
    cuc: await admitted(A, 'A3'),
    dung: await admitted(B, 'B1'),
  };
  const giveDone: OwedSchool['giveDone'] = async (who, mutation, input) =>
    lastIndexOf(done(await school.give(who, mutation, input)));
  await giveDone('principal', 'adoptCatalogue', { decisionNo: '05/QĐ', catalogue: adopted });
  return {
    ...school,
    clock,
    children,
    giveDone,
    passDays: async (days) => {
      clock.pass({ days });
      for (const who of Object.keys(school.accounts) as Staff[]) {
        school.sessions[who] = await openSession(school.engine, school.accounts[who]);
      }
    },
    submit: async (who, record) => {
      const fields = [{ name: 'remark', value: 'Ngoan' }];
      const registered = done(await school.give(who, 'registerRecord', { ...record, fields }));
      const recordId = String(registered['createdId']);
      await giveDone(who, 'submitRecord', { recordId });
      return recordId;
    },
    lastIndex: async () => {
      const { data } = await school.ask<{ logHead: { size: string } }>(
        'principal',
        '{ logHead { size } }',
      );
      return String(Number(data.logHead.size) - 1);
    },
  };
};

interface Counts {
  readonly owed: number;
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
  readonly upcoming: number;
  readonly waived: number;
}
export const counts = 'counts { owed onTime late missing upcoming waived }';

/** Only what is not zero, the owed first. */
export const brief = (all: Counts): Partial<Counts> =>
  Object.fromEntries(Object.entries(all).filter(([, count]) => count > 0));

export interface Board {
  readonly schoolYear: string;
  readonly hasCalendar: boolean;
  readonly counts: Counts;
  readonly kinds: readonly { readonly kind: { readonly kind: string }; readonly counts: Counts }[];
  readonly classes: readonly {
    readonly class: { readonly name: string };
    readonly counts: Counts;
    readonly cells: readonly Counts[];
  }[];
}

/** The board as somebody sees it, once it shows what was written so far. */
export const boardOf = async (
  school: OwedSchool,
  who: Who,
  over: Record<string, unknown> = {},
): Promise<Board | null> => {
  const { data } = await school.ask<{ progress: Board | null }>(
    who,
    `query ($classId: ID, $kinds: [String!], $from: LocalDate, $to: LocalDate, $waitFor: LogIndex) {
       progress(classId: $classId, kinds: $kinds, from: $from, to: $to, waitFor: $waitFor) {
         schoolYear hasCalendar ${counts} kinds { kind { kind } ${counts} }
         classes { class { name } ${counts} cells { owed onTime late missing upcoming waived } } } }`,
    { waitFor: await school.lastIndex(), ...over },
  );
  return data.progress;
};

/** Of one kind, class by class. */
export const cellsOf = async (
  school: OwedSchool,
  kind: string,
  between: { readonly from?: string; readonly to?: string } = {},
): Promise<Readonly<Record<string, Partial<Counts>>>> => {
  const board = await boardOf(school, 'principal', { kinds: [kind], ...between });
  return Object.fromEntries(
    (board?.classes ?? []).map(({ class: { name }, counts: all }) => [name, brief(all)]),
  );
};

export interface Item {
  readonly dossier: { readonly id: string } | null;
  readonly topic: { readonly code: string } | null;
  readonly state: string;
  readonly record: { readonly id: string } | null;
  readonly submittedAt: string | null;
  readonly submittedBy: { readonly id: string } | null;
  readonly waiver: {
    readonly id: string;
    readonly period: string | null;
    readonly reason: { readonly value: string };
    readonly waived: { readonly role: string };
  } | null;
}

export const itemsOf = async (
  school: OwedSchool,
  who: Who,
  slot: { readonly classId: string; readonly kind: string; readonly period: string },
  over: Record<string, unknown> = {},
) => {
  const { data } = await school.ask<{
    owedItems: {
      edges: { node: Item }[];
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
  }>(
    who,
    `query ($classId: ID!, $kind: String!, $period: String!, $states: [OwedState!], $first: Int,
            $after: String, $waitFor: LogIndex) {
       owedItems(schoolYear: "${schoolYear}", classId: $classId, kind: $kind, period: $period,
                 states: $states, first: $first, after: $after, waitFor: $waitFor) {
         edges { node { dossier { id } topic { code } state record { id } submittedAt
                        submittedBy { id }
                        waiver { id period reason { ... on ReadableValue { value } }
                                 waived { role } } } }
         pageInfo { hasNextPage endCursor } } }`,
    { ...slot, waitFor: await school.lastIndex(), ...over },
  );
  const { edges, pageInfo } = data.owedItems;
  return { items: edges.map(({ node }) => node), ...pageInfo };
};
