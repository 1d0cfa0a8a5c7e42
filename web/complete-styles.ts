import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

const styles = path.resolve(import.meta.dirname, '../node_modules/@mantine/core/styles');
const classForm = /\bm_[\da-f]{6,8}\b/g;

/** The classes that one sheet of the component library has rules for; no other sheet has them. */
export interface Sheet {
  readonly name: string;
  readonly classes: ReadonlySet<string>;
}

export interface Amiss {
  /** Used in scripts without their rules. */
  readonly missing: readonly string[];
  /** Delivered, and used by nothing. */
  readonly unused: readonly string[];
}

/** By the names of their sheets. */
export const sheetsAmiss = (
  sheets: readonly Sheet[],
  built: { readonly scripts: string; readonly styles: string },
): Amiss => {
  const [used, delivered] = [classesIn(built.scripts), classesIn(built.styles)];
  const inOneOnly = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
    sheets
      .filter(({ classes }) => hasAny(one, classes) && !hasAny(other, classes))
      .map(({ name }) => name);
  return { missing: inOneOnly(used, delivered), unused: inOneOnly(delivered, used) };
};

const classesIn = (text: string): ReadonlySet<string> => new Set(text.match(classForm));

const hasAny = (found: ReadonlySet<string>, of: ReadonlySet<string>): boolean =>
  [...of].some((one) => found.has(one));

const sheetsOfLibrary = (): readonly Sheet[] =>
  readdirSync(styles)
    .filter((file) => file.endsWith('.css') && !file.endsWith('.layer.css'))
    .map((name) => ({ name, classes: classesIn(readFileSync(path.join(styles, name), 'utf8')) }));

/**
 * A component whose sheet `app/mantine.css` leaves out ends the build, also one that only another
 * component uses; and so does a sheet that nothing uses any more.
 */
export const completeStyles = (): Plugin => ({
  name: 'complete-styles',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const built = { scripts: '', styles: '' };
      for (const piece of Object.values(bundle)) {
        if (piece.type === 'chunk') built.scripts += piece.code;
        else if (piece.fileName.endsWith('.css')) built.styles += String(piece.source);
      }
      const { missing, unused } = sheetsAmiss(sheetsOfLibrary(), built);
      const lines = [
        ...missing.map((name) => `missing: ${name}`),
        ...unused.map((name) => `used by nothing: ${name}`),
      ];
      if (lines.length > 0) this.error(`app/mantine.css\n  ${lines.join('\n  ')}`);
    },
  },
});
