import { accessRefusalTexts, grantRefusalTexts } from './access-refusal.texts.js';
import { dossierRefusalTexts } from './dossier-refusal.texts.js';
import { fileRefusalTexts } from './file-refusal.texts.js';
import { inspectionRefusalTexts } from './inspection-refusal.texts.js';
import { obligationRefusalTexts } from './obligation-refusal.texts.js';
import { officeRefusalTexts } from './office-refusal.texts.js';
import type { PublicRefusalType } from './public-refusal.js';
import { correctionRefusalTexts, recordRefusalTexts } from './record-refusal.texts.js';
import type { RefusalText } from './refusal-text.js';
import {
  importRefusalTexts,
  lockRefusalTexts,
  schoolRefusalTexts,
} from './school-refusal.texts.js';
import { signInRefusalTexts } from './sign-in-refusal.texts.js';

/** What people read; a refusal without its words does not compile. */
export const refusalTexts: Readonly<Record<PublicRefusalType, RefusalText>> = {
  ...recordRefusalTexts,
  ...correctionRefusalTexts,
  ...fileRefusalTexts,
  ...dossierRefusalTexts,
  ...schoolRefusalTexts,
  ...lockRefusalTexts,
  ...obligationRefusalTexts,
  ...inspectionRefusalTexts,
  ...importRefusalTexts,
  ...signInRefusalTexts,
  ...officeRefusalTexts,
  ...accessRefusalTexts,
  ...grantRefusalTexts,
};
