import type { Power } from '../../../domain/shared/roles.js';
import type { ImportToConfirm, RegisterKind } from '../../imports/pending-imports.js';
import { type Duty, type DutyKind, dutyOf } from './duty.js';
import type { DutyFacts } from './duty-facts.js';

const ofKind: Readonly<Record<RegisterKind, { readonly kind: DutyKind; readonly power: Power }>> = {
  children: { kind: 'confirm-import', power: 'importRegister' },
  staff: { kind: 'confirm-staff-import', power: 'appointPeople' },
};

/** Registers that somebody examined and nobody imported, for whoever may import their kind. */
export const dutiesOfImports = (
  { reader }: DutyFacts,
  waiting: readonly ImportToConfirm[],
): readonly Duty[] =>
  waiting
    .filter(({ kind }) => reader.holds(ofKind[kind].power))
    .map(({ importId, kind, since, due }) => {
      const found = {
        kind: ofKind[kind].kind,
        since,
        due,
        // No entry is about it; the first digits of its hash tell it from the others.
        logIndex: Number.parseInt(importId.slice(0, 7), 16),
        subject: { importId },
      };
      return dutyOf(found, reader.moment.at);
    });
