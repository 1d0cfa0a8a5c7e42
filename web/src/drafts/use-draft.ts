import { useCallback, useEffect, useRef, useState } from 'react';
import { useSession } from '../api/session.js';
import { dropDraft, keepDraft, keptDraft } from './drafts.js';

const pauseMs = 400;

/**
 * State of a form that survives a closed window and a session that ended: kept while somebody
 * types, dropped once it was sent.
 */
export const useDraft = <Written extends object>(
  name: string,
  fresh: Written,
): {
  readonly written: Written;
  readonly write: (change: Partial<Written>) => void;
  readonly drop: () => void;
  /** Whether what is shown was found again. */
  readonly isRestored: boolean;
} => {
  const { accountId } = useSession().me;
  const [written, setWritten] = useState(fresh);
  const [isRestored, setRestored] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const start = useRef(fresh);

  useEffect(() => {
    let isOpen = true;
    void keptDraft({ accountId, name }).then((kept) => {
      if (!isOpen || typeof kept !== 'object' || kept === null) return;
      setWritten((now) => ({ ...now, ...(kept as Partial<Written>) }));
      setRestored(true);
    });
    return () => {
      isOpen = false;
    };
  }, [accountId, name]);

  const write = useCallback(
    (change: Partial<Written>) => {
      setWritten((before) => {
        const after = { ...before, ...change };
        clearTimeout(timer.current);
        timer.current = setTimeout(() => void keepDraft({ accountId, name }, after), pauseMs);
        return after;
      });
    },
    [accountId, name],
  );
  const drop = useCallback(() => {
    clearTimeout(timer.current);
    setWritten(start.current);
    setRestored(false);
    void dropDraft({ accountId, name });
  }, [accountId, name]);
  return { written, write, drop, isRestored };
};
