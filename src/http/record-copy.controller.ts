import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Request, Response } from 'express';
import { RecordCopyQuery } from '../application/queries/record-copy-queries.js';
import { isUuid, type RecordId } from '../application/vocabulary.js';
import { answerFailure, answerRefusal } from './file-answers.js';
import { HttpDoor } from './http-door.js';
import { pageOfCopy } from './record-copy.page.js';

/**
 * An approved record to carry along: `GET /records/<record>/copy`, one file that needs nothing else.
 * It is recorded before it is sent.
 */
@Controller('records')
export class RecordCopyController {
  constructor(
    private readonly door: HttpDoor,
    private readonly queries: QueryBus,
  ) {}

  @Get(':recordId/copy')
  async copy(
    @Req() request: Request,
    @Res() response: Response,
    @Param('recordId') recordId: RecordId,
  ): Promise<void> {
    const { reader } = await this.door.signedIn(request, 'recordCopy');
    response.setHeader('Cache-Control', 'no-store');
    if (!isUuid(recordId)) return answerRefusal(response, { type: 'RecordNotFound' });
    try {
      const copy = await this.queries.execute(new RecordCopyQuery(reader, recordId));
      if (!copy.ok) return answerRefusal(response, copy.error);
      response
        .setHeader('Content-Type', 'text/html; charset=utf-8')
        .setHeader('Content-Disposition', `attachment; filename="ban-sao-${recordId}.html"`)
        .setHeader('Content-Security-Policy', "sandbox; default-src 'none'")
        .end(pageOfCopy(copy.value));
    } catch (error) {
      answerFailure(response, error);
    }
  }
}
