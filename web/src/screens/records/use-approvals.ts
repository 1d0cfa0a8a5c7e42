import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../api/acts.js';
import type { ResultOf } from '../../api/graphql.js';
import { type Session, useSession } from '../../api/session.js';
import { confirmedTogetherMax, usePerform } from '../../api/use-act.js';
import { useLanguage } from '../../i18n/use-language.js';
import { holdsOneOf } from '../../parts/may-enter.js';
import { ApproveRecord, type RecordsToApprove } from './approvals.operations.js';
import { useChildName } from './child-line.js';

export type Waiting = ResultOf<typeof RecordsToApprove>['records']['edges'][number]['node'];

/** How it went with those that were to be approved. */
export interface ApprovalResult {
  readonly done: number;
  readonly all: number;
  /** The entries that say so. */
  readonly entries: readonly string[];
  readonly others: readonly { readonly title: string; readonly outcome: Outcome }[];
}

export interface Approvals {
  readonly chosen: ReadonlySet<string>;
  readonly choose: (id: string, isChosen: boolean) => void;
  readonly chooseAll: () => void;
  readonly chooseNone: () => void;
  /** Why this person does not approve it; null when they can. */
  readonly obstacleOf: (record: Waiting) => Obstacle | null;
  readonly titleOf: (record: Waiting) => string;
  readonly approve: () => Promise<void>;
  /** How many are done of those under way; null when nothing is. */
  readonly progress: { readonly done: number; readonly all: number } | null;
  readonly result: ApprovalResult | null;
}

export type Obstacle = 'own' | 'other-step';

/** The engine judges; this only keeps what it is certain to refuse out of the list. */
const obstacleFor =
  (session: Session) =>
  ({ submitted, form, approvals, dossier }: Waiting): Obstacle | null => {
    const step = form?.chain[approvals.length];
    const mayTake =
      step !== undefined &&
      holdsOneOf(session, step.roles) &&
      session.may('APPROVE_RECORD', dossier?.class?.id ?? null);
    if (!mayTake) return 'other-step';
    return submitted?.person?.id === session.me.person.id ? 'own' : null;
  };

/** Which of the submitted records are chosen, and approving them with one confirmation. */
export const useApprovals = (rows: readonly Waiting[]): Approvals => {
  const { said } = useLanguage();
  const session = useSession();
  const nameOf = useChildName();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const obstacleOf = useMemo(() => obstacleFor(session), [session]);
  const titleOf = ({ dossier, label }: Waiting) =>
    [nameOf(dossier), said(label)].filter(Boolean).join(', ');
  // What was approved elsewhere meanwhile is no longer in the list.
  const records = rows.filter(({ id }) => picked.has(id));
  const choose = useCallback((id: string, isChosen: boolean) => {
    setPicked((before) => {
      const after = new Set(before);
      if (!isChosen) after.delete(id);
      else if (after.size < confirmedTogetherMax) after.add(id);
      return after;
    });
  }, []);
  const chooseNone = useCallback(() => setPicked(new Set()), []);
  const acts = useApproving({ records, titleOf, chooseNone });
  return {
    chosen: new Set(records.map(({ id }) => id)),
    choose,
    chooseAll: () => {
      const free = rows.filter((record) => obstacleOf(record) === null);
      setPicked(new Set(free.slice(0, confirmedTogetherMax).map(({ id }) => id)));
    },
    chooseNone,
    obstacleOf,
    titleOf,
    ...acts,
  };
};

interface ToApprove {
  readonly records: readonly Waiting[];
  readonly titleOf: (record: Waiting) => string;
  readonly chooseNone: () => void;
}

const useApproving = ({
  records,
  titleOf,
  chooseNone,
}: ToApprove): Pick<Approvals, 'approve' | 'progress' | 'result'> => {
  const { t } = useTranslation();
  const perform = usePerform();
  const [progress, setProgress] = useState<Approvals['progress']>(null);
  const [result, setResult] = useState<ApprovalResult | null>(null);
  const approve = async () => {
    const all = records.length;
    const titles = records.map(titleOf);
    setResult(null);
    setProgress({ done: 0, all });
    const outcomes = await perform(
      records.map(({ id: recordId }) => ({
        document: ApproveRecord,
        input: { recordId },
        commandId: crypto.randomUUID(),
      })),
      { title: t('records.approving', { count: all }), lines: titles },
      (done) => setProgress({ done, all }),
    );
    setProgress(null);
    const others = outcomes.flatMap((outcome, index) =>
      outcome.is === 'done' ? [] : [{ title: titles[index] ?? '', outcome }],
    );
    setResult({ done: all - others.length, all, entries: entriesOf(outcomes), others });
    if (others.length === 0) chooseNone();
  };
  return { approve, progress, result };
};

/** Numbers of the entries that were written, the smallest first. */
const entriesOf = (outcomes: readonly Outcome[]): readonly string[] =>
  outcomes
    .flatMap((outcome) => (outcome.is === 'done' ? outcome.receipts : []))
    .flatMap(({ logIndex }) => (logIndex === null ? [] : [BigInt(logIndex)]))
    .sort((one, other) => (one < other ? -1 : 1))
    .map(String);
