import { useCallback, useEffect, useRef, useState } from 'react';
import type { Outcome } from '../../../api/acts.js';
import { useAct } from '../../../api/use-act.js';
import { AttachFile } from './files.operations.js';
import { giveUp, type SendRefusal, sendFile } from './send-file.js';
import type { Waiting } from './waiting.js';

export type Progress =
  | { readonly is: 'waiting' | 'sending' | 'attaching' | 'paused' | 'broken' }
  | { readonly is: 'refused'; readonly refusal: SendRefusal | null };

const retryAfterMs = [1_000, 3_000, 9_000];

interface SendingOf {
  readonly waiting: Waiting;
  readonly isTurn: boolean;
  readonly title: string;
  readonly onAttached: (outcome: Outcome) => void;
  readonly onGone: () => void;
}

/** One chosen file on its way: sent, paused, gone on with, attached. */
export const useSending = ({ waiting, isTurn, title, onAttached, onGone }: SendingOf) => {
  const { act, outcome } = useAct(AttachFile);
  const [progress, setProgress] = useState<Progress>({ is: 'waiting' });
  const [sentBytes, setSentBytes] = useState(0);
  const place = useRef<string | null>(null);
  const stopping = useRef<AbortController | null>(null);

  const start = useCallback(async () => {
    const { file, type, recordId, digitised } = waiting;
    const stop = new AbortController();
    stopping.current = stop;
    for (let tries = 0; ; tries += 1) {
      setProgress({ is: 'sending' });
      const sending = { file, type, recordId, place: place.current, signal: stop.signal };
      const sent = await sendFile({ ...sending, onBytes: setSentBytes });
      if (sent.is === 'refused') return setProgress(sent);
      if (sent.is === 'sent') {
        setProgress({ is: 'attaching' });
        const ended = await act(
          { recordId, fileId: sent.fileId, name: file.name, digitised },
          { title },
        );
        if (ended.is === 'done') return onAttached(ended);
        return setProgress({ is: 'broken' });
      }
      place.current = sent.place;
      if (sent.by === 'hand') return setProgress({ is: 'paused' });
      const pauseMs = retryAfterMs[tries];
      if (pauseMs === undefined) return setProgress({ is: 'broken' });
      setProgress({ is: 'broken' });
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      if (stop.signal.aborted) return setProgress({ is: 'paused' });
    }
  }, [waiting, title, act, onAttached]);

  const isWaiting = progress.is === 'waiting';
  useEffect(() => {
    if (isTurn && isWaiting) void start();
  }, [isTurn, isWaiting, start]);
  // A page that is left sends no more.
  useEffect(() => () => stopping.current?.abort(), []);

  const pause = useCallback(() => stopping.current?.abort(), []);
  const cancel = useCallback(() => {
    stopping.current?.abort();
    if (place.current) void giveUp(place.current);
    onGone();
  }, [onGone]);
  return { progress, sentBytes, outcome, pause, cancel, goOn: () => void start() };
};
