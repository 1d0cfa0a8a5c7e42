import type { AuthorityCatalogue } from '../../domain/access/authorities.js';
import type { RecordCatalogue } from '../../domain/shared/record-kind.js';

/**
 * What was installed: the engine, and the catalogues that came with it or were put beside it. No
 * school follows a catalogue because it is there; adopting one is its own decision.
 *
 * Catalogues MUST be right in form. A file that is none is reported to whoever runs the
 * installation and MUST NOT keep the others from being offered.
 */
export interface Installation {
  readonly version: string;
  recordCatalogues(): Promise<readonly RecordCatalogue[]>;
  authorityCatalogues(): Promise<readonly AuthorityCatalogue[]>;
}
