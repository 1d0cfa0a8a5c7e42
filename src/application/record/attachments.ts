import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { dossierDecider } from '../../domain/dossier/dossier.decider.js';
import type {
  Digitised,
  ReceivedFile,
  RecordRefusal,
} from '../../domain/record/record.commands.js';
import { recordDecider } from '../../domain/record/record.decider.js';
import { kindOf } from '../../domain/school/kinds-in-force.js';
import { type AttachmentType, purposeOfFile } from '../../domain/shared/attachment.js';
import {
  dossierStream,
  type FileId,
  type RecordId,
  recordStream,
} from '../../domain/shared/ids.js';
import { invariant } from '../../domain/shared/invariant.js';
import { err, ok, type Result } from '../../domain/shared/result.js';
import type { Decision } from '../decision.js';
import type { Clock, IdSource } from '../ports/clock.js';
import { CLOCK, ID_SOURCE, UPLOADS } from '../ports/tokens.js';
import { isOver, type Upload, type Uploads } from '../ports/uploads.js';
import type { StepUpIsRequired } from '../step-up.js';
import { type CommandHeader, type WriteResult, writeRequest } from '../write-header.js';
import { WriteLoop } from '../write-loop.js';
import { OneAtATime } from './one-at-a-time.js';
import { decideOn, mediaSubjectOf, type RecordAct, RecordWrites } from './record-writes.js';

/** More than these are not on their way from one account at a time. */
const uploadsPerAccountMax = 20;

/** Somebody announces file after file and attaches none. */
export class TooManyUploads extends Error {
  readonly code = 'TOO_MANY_UPLOADS';
}

export class BeginUploadCommand extends Command<Result<Upload, RecordRefusal | StepUpIsRequired>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: {
      readonly recordId: RecordId;
      readonly declared: AttachmentType;
      readonly sizeBytes: number;
    },
  ) {
    super();
  }
}

/** Takes note of a file that is to come, once it is clear that it could be attached. */
@CommandHandler(BeginUploadCommand)
export class BeginUploadHandler implements ICommandHandler<BeginUploadCommand> {
  constructor(
    private readonly writes: WriteLoop,
    @Inject(UPLOADS) private readonly uploads: Uploads,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ header, input }: BeginUploadCommand) {
    const { accountId, schoolId } = header.principal;
    const { recordId, declared: type, sizeBytes } = input;
    const request = writeRequest(header, { act: 'ReceiveFile', input });
    let place: Pick<Upload, 'subjectId' | 'purpose'> | null = null;
    const refusal = await this.writes.refusalBefore<RecordRefusal>(request, async (decision) => {
      const sizeBytesMax = this.uploads.sizeBytesMax[type];
      const receive = byOwner((facts) => ({ type: 'ReceiveFile', facts, ...input, sizeBytesMax }));
      const decided = await decideOn(decision, recordId, receive);
      if (decided.ok) place = await placeOfFile(decision, recordId, type);
      return decided;
    });
    if (refusal) return err(refusal);
    const open = await this.uploads.all(schoolId);
    const own = open.filter((one) => one.accountId === accountId);
    if (own.length >= uploadsPerAccountMax) throw new TooManyUploads();
    invariant(place !== null, 'a file that is taken has a place');
    const { subjectId, purpose } = place as Pick<Upload, 'subjectId' | 'purpose'>;
    const fileId = this.ids.next() as FileId;
    const startedAt = this.clock.now();
    const whose = { schoolId, accountId, recordId, subjectId, purpose };
    return ok(await this.uploads.begin({ fileId, ...whose, type, sizeBytes, startedAt }));
  }
}

/** Of whoever enters records of the kind. */
const byOwner = (command: RecordAct['command']): Omit<RecordAct, 'name'> => ({
  power: 'kind-owner',
  command,
});

/** Whose the file will be, and under which purpose. */
const placeOfFile = async (
  decision: Decision,
  recordId: RecordId,
  type: AttachmentType,
): Promise<Pick<Upload, 'subjectId' | 'purpose'>> => {
  const record = await decision.observe(recordDecider, recordStream(recordId));
  invariant(record.status !== 'absent', 'a file belongs to a record');
  const rule = kindOf(await decision.school(), record)?.attachments;
  invariant(rule !== undefined, 'its kind takes files');
  const purpose = purposeOfFile(rule, type);
  if (purpose !== 'media') return { subjectId: record.subjectId, purpose };
  const dossier = await decision.observe(dossierDecider, dossierStream(record.dossierId));
  invariant(dossier.status !== 'absent', 'a record belongs to a dossier');
  const subjectId = mediaSubjectOf(dossier, decision.today);
  invariant(subjectId !== null, 'media are taken by a consent');
  return { subjectId, purpose };
};

export class AttachFileCommand extends Command<WriteResult<RecordRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: {
      readonly recordId: RecordId;
      readonly fileId: FileId;
      readonly name: string;
      readonly digitised: Digitised | null;
    },
  ) {
    super();
  }
}

/**
 * Attaches what was sent. It is refused before the file is read back and put where it stays, and
 * decided again when it is recorded: what then remains without an entry is given up in its time. The
 * upload is taken away before that, so that nobody gives it up meanwhile, and given back if there is
 * no entry; a crash between the two leaves it to be sent again.
 */
@CommandHandler(AttachFileCommand)
export class AttachFileHandler implements ICommandHandler<AttachFileCommand> {
  constructor(
    private readonly writes: WriteLoop,
    private readonly oneAtATime: OneAtATime,
    @Inject(UPLOADS) private readonly uploads: Uploads,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(command: AttachFileCommand): Promise<WriteResult<RecordRefusal>> {
    return this.oneAtATime.do(command.input.fileId, () => this.attach(command));
  }

  private async attach({ header, input }: AttachFileCommand): Promise<WriteResult<RecordRefusal>> {
    const request = writeRequest(header, { act: 'AttachFile', input });
    const { recordId, fileId, name, digitised } = input;
    const planWith = (file: ReceivedFile | null) => (decision: Decision) =>
      decideOn(
        decision,
        recordId,
        byOwner((facts) => ({ type: 'AttachFile', facts, file, name, digitised })),
      );
    const upload = await this.ownUpload(header, input);
    const expected = upload && receivedAs(upload);
    const refusal = await this.writes.refusalBefore<RecordRefusal>(request, planWith(expected));
    // The same command may have been carried out before; the loop knows.
    if (refusal) {
      return this.writes.run<RecordRefusal | StepUpIsRequired>(request, async () => err(refusal));
    }
    const file = upload && (await this.uploads.complete(upload));
    const { schoolId } = header.principal;
    if (!file?.stored) return this.writes.run<RecordRefusal>(request, planWith(file));
    const isTaken = await this.uploads.takeAway(schoolId, fileId);
    let isAttached = false;
    try {
      const written = await this.writes.run<RecordRefusal>(
        request,
        planWith(isTaken ? file : null),
      );
      isAttached = written.ok;
      return written;
    } finally {
      if (isAttached) await this.uploads.discard(schoolId, fileId);
      else if (isTaken) await this.uploads.giveBack(schoolId, fileId);
    }
  }

  private async ownUpload(
    { principal: { schoolId, accountId } }: CommandHeader,
    { fileId, recordId }: AttachFileCommand['input'],
  ): Promise<Upload | null> {
    const upload = await this.uploads.find(schoolId, fileId);
    if (upload?.accountId !== accountId || upload.recordId !== recordId) return null;
    return isOver(upload, this.clock.now(), this.uploads.keptHours) ? null : upload;
  }
}

/** As it would be recorded, before it was read back. */
const receivedAs = (upload: Upload): ReceivedFile => ({
  ...upload,
  segmentBytes: 1,
  stored: { ciphertextHash: '', sha256: '' },
});

export class DetachFileCommand extends Command<WriteResult<RecordRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: { readonly recordId: RecordId; readonly fileId: FileId },
  ) {
    super();
  }
}

@CommandHandler(DetachFileCommand)
export class DetachFileHandler implements ICommandHandler<DetachFileCommand> {
  constructor(private readonly records: RecordWrites) {}

  execute({ header, input }: DetachFileCommand): Promise<WriteResult<RecordRefusal>> {
    return this.records.write(header, input, {
      name: 'DetachFile',
      power: 'kind-owner',
      command: (facts) => ({ type: 'DetachFile', facts, fileId: input.fileId }),
    });
  }
}
