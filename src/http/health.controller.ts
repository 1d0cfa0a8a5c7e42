import { Controller, Get, HttpCode, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { HealthProbe } from '../application/ports/health.js';
import { HEALTH_PROBES } from '../application/ports/tokens.js';
import { Reactor } from '../application/reactions/reactor.js';
import { Readiness } from './readiness.js';

const probeTimeoutMs = 3000;

/** For load balancers and supervisors: is the process alive, and can it serve right now? */
@Controller('health')
export class HealthController {
  constructor(
    @Inject(HEALTH_PROBES) private readonly probes: readonly HealthProbe[],
    private readonly readiness: Readiness,
    private readonly reactor: Reactor,
  ) {}

  @Get('live')
  @HttpCode(200)
  live(): { readonly status: 'live' } {
    return { status: 'live' };
  }

  @Get('ready')
  async ready(@Res({ passthrough: true }) response: Response) {
    const checks = await Promise.all(
      [...this.probes, this.reactor].map(async (probe) => ({
        name: probe.name,
        problem: await outcomeOf(probe),
      })),
    );
    const isReady = this.readiness.isReady && checks.every(({ problem }) => problem === null);
    response.status(isReady ? 200 : 503);
    response.setHeader('Cache-Control', 'no-store');
    const status = isReady ? 'ready' : this.readiness.isReady ? 'not-ready' : 'stopping';
    return { status, checks: checks.map((check) => ({ ...check, ok: check.problem === null })) };
  }
}

const outcomeOf = async (probe: HealthProbe): Promise<string | null> => {
  const late = new Promise<string>((resolve) => {
    setTimeout(resolve, probeTimeoutMs, 'did not answer in time').unref();
  });
  return Promise.race([probe.check().catch(() => 'failed'), late]);
};
