import { useEffect, useState } from 'react';
import { serverNow } from '../api/server-time.js';

/** The present moment, in epoch milliseconds, as often as a distance in minutes changes. */
export const useNow = (everyMs = 30_000): number => {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
};
