import { existsSync } from 'node:fs';
import path from 'node:path';

/** Where `catalogues/` and `demo/` lie: the same for the sources and for what is built of them. */
export const projectRoot = (from: string = import.meta.dirname): string => {
  if (existsSync(path.join(from, 'package.json'))) return from;
  const above = path.dirname(from);
  if (above === from) throw new Error('package.json is not above this program');
  return projectRoot(above);
};
