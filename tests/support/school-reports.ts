import { readCatalogue } from '../../src/demo/demo-school.js';
import { catalogueInput } from './catalogue-inputs.js';
import { done } from './graphql-children.js';
import type { Answer, Who } from './graphql-school.js';
import { calendar, openOwedSchool, type OwedSchool, schoolYear } from './owed-school.js';

/** A primary school on 12 November 2025, just after the middle of its first term. */
export const openPrimarySchool = async (): Promise<OwedSchool> => {
  const school = await openOwedSchool({
    adopted: catalogueInput(await readCatalogue('vn-primary.v3.json')),
  });
  await school.giveDone('principal', 'setCalendar', calendar);
  return school;
};

export interface Line {
  readonly kind: { readonly kind: string };
  readonly topic: { readonly code: string } | null;
  readonly period: { readonly code: string } | null;
  readonly dueOn: string | null;
  readonly state: string;
  readonly fields: readonly {
    readonly name: string;
    readonly words: { readonly vi: string } | null;
    readonly value: { readonly __typename: string; readonly value?: unknown };
  }[];
  readonly record: { readonly id: string } | null;
  readonly recorded: { readonly role: string; readonly person: { readonly id: string } } | null;
  readonly approved: {
    readonly role: string;
    readonly logIndex: string;
    readonly person: { readonly id: string };
  } | null;
  readonly entry: { readonly logIndex: string; readonly hash: string; type: string } | null;
  readonly isCorrected: boolean;
  readonly waiver: {
    readonly topic: string | null;
    readonly reason: { readonly value?: string };
  } | null;
}

export interface Report {
  readonly schoolYear: string;
  readonly hasCalendar: boolean;
  readonly complete: boolean | null;
  readonly open: number;
  readonly class: { readonly name: string } | null;
  readonly parts: readonly { readonly kind: { readonly kind: string }; isForReader: boolean }[];
  readonly lines: readonly Line[];
}

interface Answered extends Omit<Report, 'lines'> {
  readonly lines: {
    readonly edges: readonly { readonly node: Line }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

const reportQuery = `query ($dossierId: ID!, $schoolYear: String!, $first: Int, $after: String, $waitFor: LogIndex) {
  schoolReport(dossierId: $dossierId, schoolYear: $schoolYear, waitFor: $waitFor) {
    schoolYear hasCalendar complete open class { name } parts { kind { kind } isForReader }
    lines(first: $first, after: $after) { edges { node {
      kind { kind } topic { code } period { code } dueOn state isCorrected
      fields { name words { vi } value { __typename ... on ReadableValue { value } } }
      record { id } recorded { role person { id } } approved { role logIndex person { id } }
      entry { logIndex hash type } waiver { topic reason { ... on ReadableValue { value } } } } }
      pageInfo { hasNextPage endCursor } } } }`;

/** The whole report as somebody sees it, page by page, once it shows what was written so far. */
export const reportOf = async (
  school: OwedSchool,
  who: Who,
  dossierId: string,
  { year = schoolYear, first = 50 }: { readonly year?: string; readonly first?: number } = {},
): Promise<Report | null> => {
  const waitFor = await school.lastIndex();
  const lines: Line[] = [];
  for (let after: string | null = null; ; ) {
    const variables = { dossierId, schoolYear: year, first, after, waitFor };
    const answer: Answer<{ schoolReport: Answered | null }> = await school.ask(
      who,
      reportQuery,
      variables,
    );
    const seen: Answered | null | undefined = answer.data?.schoolReport;
    if (seen === undefined) throw new Error(answer.text);
    if (seen === null) return null;
    const { lines: page, ...report } = seen;
    lines.push(...page.edges.map(({ node }) => node));
    if (!page.pageInfo.hasNextPage) return { ...report, lines };
    after = page.pageInfo.endCursor;
  }
};

export const lineOf = (
  report: Report | null,
  kind: string,
  { topic = null, period }: { readonly topic?: string | null; readonly period: string | null },
): Line | undefined =>
  report?.lines.find(
    (one) =>
      one.kind.kind === kind &&
      (one.topic?.code ?? null) === topic &&
      (one.period?.code ?? null) === period,
  );

export interface Marked {
  readonly dossierId: string;
  readonly topic: string;
  readonly period?: string;
  readonly score?: number;
  readonly upTo: 'draft' | 'submitted' | 'approved';
}

/** A mark of a subject, brought as far as that; gives the record. */
export const mark = async (
  school: OwedSchool,
  { dossierId, topic, period = `${schoolYear}/GK1`, score = 9, upTo }: Marked,
): Promise<string> => {
  const fields = [
    { name: 'level', value: 'T' },
    { name: 'score', value: score },
    { name: 'comment', value: 'Tính nhanh và đúng.' },
  ];
  const kind = 'subject-assessment';
  const input = { dossierId, kind, period, topic, fields };
  const registered = done(await school.give('homeroomA', 'registerRecord', input));
  const recordId = String(registered['createdId']);
  if (upTo !== 'draft') await school.giveDone('homeroomA', 'submitRecord', { recordId });
  if (upTo === 'approved') await school.giveDone('vicePrincipal', 'approveRecord', { recordId });
  return recordId;
};
