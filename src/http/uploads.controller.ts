import { randomUUID } from 'node:crypto';
import {
  Controller,
  Delete,
  Head,
  Inject,
  Options,
  Param,
  Patch,
  Post,
  Req,
  Res,
} from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Request, Response } from 'express';
import { UPLOADS } from '../application/ports/tokens.js';
import type { Upload, Uploads } from '../application/ports/uploads.js';
import { BeginUploadCommand } from '../application/record/attachments.js';
import { UnattachedFiles } from '../application/record/unattached-files.js';
import { attachmentTypes, isUuid } from '../application/vocabulary.js';
import type { AttachmentType, CommandId, FileId, RecordId } from '../application/vocabulary.js';
import { answerFailure, answerRefusal } from './file-answers.js';
import { HttpDoor } from './http-door.js';
import type { PublicRefusal } from '../graphql/refusals/public-refusal.js';

const version = '1.0.0';
const mediaType = 'application/offset+octet-stream';
/** Each has 64 KiB in memory and a connection. */
const sendersMax = 50;
const hourMs = 3_600_000;
const wholeNumber = /^(0|[1-9]\d{0,14})$/;

interface Sender {
  readonly request: Request;
  readonly ended: Promise<void>;
}

/**
 * Files on their way to a record: the core of tus 1.0 (https://tus.io/protocols/resumable-upload) with
 * creation, termination and expiration, so that any client of that protocol can send them.
 * `Upload-Metadata` names `recordId` and `type`; what the file is called comes when it is attached.
 * Offsets are whole segments of 64 KiB: what a broken connection left of one is sent again.
 */
@Controller('attachments')
export class UploadsController {
  private readonly sending = new Map<string, Sender>();

  constructor(
    private readonly door: HttpDoor,
    private readonly commands: CommandBus,
    private readonly unattached: UnattachedFiles,
    @Inject(UPLOADS) private readonly uploads: Uploads,
  ) {}

  @Options()
  abilities(@Res() response: Response): void {
    response
      .status(204)
      .setHeader('Tus-Resumable', version)
      .setHeader('Tus-Version', version)
      .setHeader('Tus-Extension', 'creation,termination,expiration')
      .setHeader('Tus-Max-Size', Math.max(...Object.values(this.uploads.sizeBytesMax)))
      .end();
  }

  @Post()
  async begin(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { principal } = await this.door.signedIn(request, 'upload');
    if (!speaksTus(request, response)) return;
    const announced = announcedIn(request);
    if (!announced) return void response.status(400).end();
    const header = {
      ...{ principal, commandId: randomUUID() as CommandId, occurredAt: null },
      ...{ awaitSealed: false, stepUp: null },
    };
    try {
      const begun = await this.commands.execute(new BeginUploadCommand(header, announced));
      if (!begun.ok) return answerRefusal(response, begun.error as PublicRefusal);
      this.tell(response, begun.value)
        .status(201)
        .setHeader('Location', `/attachments/uploads/${begun.value.fileId}`)
        .end();
    } catch (error) {
      answerFailure(response, error);
    }
  }

  @Head('uploads/:fileId')
  async where(@Req() request: Request, @Res() response: Response, @Param('fileId') id: string) {
    const known = await this.ownUpload(request, response, id);
    if (!known) return;
    // Whoever asks goes on; what an older connection still brings would move the answer.
    await this.stopSending(id);
    const upload = (await this.uploads.find(known.schoolId, known.fileId)) ?? known;
    this.tell(response, upload).status(200).setHeader('Upload-Length', upload.sizeBytes).end();
  }

  @Patch('uploads/:fileId')
  async take(@Req() request: Request, @Res() response: Response, @Param('fileId') id: string) {
    const upload = await this.ownUpload(request, response, id);
    if (!upload) return;
    const offset = numberIn(request, 'upload-offset');
    if (request.headers['content-type'] !== mediaType) return void response.status(415).end();
    if (offset === null) return void response.status(400).end();
    if (this.sending.size >= sendersMax) return void response.status(429).end();
    // Whoever goes on has lost the connection before, which may not have noticed yet.
    await this.stopSending(id);
    const sender = { request, ended: this.takeBytes(request, response, { upload, offset }) };
    this.sending.set(id, sender);
    try {
      await sender.ended;
    } finally {
      if (this.sending.get(id) === sender) this.sending.delete(id);
    }
  }

  @Delete('uploads/:fileId')
  async giveUp(@Req() request: Request, @Res() response: Response, @Param('fileId') id: string) {
    const upload = await this.ownUpload(request, response, id);
    if (!upload) return;
    await this.stopSending(id);
    await this.unattached.cancel(upload);
    response.status(204).end();
  }

  private async stopSending(id: string): Promise<void> {
    const older = this.sending.get(id);
    if (!older) return;
    older.request.destroy();
    await older.ended.catch(() => undefined);
  }

  private async takeBytes(
    request: Request,
    response: Response,
    { upload, offset }: { readonly upload: Upload; readonly offset: number },
  ): Promise<void> {
    try {
      const taken = await this.uploads.take(upload, offset, request);
      if (taken.is === 'of-another-type') {
        const { type: declared } = upload;
        return answerRefusal(response, { type: 'FileTypeDoesNotMatch', declared });
      }
      if (taken.is === 'too-long') {
        return answerRefusal(response, { type: 'FileIsTooLarge', sizeBytesMax: upload.sizeBytes });
      }
      const { receivedBytes } = taken;
      this.tell(response, { ...upload, receivedBytes })
        .status(taken.is === 'taken' ? 204 : 409)
        .end();
    } catch (error) {
      // Nobody listens any more; what was whole is kept.
      if (request.destroyed && !request.complete) return;
      answerFailure(response, error);
    }
  }

  /** Null after the answer was given: signed out, not theirs, or another protocol. */
  private async ownUpload(
    request: Request,
    response: Response,
    id: string,
  ): Promise<Upload | null> {
    const { principal } = await this.door.signedIn(request, 'upload');
    if (!speaksTus(request, response)) return null;
    const found = await this.uploads.find(principal.schoolId, id as FileId);
    if (found?.accountId === principal.accountId) return found;
    answerRefusal(response, { type: 'FileNotFound' });
    return null;
  }

  private tell(response: Response, { receivedBytes, startedAt }: Upload): Response {
    const expires = new Date(Date.parse(startedAt) + this.uploads.keptHours * hourMs);
    return response
      .setHeader('Tus-Resumable', version)
      .setHeader('Cache-Control', 'no-store')
      .setHeader('Upload-Offset', receivedBytes)
      .setHeader('Upload-Expires', expires.toUTCString());
  }
}

const speaksTus = (request: Request, response: Response): boolean => {
  if (request.headers['tus-resumable'] === version) return true;
  response.status(412).setHeader('Tus-Version', version).end();
  return false;
};

const numberIn = ({ headers }: Request, name: string): number | null => {
  const given = headers[name];
  return typeof given === 'string' && wholeNumber.test(given) ? Number(given) : null;
};

/** What a new upload is to be; null when it is not said in the form that tus wants. */
const announcedIn = (request: Request): BeginUploadCommand['input'] | null => {
  const metadata = metadataIn(request.headers['upload-metadata']);
  const declared = attachmentTypes.find((one) => one === metadata.get('type'));
  const recordId = metadata.get('recordId') ?? '';
  const sizeBytes = numberIn(request, 'upload-length');
  if (declared === undefined || !isUuid(recordId) || sizeBytes === null) return null;
  return { recordId: recordId as RecordId, declared: declared satisfies AttachmentType, sizeBytes };
};

/** `key base64,key base64` */
const metadataIn = (header: string | readonly string[] | undefined): ReadonlyMap<string, string> =>
  new Map(
    String(header ?? '')
      .split(',')
      .map((pair) => pair.trim().split(' '))
      .map(([key = '', value = '']) => [key, Buffer.from(value, 'base64').toString('utf8')]),
  );
