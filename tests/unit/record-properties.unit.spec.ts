import { lockDecider } from '../../src/domain/lock/lock.decider.js';
import { recordDecider } from '../../src/domain/record/record.decider.js';
import { lifePlans } from '../support/arbitrary-lives.js';
import { live } from '../support/living.js';
import fc from 'fast-check';

test('measure', () => {
  const t = performance.now();
  const counts: Record<string, number> = {};
  let n = 0;
  for (const plan of fc.sample(lifePlans, { numRuns: 1000, seed: 5 })) {
    const life = live(plan);
    n += plan.attempts.length;
    for (const { event } of life.entries) counts[event.type] = (counts[event.type] ?? 0) + 1;
    for (const r of life.repeated) counts[`again ${r}`] = (counts[`again ${r}`] ?? 0) + 1;
  }
  console.log(performance.now() - t, n, JSON.stringify(counts, null, 1));
  void lockDecider; void recordDecider;
});
