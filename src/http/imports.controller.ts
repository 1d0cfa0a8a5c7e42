import {
  Body,
  Controller,
  Headers,
  HttpCode,
  Inject,
  PayloadTooLargeException,
  Post,
  UnauthorizedException,
  UnsupportedMediaTypeException,
} from '@nestjs/common';
import type { Authenticator } from '../application/ports/authenticator.js';
import { AUTHENTICATOR } from '../application/ports/tokens.js';
import { hex } from '../application/lock/lock-writes.js';
import { PendingImports } from '../application/register/pending-imports.js';

export const importSizeBytesMax = 20 * 1024 * 1024;

/**
 * Takes the bytes of a register (xlsx) as they are: `POST /imports`, body
 * `application/octet-stream`. The answer's `importId` is the SHA-256 of the file; the dry run and
 * the confirmation are GraphQL mutations on it.
 */
@Controller('imports')
export class ImportsController {
  constructor(
    @Inject(AUTHENTICATOR) private readonly authenticator: Authenticator,
    private readonly pending: PendingImports,
  ) {}

  @Post()
  @HttpCode(201)
  async upload(
    @Headers('authorization') authorization: string | undefined,
    @Body() body: unknown,
  ): Promise<{ readonly importId: string; readonly sizeBytes: number }> {
    const principal = await this.authenticator.authenticate(bearer(authorization));
    if (!principal) throw new UnauthorizedException();
    if (!(body instanceof Uint8Array) || body.length === 0) {
      throw new UnsupportedMediaTypeException('application/octet-stream');
    }
    if (body.length > importSizeBytesMax) throw new PayloadTooLargeException();
    const digest = await globalThis.crypto.subtle.digest('SHA-256', new Uint8Array(body));
    const importId = hex(new Uint8Array(digest));
    this.pending.put(importId, {
      schoolId: principal.schoolId,
      uploadedBy: principal.personId,
      bytes: body,
    });
    return { importId, sizeBytes: body.length };
  }
}

const bearer = (authorization: string | undefined): string =>
  authorization?.startsWith('Bearer ') ? authorization.slice('Bearer '.length) : '';
