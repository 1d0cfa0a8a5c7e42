import type { LocalizedText } from '../../application/vocabulary.js';
import { dossierRefusalTexts } from './dossier-refusal.texts.js';
import type { PublicRefusalType } from './public-refusal.js';
import { correctionRefusalTexts, recordRefusalTexts } from './record-refusal.texts.js';
import {
  importRefusalTexts,
  lockRefusalTexts,
  schoolRefusalTexts,
} from './school-refusal.texts.js';

export interface RefusalText {
  /** Why; `{name}` stands for a member of the refusal. */
  readonly message: LocalizedText;
  readonly nextStep: LocalizedText;
}
export type RefusalTexts = Partial<Readonly<Record<PublicRefusalType, RefusalText>>>;

/** What people read; a refusal without its words does not compile. */
export const refusalTexts: Readonly<Record<PublicRefusalType, RefusalText>> = {
  ...recordRefusalTexts,
  ...correctionRefusalTexts,
  ...dossierRefusalTexts,
  ...schoolRefusalTexts,
  ...lockRefusalTexts,
  ...importRefusalTexts,
};
