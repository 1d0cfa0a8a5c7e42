import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useChanges } from '../api/live.js';
import { useSession } from '../api/session.js';

/** A timer cannot wait longer; whoever is still there then is asked for anew. */
const waitMsMax = 2_000_000_000;

/**
 * Asks again who one is when that may have changed, so that a new office works at once and nobody
 * goes on looking at what ended: an entry about offices or rights, and for an inspector each step
 * and the moment at which the grant ends.
 */
export const SessionWatch = () => {
  const { again, me } = useSession();
  const router = useRouter();
  const { grant, accountKind } = me;
  useChanges(['SCHOOL', 'ACCESS', 'RIGHTS'], again);
  useEffect(
    () => (accountKind === 'INSPECTOR' ? router.subscribe('onResolved', again) : undefined),
    [accountKind, router, again],
  );
  useEffect(() => {
    if (!grant) return undefined;
    const leftMs = Date.parse(grant.validTo) - Date.now();
    // By the server's clock it may be over a moment later than by this one's.
    const timer = setTimeout(again, Math.min(Math.max(leftMs, 0) + 2_000, waitMsMax));
    return () => clearTimeout(timer);
  }, [grant, again]);
  return null;
};
