import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Logger, Param, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Request, Response } from 'express';
import { type FileToRead, ReadFileQuery } from '../application/queries/file-queries.js';
import { type FileId, isUuid, type RecordId } from '../application/vocabulary.js';
import { answerFailure, answerRefusal } from './file-answers.js';
import { HttpDoor } from './http-door.js';

/** What a browser does with a file that it opens all the same: nothing. */
const contentSecurityPolicy = "sandbox; default-src 'none'";

interface Part {
  readonly from: number;
  /** Not included. */
  readonly to: number;
  readonly isWhole: boolean;
}

/**
 * A file of a record: `GET /attachments/<record>/<file>`, as a whole or from somewhere on (`Range`).
 * It is decrypted while it is sent. What turns out to be damaged on the way breaks the connection
 * off, so that a part of a file is never taken for all of it.
 */
@Controller('attachments')
export class FilesController {
  private readonly logger = new Logger(FilesController.name);

  constructor(
    private readonly door: HttpDoor,
    private readonly queries: QueryBus,
  ) {}

  @Get(':recordId/:fileId')
  async read(
    @Req() request: Request,
    @Res() response: Response,
    @Param('recordId') recordId: RecordId,
    @Param('fileId') fileId: FileId,
  ): Promise<void> {
    const { reader } = await this.door.signedIn(request, 'file');
    response.setHeader('Cache-Control', 'no-store');
    if (!isUuid(recordId) || !isUuid(fileId))
      return answerRefusal(response, { type: 'FileNotFound' });
    try {
      const found = await this.queries.execute(new ReadFileQuery(reader, recordId, fileId));
      if (found.is === 'absent') return answerRefusal(response, { type: 'FileNotFound' });
      if (found.is === 'restricted') {
        return answerRefusal(response, { type: 'RoleIsNotAllowed', allowed: [] });
      }
      await this.send(request, response, { ...found, fileId });
    } catch (error) {
      if (!response.headersSent) answerFailure(response, error);
    }
  }

  private async send(
    request: Request,
    response: Response,
    found: FileToRead & { readonly fileId: FileId },
  ): Promise<void> {
    const { file, mediaType, name, fileId } = found;
    try {
      const part = partOf(request, file.sizeBytes, fileId);
      response.setHeader('Accept-Ranges', 'bytes').setHeader('ETag', `"${fileId}"`);
      if (part === null) {
        return void response
          .status(416)
          .setHeader('Content-Range', `bytes */${file.sizeBytes}`)
          .end();
      }
      // What cannot be read at all is said while something can still be said.
      const parts = file.read(part.from, part.to)[Symbol.asyncIterator]();
      const first = request.method === 'HEAD' ? null : await parts.next();
      response
        .status(part.isWhole ? 200 : 206)
        .setHeader('Content-Type', mediaType)
        .setHeader('Content-Length', part.to - part.from)
        .setHeader('Content-Disposition', `attachment; filename*=UTF-8''${encodedName(name)}`)
        .setHeader('Content-Security-Policy', contentSecurityPolicy);
      if (!part.isWhole) {
        const { from, to } = part;
        response.setHeader('Content-Range', `bytes ${from}-${to - 1}/${file.sizeBytes}`);
      }
      if (first === null) return void response.end();
      await pipeline(Readable.from(all(first, parts), { objectMode: false }), response);
    } catch (error) {
      if (!response.headersSent) throw error;
      this.logger.error('a file broke off', { code: (error as { code?: string }).code });
    } finally {
      await file.close();
    }
  }
}

async function* all(
  first: IteratorResult<Uint8Array>,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  for (let next = first; next.done !== true; next = await rest.next()) yield next.value;
}

/** RFC 8187. */
const encodedName = (name: string | null): string =>
  encodeURIComponent(name ?? 'file').replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

const oneRange = /^bytes=(\d{0,15})-(\d{0,15})$/;

/** Of several ranges, or of another file than the client has begun, the whole is sent; null: none. */
const partOf = ({ headers }: Request, sizeBytes: number, fileId: FileId): Part | null => {
  const whole = { from: 0, to: sizeBytes, isWhole: true };
  const isSame = headers['if-range'] === undefined || headers['if-range'] === `"${fileId}"`;
  const [, first = '', last = ''] = (isSame && oneRange.exec(headers.range ?? '')) || [];
  if (first === '' && last === '') return whole;
  const from = first === '' ? Math.max(0, sizeBytes - Number(last)) : Number(first);
  const to = first === '' || last === '' ? sizeBytes : Math.min(sizeBytes, Number(last) + 1);
  return from < to ? { from, to, isWhole: false } : null;
};
