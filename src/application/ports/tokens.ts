/** Injection tokens of the ports (interfaces have no runtime value). */
export const EVENT_STORE = Symbol('EventStore');
export const EVENT_CODEC = Symbol('EventCodec');
export const SEALS = Symbol('Seals');
export const KEY_STORE = Symbol('KeyStore');
export const KEYED_HASH = Symbol('KeyedHash');
export const CLOCK = Symbol('Clock');
export const ID_SOURCE = Symbol('IdSource');
export const STEP_UPS = Symbol('StepUps');
export const AUTHENTICATOR = Symbol('Authenticator');
export const READ_MODELS = Symbol('ReadModels');
export const REGISTER_READER = Symbol('RegisterReader');
export const FINAL_BACKUPS = Symbol('FinalBackups');
export const REACTION_CHECKPOINTS = Symbol('ReactionCheckpoints');
export const LOG_FILES = Symbol('LogFiles');
export const HEALTH_PROBES = Symbol('HealthProbes');
export const INVITATIONS = Symbol('Invitations');
export const SERVICE_TOKENS = Symbol('ServiceTokens');
