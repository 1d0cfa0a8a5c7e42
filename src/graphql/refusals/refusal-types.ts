import * as access from './access-refusals.types.js';
import * as dossiers from './dossier-refusals.types.js';
import * as files from './file-refusals.types.js';
import * as inspections from './inspection-refusals.types.js';
import * as obligations from './obligation-refusals.types.js';
import * as offices from './office-refusals.types.js';
import type { PublicRefusalType, RefusalBody } from './public-refusal.js';
import * as records from './record-refusals.types.js';
import type { Refusal } from './refusal.js';
import * as schools from './school-refusals.types.js';
import * as signIns from './sign-in-refusals.types.js';

type RefusalClass<T extends PublicRefusalType> = new () => Refusal & RefusalBody<T>;

const { RefusedRecord: _, ...recordRefusals } = records;
const { DispositionBlocker: __, ...dossierRefusals } = dossiers;

/**
 * The GraphQL type of every refusal. Does not compile while one is missing, or while a type does
 * not show what its refusal tells.
 */
export const refusalTypes: { readonly [T in PublicRefusalType]: RefusalClass<T> } = {
  ...recordRefusals,
  ...files,
  ...dossierRefusals,
  ...schools,
  ...obligations,
  ...inspections,
  ...signIns,
  ...offices,
  ...access,
};
