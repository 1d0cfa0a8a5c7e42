import { useSession } from '../../api/session.js';
import { usePages } from '../../api/use-pages.js';
import { DispositionStepsForMe } from './disposition.operations.js';
import type { ShownDossier } from './shown.js';

/** What one person can do in a disposition: the engine says so, separation of duties included. */
export const turns = [
  'APPRAISE_DISPOSITION',
  'DECIDE_DISPOSITION',
  'SERVE_NOTICE',
  'MAKE_FINAL_BACKUP',
  'EXECUTE_DISPOSITION',
] as const;
export type Turn = (typeof turns)[number] | 'PROPOSE_DISPOSITION';

/** Null when there is nothing to do for this person, undefined until it is known. */
export const useTurn = (dossier: ShownDossier): Turn | null | undefined => {
  const { may } = useSession();
  const { data, nodes } = usePages(
    DispositionStepsForMe,
    { kinds: [...turns], first: 50 },
    {
      topics: ['DOSSIERS', 'RECORDS', 'SCHOOL'],
      pageOf: ({ duties }) => duties,
      pagesAtOnce: 20,
    },
  );
  // A proposal waits for nobody: whether and when to make it is the school's to say.
  if (isProposable(dossier) && may('PROPOSE_DISPOSITION', dossier.class?.id ?? null)) {
    return 'PROPOSE_DISPOSITION';
  }
  if (data === undefined) return undefined;
  const mine = nodes.filter((node) => node.dossier?.id === dossier.id);
  return turns.find((turn) => mine.some(({ kind }) => kind === turn)) ?? null;
};

const isProposable = ({ status, disposition }: ShownDossier): boolean =>
  status === 'EXITED' && (disposition === null || disposition.stage === 'KEPT');
