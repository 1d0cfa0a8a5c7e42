import {
  Controller,
  ForbiddenException,
  HttpCode,
  HttpException,
  HttpStatus,
  Inject,
  PayloadTooLargeException,
  Post,
  Req,
  UnauthorizedException,
  UnsupportedMediaTypeException,
} from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Request } from 'express';
import type { Authenticator } from '../application/ports/authenticator.js';
import type { RegisterReader } from '../application/ports/register-reader.js';
import type { PublicAddress } from '../application/ports/public-address.js';
import { AUTHENTICATOR, PUBLIC_ADDRESS, REGISTER_READER } from '../application/ports/tokens.js';
import { ReaderQuery } from '../application/queries/school-queries.js';
import { PendingImports } from '../application/imports/pending-imports.js';
import { credentialOf } from '../graphql/context/credential.js';

export const importSizeBytesMax = 20 * 1024 * 1024;
const uploadsAtOnceMax = 4;
const mediaType = 'application/octet-stream';

/**
 * Takes the bytes of a register (xlsx) as they are: `POST /imports`, body
 * `application/octet-stream`. The answer's `importId` is the SHA-256 of the file; the dry run and
 * the confirmation are GraphQL mutations on it. Nothing is read from a caller who may not import;
 * a person uploads one file at a time, and a few people do at once, because files wait in memory.
 */
@Controller('imports')
export class ImportsController {
  constructor(
    @Inject(AUTHENTICATOR) private readonly authenticator: Authenticator,
    @Inject(REGISTER_READER) private readonly reader: RegisterReader,
    private readonly pending: PendingImports,
    private readonly queries: QueryBus,
    @Inject(PUBLIC_ADDRESS) private readonly address: PublicAddress,
  ) {}

  private readonly uploading = new Set<string>();

  @Post()
  @HttpCode(201)
  async upload(
    @Req() request: Request,
  ): Promise<{ readonly importId: string; readonly sizeBytes: number }> {
    const credential = credentialOf(request, this.address.url);
    const principal = credential && (await this.authenticator.authenticate(credential));
    if (!principal) throw new UnauthorizedException();
    const reader = await this.queries.execute(new ReaderQuery(principal, 'imports'));
    const mayImport = reader.holds('importRegister') || reader.holds('appointPeople');
    if (!mayImport) throw new ForbiddenException();
    if (request.headers['content-type'] !== mediaType) {
      throw new UnsupportedMediaTypeException(mediaType);
    }
    const bytes = await this.takingTurns(principal.accountId, () => readBody(request));
    const importId = this.reader.fileHash(bytes);
    const { schoolId, accountId: by } = principal;
    this.pending.put(importId, { schoolId, by, bytes });
    return { importId, sizeBytes: bytes.length };
  }

  /** @throws HttpException 429 while the same account uploads, or too many others do */
  private async takingTurns<T>(accountId: string, work: () => Promise<T>): Promise<T> {
    if (this.uploading.has(accountId) || this.uploading.size >= uploadsAtOnceMax) {
      throw new HttpException('an upload is under way', HttpStatus.TOO_MANY_REQUESTS);
    }
    this.uploading.add(accountId);
    try {
      return await work();
    } finally {
      this.uploading.delete(accountId);
    }
  }
}

/** @throws PayloadTooLargeException as soon as the limit is passed, without reading the rest */
const readBody = async (request: Request): Promise<Uint8Array> => {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    sizeBytes += chunk.length;
    if (sizeBytes > importSizeBytesMax) throw new PayloadTooLargeException();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};
