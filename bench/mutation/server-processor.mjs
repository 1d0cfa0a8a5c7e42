import { readdirSync, readFileSync } from 'node:fs';

const tickMs = 10;

const statOf = (pid) => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold spaces; what follows it is numbered from 3 on.
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
};

/**
 * Processor time of the whole PostgreSQL cluster so far, in ms: the postmaster, what it waited for,
 * and the backends that live. NaN where the system does not say (it takes Linux's /proc).
 */
export const clusterProcessorMs = (postmasterPid) => {
  const own = statOf(postmasterPid);
  if (!own) return Number.NaN;
  const [user, system, childrenUser, childrenSystem] = own.slice(11, 15).map(Number);
  const backends = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(statOf)
    .filter((stat) => stat?.[1] === String(postmasterPid))
    .reduce((sum, stat) => sum + Number(stat[11]) + Number(stat[12]), 0);
  return (user + system + childrenUser + childrenSystem + backends) * tickMs;
};
