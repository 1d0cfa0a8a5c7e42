import { type DynamicModule, Global, Module } from '@nestjs/common';
import {
  ATTACHMENT_STORE,
  AUTHENTICATOR,
  CLOCK,
  CREDENTIALS,
  EVENT_CODEC,
  EVENT_STORE,
  FINAL_BACKUPS,
  HEALTH_PROBES,
  ID_SOURCE,
  INSTALLATION,
  INVITATIONS,
  KEY_STORE,
  KEYED_HASH,
  ENTRY_PROOFS,
  LOG_FILES,
  OUTBOX,
  PASSKEYS,
  PUBLIC_ADDRESS,
  REACTION_CHECKPOINTS,
  READ_MODELS,
  REGISTER_READER,
  REMINDERS,
  SEALS,
  SERVICE_TOKENS,
  SESSIONS,
  SIGN_IN_LIMITS,
  STEP_UP_CONFIRMATIONS,
  STEP_UPS,
  STORED_FILES,
  UPLOADS,
} from './application/ports/tokens.js';
import type { Engine } from './engine.js';

/** Binds every port to what the engine opened; the only place where the two meet. */
@Global()
@Module({})
export class PortsModule {
  static of(engine: Engine): DynamicModule {
    const bindings = new Map<symbol, unknown>([
      [ATTACHMENT_STORE, engine.attachmentStore],
      [AUTHENTICATOR, engine.authenticator],
      [CLOCK, engine.clock],
      [EVENT_CODEC, engine.codec],
      [EVENT_STORE, engine.store],
      [FINAL_BACKUPS, engine.finalBackups],
      [HEALTH_PROBES, engine.healthProbes],
      [ID_SOURCE, engine.ids],
      [INSTALLATION, engine.installation],
      [INVITATIONS, engine.invitations],
      [KEY_STORE, engine.keyStore],
      [KEYED_HASH, engine.keyedHash],
      [ENTRY_PROOFS, engine.entryProofs],
      [LOG_FILES, engine.logFiles],
      [OUTBOX, engine.outboxParts],
      [REACTION_CHECKPOINTS, engine.reactionCheckpoints],
      [READ_MODELS, engine.readModels],
      [REGISTER_READER, engine.registerReader],
      [REMINDERS, engine.reminders],
      [SEALS, engine.seals],
      [SERVICE_TOKENS, engine.accessTokens],
      [CREDENTIALS, engine.credentials],
      [INVITATIONS, engine.invitations],
      [PASSKEYS, engine.passkeys],
      [PUBLIC_ADDRESS, engine.publicAddress],
      [SESSIONS, engine.sessions],
      [SIGN_IN_LIMITS, engine.signInLimits],
      [STEP_UP_CONFIRMATIONS, engine.stepUps],
      [STEP_UPS, engine.stepUps],
      [STORED_FILES, engine.storedFiles],
      [UPLOADS, engine.uploads],
    ]);
    const providers = [...bindings].map(([provide, useValue]) => ({ provide, useValue }));
    return { module: PortsModule, providers, exports: [...bindings.keys()] };
  }
}
