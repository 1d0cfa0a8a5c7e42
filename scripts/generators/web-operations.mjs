import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Kind } from 'graphql';
import { formatDocument, stringifyDocument } from '@urql/core';
import { importTypeScript } from '../lib/import-typescript.mjs';
import { root } from '../lib/project-root.mjs';

/** The documents of the console by their hash: in production a browser may send no other. */
export const file = 'web/operations.json';

export const produce = async () => {
  const operations = {};
  const sources = path.join(root, 'web/src');
  const names = readdirSync(sources, { recursive: true });
  for (const name of names.filter((one) => one.endsWith('.operations.ts')).sort()) {
    const module = await importTypeScript(pathToFileURL(path.join(sources, name)));
    for (const document of Object.values(module).filter(isOperation)) {
      // As the client sends it: with `__typename` in every selection.
      const text = stringifyDocument(formatDocument(document));
      operations[createHash('sha256').update(text).digest('hex')] = text;
    }
  }
  return `${JSON.stringify(operations, null, 2)}\n`;
};

/** A fragment is sent within the operations that use it. */
const isOperation = ({ definitions }) =>
  definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION);
