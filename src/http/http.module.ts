import { Module } from '@nestjs/common';
import { ApplicationModule } from '../application/application.module.js';
import { FilesController } from './files.controller.js';
import { HealthController } from './health.controller.js';
import { HttpDoor } from './http-door.js';
import { ImportsController } from './imports.controller.js';
import { LogController } from './log.controller.js';
import { Readiness } from './readiness.js';
import { RecordCopyController } from './record-copy.controller.js';
import { UploadsController } from './uploads.controller.js';

/** What is served beside GraphQL: health, the public logs, the upload of registers, and files. */
@Module({
  imports: [ApplicationModule],
  controllers: [
    HealthController,
    LogController,
    ImportsController,
    UploadsController,
    FilesController,
    RecordCopyController,
  ],
  providers: [HttpDoor, Readiness],
  exports: [Readiness],
})
export class HttpModule {}
