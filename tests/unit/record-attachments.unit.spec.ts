import { recordDecider } from '../../src/domain/record/record.decider.js';
import type { RecordKind } from '../../src/domain/shared/record-kind.js';
import type { SubjectId } from '../../src/domain/shared/ids.js';
import { purposeOfFile } from '../../src/domain/shared/attachment.js';
import { expectAllShown, specOf, tell } from '../support/decider-spec.js';
import { attach, detach, receive, receivedFile } from '../support/file-scenes.js';
import { staff } from '../support/people.js';
import {
  approve,
  dispose,
  entered,
  lock,
  oneStep,
  subjectId,
  submit,
  submitted,
} from '../support/record-scenes.js';
import { isLocked, ownersOnly } from '../support/refusals.js';

const { given, after } = specOf(recordDecider);

const disposed = [...entered, dispose];
const { attachments: _, ...kindWithoutFiles } = oneStep;
const noFiles: RecordKind = kindWithoutFiles;
const locked = { coveringLocks: [lock()] };
const notDraft = { type: 'RecordIsNotInState', status: 'submitted', needed: ['draft'] } as const;
const onlyPapers = { type: 'FileTypeIsNotAllowed', allowed: ['pdf', 'image'] } as const;
const full = [...entered, attach(receivedFile('file-1')), attach(receivedFile('file-2'))];

describe('ReceiveFile', () => {
  test('takes what may be attached, and writes nothing', () => {
    after(...entered)
      .when(receive())
      .nothing();
  });

  test('is refused for what could not be attached anyway, before a byte is sent (row 5)', () => {
    given().when(receive()).refused({ type: 'RecordNotFound' });
    const draft = after(...entered);
    draft.when(receive({ declared: 'word' })).refused(onlyPapers);
    draft.when(receive({ sizeBytes: 0 })).refused({ type: 'FileIsEmpty' });
    draft
      .when(receive({ sizeBytes: 2001 }))
      .refused({ type: 'FileIsTooLarge', sizeBytesMax: 2000 });
    after(...full)
      .when(receive())
      .refused({ type: 'TooManyFiles', max: 2 });
    draft
      .when(receive({ facts: { kind: noFiles } }))
      .refused({ type: 'FileTypeIsNotAllowed', allowed: [] });
    draft.when(receive({ facts: locked })).refused(isLocked);
    draft.when(receive({}, staff.principal)).refused(ownersOnly);
    draft.when(receive({ facts: { homeroomTeacherIds: [] } })).refused({ type: 'NotInYourClass' });
    after(...submitted)
      .when(receive())
      .refused(notDraft);
    after(...disposed)
      .when(receive())
      .refused({ type: 'DossierIsDisposed' });
  });
});

describe('AttachFile', () => {
  test('keeps what the file is in the clear and what it is called with the child (row 5)', () => {
    const event = after(...entered)
      .when(attach())
      .only();
    expect(event).toMatchObject({
      type: 'record.file-attached',
      payload: {
        fileId: 'file-1',
        type: 'pdf',
        mediaType: 'application/pdf',
        sizeBytes: 1000,
        ciphertextHash: 'ab'.repeat(32),
        segmentBytes: 65_536,
        purpose: 'documents',
        keyId: 'key-1',
        digitised: null,
      },
      protectedBlocks: [
        {
          subjectId,
          purpose: 'documents',
          fields: { name: 'Phiếu khám.pdf', sha256: 'cd'.repeat(32) },
        },
      ],
    });
    expect(JSON.stringify(event)).not.toContain('scanner');
  });

  test('names scanner, pages and where the original lies, of a paper that was scanned (row 17)', () => {
    const digitised = { scanner: 'Máy quét 1', pages: 3, originalAt: 'Tủ 2' };
    const event = after(...entered)
      .when(attach(receivedFile(), { digitised }))
      .only();
    expect(event.payload).toMatchObject({ digitised: { pages: 3 } });
    expect(event.protectedBlocks[0]?.fields).toMatchObject({
      scanner: 'Máy quét 1',
      originalAt: 'Tủ 2',
    });
  });

  test('of one file again changes nothing', () => {
    after(...entered, attach())
      .when(attach())
      .nothing();
  });

  test('counts as a hand in the record: whoever attached a paper does not approve it', () => {
    const teacher = { ...staff.principal, role: 'registrar' as const };
    after(...entered, attach(receivedFile(), {}, teacher), submit())
      .when(approve())
      .refused({ type: 'DutiesMustBeSeparate', rule: 'submitter-is-not-approver' });
  });

  test('makes room for another once a file was detached', () => {
    after(...full, detach('file-2'))
      .when(attach(receivedFile('file-3')))
      .then({ type: 'record.file-attached' });
  });

  test('is refused for what is not there, not whole, or not what it was said to be', () => {
    const draft = after(...entered);
    draft.when(attach(null)).refused({ type: 'FileNotFound' });
    draft
      .when(attach(receivedFile('file-1', { receivedBytes: 999, stored: null })))
      .refused({ type: 'UploadIsIncomplete', receivedBytes: 999, sizeBytes: 1000 });
    draft
      .when(attach(receivedFile('file-1', { mediaType: null, stored: null })))
      .refused({ type: 'FileTypeDoesNotMatch', declared: 'pdf' });
    draft.when(attach(receivedFile('file-1', { type: 'excel' }))).refused(onlyPapers);
    after(...full)
      .when(attach(receivedFile('file-3')))
      .refused({ type: 'TooManyFiles', max: 2 });
    draft
      .when(attach(receivedFile(), { name: ' ' }))
      .refused({ type: 'TextIsInvalid', field: 'name', lengthMax: 200 });
    const paper = { scanner: 'Máy quét', pages: 0, originalAt: 'Tủ 2' };
    draft
      .when(attach(receivedFile(), { digitised: paper }))
      .refused({ type: 'TextIsInvalid', field: 'pages', lengthMax: 5 });
    draft
      .when(attach(receivedFile(), { digitised: { ...paper, pages: 1, originalAt: '' } }))
      .refused({ type: 'TextIsInvalid', field: 'originalAt', lengthMax: 300 });
  });

  test('is refused to others, when locked, and once the record was submitted or is over', () => {
    given().when(attach()).refused({ type: 'RecordNotFound' });
    const draft = after(...entered);
    draft.when(attach(receivedFile(), { facts: locked })).refused(isLocked);
    draft.when(attach(receivedFile(), {}, staff.principal)).refused(ownersOnly);
    draft
      .when(attach(receivedFile(), { facts: { homeroomTeacherIds: [] } }))
      .refused({ type: 'NotInYourClass' });
    after(...submitted)
      .when(attach())
      .refused(notDraft);
    after(...disposed)
      .when(attach())
      .refused({ type: 'DossierIsDisposed' });
  });
});

describe('DetachFile', () => {
  test('is a hand in the record: whoever removed a file does not approve what is left', () => {
    const { state } = tell(recordDecider, [
      ...entered,
      attach(),
      detach('file-1', {}, staff.registrar),
    ]);
    expect(state).toMatchObject({ enteredBy: expect.arrayContaining([staff.registrar.personId]) });
  });

  const withFile = [...entered, attach()];

  test('says which entry attached it, and the state remembers that it was there', () => {
    after(...withFile)
      .when(detach())
      .then({
        type: 'record.file-detached',
        payload: { fileId: 'file-1', attachedRevision: 1, purpose: 'documents' },
      });
    const { state } = tell(recordDecider, [...withFile, detach()]);
    expect(state).toMatchObject({ files: { 'file-1': { isDetached: true, revision: 1 } } });
  });

  test('is refused for what is not attached, to others, when locked, submitted or over', () => {
    given().when(detach()).refused({ type: 'RecordNotFound' });
    const attached = after(...withFile);
    attached.when(detach('file-2')).refused({ type: 'FileNotFound' });
    after(...withFile, detach())
      .when(detach())
      .refused({ type: 'FileNotFound' });
    attached.when(detach('file-1', locked)).refused(isLocked);
    attached.when(detach('file-1', {}, staff.principal)).refused(ownersOnly);
    attached.when(detach('file-1', { homeroomTeacherIds: [] })).refused({ type: 'NotInYourClass' });
    after(...withFile, submit())
      .when(detach())
      .refused(notDraft);
    after(...withFile, dispose)
      .when(detach())
      .refused({ type: 'DossierIsDisposed' });
  });
});

test('a picture is one of a paper where papers are taken, and media where nothing else is', () => {
  const papers = { max: 1, types: ['pdf', 'image', 'video'] as const };
  expect(purposeOfFile(papers, 'image')).toBe('documents');
  expect(purposeOfFile(papers, 'video')).toBe('media');
  expect(purposeOfFile({ max: 1, types: ['image', 'video'] }, 'image')).toBe('media');
});

describe('media of a child', () => {
  const kind: RecordKind = { ...oneStep, attachments: { max: 2, types: ['image', 'video'] } };
  const mediaSubjectId = 'consent-1' as SubjectId;
  const photo = receivedFile('file-1', {
    subjectId: mediaSubjectId,
    type: 'image',
    mediaType: 'image/jpeg',
  });
  const agreed = { kind, mediaSubjectId };
  const isMissing = { type: 'ConsentIsMissing' } as const;
  const draft = after(...entered);

  test('are taken by a consent, under its key and not that of the child (row 5)', () => {
    draft.when(receive({ declared: 'image', facts: agreed })).nothing();
    draft.when(attach(photo, { facts: agreed })).then({
      type: 'record.file-attached',
      payload: { purpose: 'media' },
      protectedBlocks: [{ subjectId: mediaSubjectId, purpose: 'media' }],
    });
    const { state } = tell(recordDecider, [...entered, attach(photo, { facts: agreed })]);
    expect(state).toMatchObject({ files: { 'file-1': { subjectId: mediaSubjectId } } });
  });

  test('are refused without one, before a byte is sent and when they are attached (row 5)', () => {
    draft.when(receive({ declared: 'video', facts: { kind } })).refused(isMissing);
    draft.when(attach(photo, { facts: { kind } })).refused(isMissing);
  });

  test('are refused when another consent than that of the sending is in force', () => {
    const other = { kind, mediaSubjectId: 'consent-2' as SubjectId };
    draft.when(attach(photo, { facts: other })).refused(isMissing);
  });

  test('papers need none, also where a picture is one of a paper', () => {
    draft.when(attach(receivedFile('file-1', { type: 'image' }))).then({
      payload: { purpose: 'documents' },
      protectedBlocks: [{ subjectId }],
    });
  });
});

test('every refusal was shown', () => {
  const always = [
    'RecordNotFound',
    'DossierIsDisposed',
    'RoleIsNotAllowed',
    'NotInYourClass',
    'RecordIsLocked',
    'RecordIsNotInState',
  ];
  const taking = [...always, 'FileTypeIsNotAllowed', 'TooManyFiles', 'ConsentIsMissing'];
  expectAllShown({
    ReceiveFile: [...taking, 'FileIsEmpty', 'FileIsTooLarge'],
    AttachFile: [
      ...taking,
      'FileNotFound',
      'UploadIsIncomplete',
      'FileTypeDoesNotMatch',
      'TextIsInvalid',
    ],
    DetachFile: [...always, 'FileNotFound'],
    ApproveRecord: ['DutiesMustBeSeparate'],
  });
});
