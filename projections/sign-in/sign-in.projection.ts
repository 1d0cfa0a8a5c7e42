import type { Projection } from '../../src/application/ports/projection.js';
import type { AccountId } from '../../src/domain/shared/ids.js';
import type { SignInEvent } from '../../src/domain/sign-in/sign-in.events.js';
import { type Handlers, handle, streamSubject, unchanged } from '../entry.js';
import { insert } from '../table.js';
import { sharingSuspicionTable } from './sign-in.entity.js';

const handlers: Handlers<SignInEvent> = {
  'signin.succeeded': unchanged,
  'signin.refused': unchanged,
  'signin.locked-out': unchanged,
  'signin.stepped-up': unchanged,
  'signin.factor-enrolled': unchanged,
  'signin.factor-removed': unchanged,
  'signin.password-set': unchanged,
  'signin.recovery-code-used': unchanged,
  'signin.session-ended': unchanged,
  'signin.sharing-suspected': ({ cause, deviceId }, entry) => [
    insert(sharingSuspicionTable, {
      accountId: streamSubject(entry) as AccountId,
      cause,
      deviceId,
      at: entry.sealed.recordedAt,
    }),
  ],
};

/**
 * Of what happens at the door, only what somebody has to ask about: when a person works, from
 * where, and how often they mistype a code is theirs and stays in the stream of their account.
 */
export const signInProjection: Projection = {
  name: 'sign-in',
  version: 1,
  tables: [sharingSuspicionTable],
  categories: ['signin'],
  apply: (entry, rows) => handle(handlers, entry, rows),
};
