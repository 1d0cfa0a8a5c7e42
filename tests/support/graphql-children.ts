import type { GraphqlSchool, Who } from './graphql-school.js';

export interface Child {
  readonly dossierId: string;
  readonly recordId: string;
  /** Number of the last entry that admitted it. */
  readonly lastIndex: string;
}

type Done = Record<string, unknown> & { readonly __typename: string };

export const done = (answer: Done): Done => {
  if (answer.__typename !== 'CommandDone') throw new Error(JSON.stringify(answer));
  return answer;
};

export const lastIndexOf = (answer: Done): string =>
  (answer['receipts'] as { logIndex: string }[]).map(({ logIndex }) => logIndex).at(-1) ?? '';

const profileOf = (code: string) =>
  Object.entries({
    pupilCode: code,
    fullName: `Trần Thị ${code}`,
    dateOfBirth: '2020-05-19',
    gender: 'female',
    personalNo: '001320000001',
    currentAddress: '12 Ngõ Huế, Hà Nội',
    admittedOn: '2025-09-05',
    enrolmentStatus: 'studying',
  }).map(([name, value]) => ({ name, value }));

/** A child with a profile, admitted by the registrar. */
export const admit = async (
  school: GraphqlSchool,
  classId: string,
  code: string,
  admittedOn = '2025-09-05',
): Promise<Child> => {
  const admission = { classId, admittedOn };
  const opened = done(await school.give('registrar', 'openDossier', admission));
  const dossierId = String(opened['createdId']);
  const fields = profileOf(code);
  const registered = done(
    await school.give('registrar', 'registerRecord', { dossierId, kind: 'child-profile', fields }),
  );
  const recordId = String(registered['createdId']);
  return { dossierId, recordId, lastIndex: lastIndexOf(registered) };
};

export const growthNote = (heightMm: number) =>
  Object.entries({
    measuredOn: '2025-10-01',
    posture: 'standing',
    heightMm,
    weightGrams: 17_000,
  }).map(([name, value]) => ({ name, value }));

export interface SeenField {
  readonly name: string;
  readonly hash: string | null;
  readonly value: {
    readonly __typename: string;
    readonly value?: unknown;
    readonly readers?: readonly string[];
  };
}

const fieldQuery = `query ($id: ID!, $only: [String!]) { record(id: $id) { fields(only: $only) {
  name hash value { __typename ... on ReadableValue { value } ... on RestrictedValue { readers } } } } }`;

/** One field as that person sees it. */
export const fieldOf = async (
  school: GraphqlSchool,
  who: Who,
  id: string,
  name: string,
): Promise<SeenField | undefined> => {
  const { data } = await school.ask<{ record: { fields: SeenField[] } | null }>(who, fieldQuery, {
    id,
    only: [name],
  });
  return data.record?.fields[0];
};
