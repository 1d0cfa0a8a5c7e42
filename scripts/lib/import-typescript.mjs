import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);

/** Imports a TypeScript module of the project by its URL. */
export const importTypeScript = (url) => import(url.href);
