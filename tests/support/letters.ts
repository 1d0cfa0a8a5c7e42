import { dayIn } from './days.js';
import { done, lastIndexOf } from './graphql-children.js';
import type { GraphqlSchool, Who } from './graphql-school.js';
import type { MovableClock } from './served-school.js';

/** What the registrar writes down of a letter that came on that day. */
export const letter = (subject: string, documentDay: string) => ({
  symbol: '1234/SGDĐT-GDMN',
  documentDay,
  sort: 'cong-van',
  otherParty: 'Sở Giáo dục và Đào tạo',
  subject,
});

export const inputOf = (fields: Readonly<Record<string, unknown>>) =>
  Object.entries(fields).map(([name, value]) => ({ name, value }));

export type Topic = 'den' | 'di';

export const enterLetter = (
  school: GraphqlSchool,
  topic: Topic,
  fields: ReturnType<typeof letter>,
  who: Who = 'registrar',
) =>
  school.give(who, 'registerRecord', {
    dossierId: school.schoolId,
    kind: 'correspondence',
    topic,
    fields: inputOf(fields),
  });

export interface Entered {
  readonly recordId: string;
  readonly lastIndex: string;
}

export const entered = (answer: Awaited<ReturnType<typeof enterLetter>>): Entered => ({
  recordId: String(done(answer)['createdId']),
  lastIndex: lastIndexOf(answer),
});

export interface Line {
  readonly number: number;
  readonly day: string;
  readonly topic: { readonly code: string };
  readonly closed: { readonly person: { readonly id: string } } | null;
  readonly record: {
    readonly id: string;
    readonly label: { readonly vi: string; readonly en: string };
    readonly fields: readonly {
      readonly name: string;
      readonly hash: string | null;
      readonly value: { readonly value?: unknown };
    }[];
  };
}

const newYear = '12-25';

/** Numbers begin anew with a year: a test of a few days does not begin shortly before its end. */
export const awayFromNewYear = (clock: MovableClock): MovableClock => {
  if (dayIn(0, clock).slice(5) > newYear) clock.pass({ days: 10 });
  return clock;
};

interface Lines {
  readonly edges: readonly { readonly node: Line }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** The lines of a year as somebody sees them, once the last entry is shown. */
export const linesOf = async (
  school: GraphqlSchool,
  {
    year,
    who = 'registrar',
    waitFor,
    part = '',
  }: {
    readonly year: string;
    readonly who?: Who;
    readonly waitFor: string;
    readonly part?: string;
  },
): Promise<Lines> => {
  const { data, text } = await school.ask<{ registerEntries: Lines } | null>(
    who,
    `{ registerEntries(kind: "correspondence", year: "${year}", waitFor: "${waitFor}" ${part}) {
         edges { node { number day topic { code } closed { person { id } }
           record { id label { vi en } fields(only: ["subject", "documentDay", "voided"]) { name hash value { ... on ReadableValue { value } } } } } }
         pageInfo { hasNextPage endCursor } } }`,
  );
  if (!data) throw new Error(text);
  return data.registerEntries;
};
