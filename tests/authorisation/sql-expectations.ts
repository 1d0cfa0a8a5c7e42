import type { DatabaseRole } from '../../src/infrastructure/postgres/connections.js';

/**
 * What a role can do to a table. `own`: to rows of the school that the transaction is set to, and
 * to none at all when it is set to none; `all`: to every row, whatever it is set to. What is not
 * said is refused. `update` names columns.
 */
export interface Rights {
  readonly select: 'own' | 'all';
  readonly insert?: 'own' | 'all';
  readonly update?: readonly string[] | 'every column';
  readonly delete?: 'own' | 'all';
  readonly truncate?: 'all';
}
export type RightsByRole = Partial<Readonly<Record<DatabaseRole, Rights>>>;

const looking = { select: 'all' } as const;
const ofSchool = { select: 'own' } as const;
const everything: Rights = {
  select: 'all',
  insert: 'all',
  update: 'every column',
  delete: 'all',
  truncate: 'all',
};

/** Written by functions alone, which the append role may call. */
const ledger: RightsByRole = {
  append: ofSchool,
  read: ofSchool,
  projector: ofSchool,
  auditor: looking,
};
const authentication = (rights: Omit<Rights, 'select' | 'insert'>): RightsByRole => ({
  auth: { select: 'all', insert: 'all', ...rights },
});
const progress: RightsByRole = { projector: everything, auditor: looking };

export const tableRights: Readonly<Record<string, RightsByRole>> = {
  'auth.access_token': authentication({ update: ['revoked_at'] }),
  'auth.account': authentication({ update: ['sign_in_name'] }),
  'auth.ceremony': authentication({ delete: 'all' }),
  'auth.invitation': authentication({ update: ['used_at'], delete: 'all' }),
  'auth.passkey': authentication({ update: ['counter', 'last_used_at'], delete: 'all' }),
  'auth.password': authentication({ update: ['hash', 'set_at'] }),
  'auth.recovery_code': authentication({ delete: 'all' }),
  'auth.session': authentication({ update: ['last_seen_at', 'ended_at'], delete: 'all' }),
  'auth.step_up_challenge': authentication({
    update: ['challenge_id', 'name', 'expires_at', 'confirmed_by', 'command_id'],
    delete: 'all',
  }),
  'auth.totp': authentication({ update: ['factor_id', 'secret', 'enrolled_at'] }),
  'deployment.migration': {
    migrator: everything,
    append: looking,
    read: looking,
    projector: looking,
    keys: looking,
    auth: looking,
    auditor: looking,
  },
  'keys.erased_subject': { keys: { select: 'own', insert: 'own' } },
  'keys.school_key': { keys: { select: 'own', insert: 'own' } },
  'keys.subject_key': { keys: { select: 'own', insert: 'own', delete: 'own' } },
  'ledger.checkpoint': ledger,
  'ledger.command': ledger,
  'ledger.event': ledger,
  'ledger.log': ledger,
  'ledger.log_entry': ledger,
  'ledger.sealer': { append: looking, auditor: looking },
  'ledger.stream_head': ledger,
  'notice.outbox_message': {
    read: ofSchool,
    projector: {
      select: 'own',
      insert: 'own',
      update: ['attempts', 'next_attempt_at', 'problem', 'delivered_at', 'given_up_at'],
      delete: 'own',
    },
    auditor: looking,
  },
  'notice.reminder': {
    read: ofSchool,
    projector: { select: 'own', insert: 'own', update: ['read_at'], delete: 'own' },
    auditor: looking,
  },
  'notice.round': {
    projector: { select: 'own', insert: 'own', delete: 'own' },
    auditor: looking,
  },
  'read.projection_checkpoint': progress,
  'read.projection_generation': progress,
  'read.reaction_checkpoint': progress,
};

/** Each table of a projection: its owner fills it, queries see one school. */
export const projectedTable: RightsByRole = {
  read: ofSchool,
  projector: everything,
  auditor: looking,
};
/** The view that queries name, with the rights of whoever asks. */
export const projectedView: RightsByRole = {
  read: ofSchool,
  projector: { select: 'all', insert: 'all', update: 'every column', delete: 'all' },
  auditor: looking,
};
