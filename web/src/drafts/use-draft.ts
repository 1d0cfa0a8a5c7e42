import { useCallback, useEffect, useRef, useState } from 'react';
import { useSession } from '../api/session.js';
import { dropDraft, keepDraft, keptDraft } from './drafts.js';

const pauseMs = 400;

/**
 * State of a form that survives a closed window and a session that ended: kept while somebody
 * types, dropped once it was sent. What was found again never replaces what was typed meanwhile.
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
  const start = useRef(fresh);
  start.current = fresh;
  const [form, setForm] = useState(() => begun(accountId, name, fresh));
  const isOfOther = form.accountId !== accountId || form.name !== name;
  // The same form, now about something else: it does not begin with what was typed before.
  if (isOfOther) setForm(begun(accountId, name, fresh));

  useEffect(() => {
    let isShown = true;
    void keptDraft({ accountId, name }).then((kept) => {
      if (!isShown) return;
      setForm((now) => {
        const found = fitting(kept, start.current);
        return found === null || now.isDone ? now : restored(now, found);
      });
    });
    return () => {
      isShown = false;
    };
  }, [accountId, name]);
  const letGo = useKeeping(form);

  const write = useCallback((change: Partial<Written>) => setForm((now) => typed(now, change)), []);
  const drop = useCallback(() => {
    letGo();
    setForm({ ...begun(accountId, name, start.current), isDone: true });
    void dropDraft({ accountId, name });
  }, [accountId, name, letGo]);
  return { written: form.written, write, drop, isRestored: form.isRestored };
};

interface Form<Written> {
  readonly accountId: string;
  readonly name: string;
  readonly written: Written;
  /** What was typed since the form was opened. */
  readonly changes: Partial<Written>;
  readonly isRestored: boolean;
  /** Sent or given up: what is found afterwards is of before. */
  readonly isDone: boolean;
}

/**
 * Keeps what was typed: after a pause, and at once when the form or its window goes away. Returns
 * how to let go of what waits: a form that was sent may be gone before it is drawn again.
 */
const useKeeping = <Written>({
  accountId,
  name,
  written,
  changes,
}: Form<Written>): (() => void) => {
  const unsaved = useRef<(() => void) | null>(null);
  useEffect(() => {
    if (Object.keys(changes).length === 0) {
      unsaved.current = null;
      return;
    }
    const keep = () => {
      unsaved.current = null;
      clearTimeout(timer);
      void keepDraft({ accountId, name }, written);
    };
    const timer = setTimeout(() => unsaved.current?.(), pauseMs);
    unsaved.current = keep;
    return () => clearTimeout(timer);
  }, [accountId, name, written, changes]);
  useEffect(() => {
    const keepNow = () => unsaved.current?.();
    window.addEventListener('pagehide', keepNow);
    document.addEventListener('visibilitychange', keepNow);
    return () => {
      keepNow();
      window.removeEventListener('pagehide', keepNow);
      document.removeEventListener('visibilitychange', keepNow);
    };
  }, [accountId, name]);
  return useCallback(() => {
    unsaved.current = null;
  }, []);
};

const begun = <Written>(accountId: string, name: string, fresh: Written): Form<Written> => ({
  accountId,
  name,
  written: fresh,
  changes: {},
  isRestored: false,
  isDone: false,
});

const typed = <Written>(now: Form<Written>, change: Partial<Written>): Form<Written> => ({
  ...now,
  written: { ...now.written, ...change },
  changes: { ...now.changes, ...change },
});

const restored = <Written>(now: Form<Written>, found: Partial<Written>): Form<Written> => ({
  ...now,
  written: { ...now.written, ...found, ...now.changes },
  isRestored: true,
});

/** What of a draft the form still has, as another version of the console may have kept it. */
const fitting = <Written extends object>(
  kept: unknown,
  fresh: Written,
): Partial<Written> | null => {
  if (typeof kept !== 'object' || kept === null) return null;
  const fields = Object.entries(kept).filter(
    ([field, value]) => field in fresh && isLike(value, fresh[field as keyof Written]),
  );
  return Object.fromEntries(fields) as Partial<Written>;
};

const isLike = (value: unknown, fresh: unknown): boolean =>
  fresh === null ||
  value === null ||
  (typeof value === typeof fresh && Array.isArray(value) === Array.isArray(fresh));
