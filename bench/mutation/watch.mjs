import { stat } from 'node:fs/promises';
import path from 'node:path';
import { quantile } from '../workload.mjs';

const lookMs = 50;

/** What goes on behind the answers, looked at from time to time while the load lasts. */
export class Watch {
  constructor(engine, schoolId, logDirectory) {
    Object.assign(this, { engine, schoolId });
    this.checkpointFile = path.join(logDirectory, schoolId, 'checkpoint');
  }

  begin() {
    const { engine, schoolId } = this;
    const seen = engine.notices.sealedThrough(schoolId);
    Object.assign(this, { shownAfterMs: [], checkpointAgesMs: [], pending: [], seen });
    this.newsSince = null;
    this.timer = setInterval(() => void this.look(), lookMs);
  }

  async end() {
    clearInterval(this.timer);
    const { engine, schoolId } = this;
    const startedAt = performance.now();
    const size = (await engine.store.logSizes()).get(schoolId);
    const outcome = await engine.readModels.waitFor(schoolId, size - 1n, 60_000);
    await Promise.all(this.pending);
    return {
      outcome,
      caughtUpMs: performance.now() - startedAt,
      sealLagP99Ms: engine.sealer.health().lag.p99Ms,
      readModelLagP50Ms: p(this.shownAfterMs, 0.5),
      readModelLagP99Ms: p(this.shownAfterMs, 0.99),
      checkpointAgeP99Ms: p(this.checkpointAgesMs, 0.99),
    };
  }

  async look() {
    const { engine, schoolId } = this;
    const size = engine.notices.sealedThrough(schoolId);
    if (size === this.seen) return;
    this.seen = size;
    const sealedAt = performance.now();
    const shown = engine.readModels.waitFor(schoolId, size - 1n, 60_000);
    this.pending.push(shown.then(() => this.shownAfterMs.push(performance.now() - sealedAt)));
    // Without news there need be no checkpoint: a rest before the load does not count.
    this.newsSince ??= Date.now();
    const { mtimeMs } = await stat(this.checkpointFile);
    this.checkpointAgesMs.push(Date.now() - Math.max(mtimeMs, this.newsSince));
  }
}

const p = (values, share) =>
  quantile(
    [...values].sort((a, b) => a - b),
    share,
  ) ?? null;
