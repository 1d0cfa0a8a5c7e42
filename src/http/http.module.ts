import { Module } from '@nestjs/common';
import { ApplicationModule } from '../application/application.module.js';
import { HealthController } from './health.controller.js';
import { ImportsController } from './imports.controller.js';
import { LogController } from './log.controller.js';
import { Readiness } from './readiness.js';

/** What is served beside GraphQL: health, the public logs, and the upload of registers. */
@Module({
  imports: [ApplicationModule],
  controllers: [HealthController, LogController, ImportsController],
  providers: [Readiness],
  exports: [Readiness],
})
export class HttpModule {}
