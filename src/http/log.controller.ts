import { Controller, Get, Inject, NotFoundException, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { LogFiles } from '../application/ports/log-files.js';
import { LOG_FILES } from '../application/ports/tokens.js';

/** Checkpoints and tiles for anyone: hashes and signatures, nothing personal, no sign-in. */
@Controller('log')
export class LogController {
  constructor(@Inject(LOG_FILES) private readonly files: LogFiles) {}

  @Get('*path')
  async file(@Req() request: Request, @Res() response: Response): Promise<void> {
    const file = await this.files.read(request.path.slice('/log/'.length));
    if (!file) throw new NotFoundException();
    response
      .setHeader('Content-Type', file.contentType)
      .setHeader('Cache-Control', file.cacheControl)
      .setHeader('Access-Control-Allow-Origin', '*')
      .end(Buffer.from(file.body));
  }
}
