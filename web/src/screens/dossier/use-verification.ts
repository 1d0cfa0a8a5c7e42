import { useCallback, useEffect, useState } from 'react';
import { readLogFile } from '../../api/log-files.js';
import { keepKey, knownKey } from '../../api/log-key.js';
import { type Proof, type Verdict, verifyEntry } from './verify-entry.js';

/** How a verification stands; `known` is the key that this browser had before. */
export type Verification =
  | { readonly is: 'working' }
  | {
      readonly is: 'proved';
      readonly proof: Proof;
      readonly isKeyKnown: boolean;
    }
  | Exclude<Verdict, { is: 'proved' }>
  | {
      readonly is: 'key-has-changed';
      readonly known: string;
      readonly shown: string;
    };

export interface VerifiedEntry {
  readonly logIndex: string;
  readonly hash: string;
}

/** The log publishes every few seconds; a new entry is waited for this often and long. */
const publishedTries = 6;
const publishedPauseMs = 1_500;

/** Checks an entry against the public log, once at the beginning and whenever asked again. */
export const useVerification = (
  schoolId: string,
  { logIndex, hash }: VerifiedEntry,
): { readonly verification: Verification; readonly again: () => void } => {
  const [verification, setVerification] = useState<Verification>({ is: 'working' });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    setVerification({ is: 'working' });
    void verify(schoolId, { logIndex, hash }, stop.signal).then((ended) => {
      if (!stop.signal.aborted) setVerification(ended);
    });
    return () => stop.abort();
  }, [schoolId, logIndex, hash, turn]);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  return { verification, again };
};

const verify = async (
  schoolId: string,
  entry: VerifiedEntry,
  signal: AbortSignal,
): Promise<Verification> => {
  const known = knownKey(schoolId);
  const file = await readLogFile(schoolId, 'key');
  const shown = file && new TextDecoder().decode(file).trim();
  if (known !== null && shown !== null && shown !== known) {
    return { is: 'key-has-changed', known, shown };
  }
  // Nobody has to be told a key that is known.
  const key = known ?? shown;
  if (key === null) return { is: 'unchecked', why: 'no-answer' };
  for (let tries = 1; ; tries += 1) {
    const read = (path: string) => readLogFile(schoolId, path);
    const verdict = await verifyEntry({ schoolId, key, ...entry }, read);
    const isAhead = verdict.is === 'unchecked' && verdict.why === 'not-published-yet';
    if (isAhead && tries < publishedTries && !signal.aborted) {
      await new Promise((resolve) => setTimeout(resolve, publishedPauseMs));
      continue;
    }
    if (verdict.is !== 'proved') return verdict;
    keepKey(schoolId, key);
    return { ...verdict, isKeyKnown: known !== null };
  }
};
