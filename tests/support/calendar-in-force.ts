import type { GraphqlSchool } from './graphql-school.js';

/** What somebody who changes the calendar of a school's first year says that they looked at. */
export const calendarInForce = async ({
  ask,
}: Pick<GraphqlSchool, 'ask'>): Promise<{ readonly basedOnRevision: string | null }> => {
  const { data: head } = await ask<{ logHead: { size: string } }>(
    'principal',
    '{ logHead { size } }',
  );
  const { data, errors } = await ask<{
    school: { years: { calendar: { revision: string } | null }[] };
  }>(
    'principal',
    'query ($waitFor: LogIndex) { school(waitFor: $waitFor) { years { calendar { revision } } } }',
    { waitFor: String(Number(head.logHead.size) - 1) },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return { basedOnRevision: data.school.years[0]?.calendar?.revision ?? null };
};
