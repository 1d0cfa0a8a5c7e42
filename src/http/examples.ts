import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../infrastructure/files/project-root.js';

/** In the order in which they can be run: each takes an id that the one before has shown. */
export const exampleNames = ['school', 'class-dossiers', 'record-history'] as const;

/** Texts of the example queries, with their comments. */
export const exampleQueries = (): readonly string[] =>
  exampleNames.map((name) =>
    readFileSync(
      path.join(projectRoot(), 'src/graphql/examples', `${name}.graphql`),
      'utf8',
    ).trim(),
  );

/** A line to paste into a shell that sends a query, in which no text holds a `#`. */
export const curlLine = (url: string, token: string, query: string): string => {
  const oneLine = query.replace(/#.*$/gm, '').replace(/\s+/g, ' ').trim();
  const body = JSON.stringify({ query: oneLine, variables: {} }).replaceAll("'", "'\\''");
  return (
    `curl -s ${url}/graphql -H 'content-type: application/json' ` +
    `-H 'authorization: Bearer ${token}' -d '${body}'`
  );
};
