import { classOpenedFrom1 } from './class-opened.js';
import { dossierOpenedFrom1 } from './dossier-opened.js';
import { figuresCountedFrom1 } from './figures-counted.js';
import { holdReleasedFrom1 } from './hold-released.js';
import { lockProposedFrom1 } from './lock-proposed.js';
import { obligationWaivedFrom1 } from './obligation-waived.js';
import { personAppointedFrom1 } from './person-appointed.js';
import { recordFiledFrom1, recordFiledFrom2, recordRegisteredFrom1 } from './record-slot.js';
import {
  recordApprovedFrom1,
  recordSubmittedFrom1,
  recordSubmittedFrom2,
} from './record-window.js';
import { lockedOutFrom1, refusedFrom1 } from './sign-in.js';
import type { Upcaster } from './upcaster.js';

/** All steps ever needed, one per old version. */
export const upcasters: readonly Upcaster[] = [
  personAppointedFrom1,
  holdReleasedFrom1,
  dossierOpenedFrom1,
  refusedFrom1,
  lockedOutFrom1,
  recordRegisteredFrom1,
  recordFiledFrom1,
  recordFiledFrom2,
  recordSubmittedFrom1,
  recordSubmittedFrom2,
  recordApprovedFrom1,
  lockProposedFrom1,
  figuresCountedFrom1,
  obligationWaivedFrom1,
  classOpenedFrom1,
];
