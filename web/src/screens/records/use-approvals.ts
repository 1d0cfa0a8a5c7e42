import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../api/acts.js';
import type { ResultOf } from '../../api/graphql.js';
import { type Session, useSession } from '../../api/session.js';
import { confirmedTogetherMax, useAct } from '../../api/use-act.js';
import type { Bilingual } from '../../i18n/index.js';
import { useLanguage } from '../../i18n/use-language.js';
import { holdsOneOf } from '../../parts/may-enter.js';
import { stepsOf } from '../../parts/sample-draws.js';
import { ApproveRecords, type RecordsToApprove } from './approvals.operations.js';
import { useChildName } from './child-line.js';

export type Waiting = ResultOf<typeof RecordsToApprove>['records']['edges'][number]['node'];

/** How it went with those that were to be approved, all together. */
export interface ApprovalResult {
  readonly count: number;
  readonly outcome: Outcome;
  /** Those that stand against it; nothing was approved while there are any. */
  readonly refused: readonly RefusedRecord[];
}
export interface RefusedRecord {
  readonly id: string;
  readonly title: string;
  readonly message: Bilingual;
  readonly nextStep: Bilingual;
}

export interface Approvals {
  readonly chosen: ReadonlySet<string>;
  readonly choose: (record: Waiting, isChosen: boolean) => void;
  readonly leaveOut: (ids: readonly string[]) => void;
  readonly chooseAll: () => void;
  readonly chooseNone: () => void;
  /** Why this person does not approve it; null when they can. */
  readonly obstacleOf: (record: Waiting) => Obstacle | null;
  readonly titleOf: (record: Waiting) => string;
  readonly approve: () => Promise<void>;
  /** How many are under way; null when none is. */
  readonly underWay: number | null;
  readonly result: ApprovalResult | null;
}

export type Obstacle = 'own' | 'other-step';

/** The engine judges; this only keeps what it is certain to refuse out of the list. */
const obstacleFor =
  (session: Session) =>
  ({ submitted, form, draws, approvals, dossier }: Waiting): Obstacle | null => {
    const step = form && stepsOf(form.chain, draws)[approvals.length];
    const mayTake =
      step &&
      holdsOneOf(session, step.roles) &&
      session.may('APPROVE_RECORD', dossier?.class?.id ?? null);
    if (!mayTake) return 'other-step';
    return submitted?.person?.id === session.me.person.id ? 'own' : null;
  };

/** Each with the revision that it was shown at. */
type Picked = ReadonlyMap<string, Waiting['submittedRevision']>;

const asShown = ({ id, submittedRevision }: Waiting) => [id, submittedRevision] as const;

const isPicked = (picked: Picked, { id, submittedRevision }: Waiting): boolean =>
  picked.has(id) && picked.get(id) === submittedRevision;

/** Which of the submitted records are chosen, and approving them with one confirmation. */
export const useApprovals = (rows: readonly Waiting[]): Approvals => {
  const { said } = useLanguage();
  const session = useSession();
  const nameOf = useChildName();
  const [picked, setPicked] = useState<Picked>(new Map());
  const obstacleOf = useMemo(() => obstacleFor(session), [session]);
  const titleOf = ({ dossier, label }: Waiting) =>
    [nameOf(dossier), said(label)].filter(Boolean).join(', ');
  // What was approved elsewhere meanwhile is no longer in the list; what reads otherwise by now is
  // to be read again before it is chosen.
  const records = rows.filter((row) => isPicked(picked, row));
  const choose = useCallback((row: Waiting, isChosen: boolean) => {
    setPicked((before) => {
      const after = new Map(before);
      if (!isChosen) after.delete(row.id);
      else if (after.size < confirmedTogetherMax) after.set(...asShown(row));
      return after;
    });
  }, []);
  const leaveOut = useCallback((ids: readonly string[]) => {
    setPicked((before) => new Map([...before].filter(([id]) => !ids.includes(id))));
  }, []);
  const chooseNone = useCallback(() => setPicked(new Map()), []);
  const acts = useApproving({ records, titleOf, chooseNone });
  return {
    chosen: new Set(records.map(({ id }) => id)),
    choose,
    leaveOut,
    chooseAll: () => {
      const free = rows.filter((record) => obstacleOf(record) === null);
      setPicked(new Map(free.slice(0, confirmedTogetherMax).map(asShown)));
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
}: ToApprove): Pick<Approvals, 'approve' | 'underWay' | 'result'> => {
  const { t } = useTranslation();
  const { act, isActing } = useAct(ApproveRecords);
  const [sent, setSent] = useState(0);
  const [result, setResult] = useState<ApprovalResult | null>(null);
  const approve = async () => {
    const count = records.length;
    const titles = new Map(records.map((record) => [record.id, titleOf(record)]));
    setResult(null);
    setSent(count);
    const outcome = await act(
      {
        records: records.map(({ id, submittedRevision }) => ({
          recordId: id,
          basedOnRevision: submittedRevision ?? '0',
        })),
      },
      { title: t('records.approving', { count }), lines: [...titles.values()] },
    );
    setResult({ count, outcome, refused: refusedIn(outcome, titles) });
    if (outcome.is === 'done') chooseNone();
  };
  return { approve, underWay: isActing ? sent : null, result };
};

type Said = Omit<RefusedRecord, 'id' | 'title'> & { readonly recordId: string };

const refusedIn = (
  outcome: Outcome,
  titles: ReadonlyMap<string, string>,
): readonly RefusedRecord[] => {
  if (outcome.is !== 'refused' || outcome.refusal.name !== 'RecordsAreRefused') return [];
  return (outcome.refusal.facts['records'] as readonly Said[]).map(
    ({ recordId: id, message, nextStep }) => ({
      id,
      title: titles.get(id) ?? id,
      message,
      nextStep,
    }),
  );
};
