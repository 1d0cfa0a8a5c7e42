import type { LocalizedText } from '../../application/vocabulary.js';
import type { PublicRefusalType } from './public-refusal.js';

export interface RefusalText {
  /** Why; `{name}` stands for a member of the refusal. */
  readonly message: LocalizedText;
  readonly nextStep: LocalizedText;
}
export type RefusalTexts = Partial<Readonly<Record<PublicRefusalType, RefusalText>>>;
