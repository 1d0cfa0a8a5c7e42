import { createHash } from 'node:crypto';
import { purposeOfFile } from '../../src/domain/shared/attachment.js';
import type { Entry, SentFile } from './books.js';
import type { Chance } from './chance.js';
import type { Compared } from './compared.js';
import type { LivingSchool } from './school.js';
import type { FileRead } from './sending.js';

/** Of records of kinds that take papers, so many have one; some two hundred of children in a whole year. */
const shareWithPaper = {
  short: { kindergarten: 0.15, primary: 0.15 },
  full: { kindergarten: 0.08, primary: 0.05 },
} as const;
/** Plans, minutes and the files of staff: there are more of them. */
const shareOfOthers = 0.02;
/** Larger than a segment, so that it is sealed and read in parts. */
const largeShare = 0.1;
const segmentBytes = 65_536;

export const sha256 = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/** While it is a draft, a record gets what belongs to it: a scan, or a photo that may be kept. */
export const sendFilesOf = async (school: LivingSchool, entry: Entry): Promise<void> => {
  const { books, people, world } = school;
  const rule = entry.kind.attachments;
  if (rule === undefined) return;
  const chance = world.chance.of('file', entry.kind.kind, keyOf(school, entry));
  const type = rule.types.includes('pdf') && chance.happens(0.7, 'pdf') ? 'pdf' : 'image';
  const isMedia = purposeOfFile(rule, type) === 'media';
  const consent = isMedia ? (books.consents.get(entry.dossierId) ?? null) : null;
  const { about = 'child' } = entry.kind;
  const share = about === 'child' ? shareWithPaper[world.size][world.level] : shareOfOthers;
  const isWanted = isMedia
    ? consent !== null && !consent.isWithdrawn
    : chance.happens(share, 'sent');
  if (!isWanted) return;
  const bytes = bytesOf(type, chance);
  const { id: recordId, enteredBy } = entry;
  const fileId = await people.sendFile(enteredBy, { recordId, type, bytes });
  const name = type === 'pdf' ? 'Bản quét.pdf' : 'Ảnh chụp.jpg';
  await people.act(enteredBy, 'attachFile', { recordId, fileId, name });
  books.files.push({ fileId, entry, sizeBytes: bytes.length, sha256: sha256(bytes), consent });
  books.count('fact');
};

/** The same in every run: ids are not. */
const keyOf = (school: LivingSchool, { dossierId, kind, period, topic }: Entry): string => {
  const child = school.children.find((one) => one.dossierId === dossierId);
  const of = child?.plan.code ?? String(school.books.of(kind.kind).length);
  return [of, period ?? '', topic ?? ''].join('/');
};

const beginnings = {
  pdf: Buffer.from('%PDF-1.7\n%âãÏÓ\n', 'latin1'),
  image: Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
} as const;

/** A file by its first bytes; the rest follows from the seed, no two alike. */
const bytesOf = (type: keyof typeof beginnings, chance: Chance): Buffer => {
  const outputLength = chance.happens(largeShare, 'large')
    ? chance.whole(segmentBytes, 3 * segmentBytes, 'size')
    : chance.whole(1_000, 20_000, 'size');
  const rest = createHash('shake256', { outputLength }).update(String(chance.share('content')));
  return Buffer.concat([beginnings[type], rest.digest()]);
};

const [read, gone] = [200, 410];
/** Of what is not theirs to read, people are told so, or nothing at all. */
const refused: readonly number[] = [403, 404];

/** Every file as the principal reads it again, and as somebody asks for it who has another class. */
export const compareFiles = async (school: LivingSchool): Promise<readonly Compared[]> => {
  const { files } = school.books;
  const counts = { listed: 0, papers: 0, photos: 0, gone: 0, strangers: 0, refused: 0 };
  for (const file of files) {
    counts.listed += Number(await isListed(school, file));
    const { status, bytes } = await readAgain(school, school.principal, file);
    const isAlike = status === read && sha256(bytes) === file.sha256;
    counts[isPaper(file) ? 'papers' : 'photos'] += Number(isAlike);
    counts.gone += Number(status === gone);
    const other = strangerTo(school, file);
    if (other === null) continue;
    counts.strangers += 1;
    counts.refused += Number(refused.includes((await readAgain(school, other, file)).status));
  }
  const withdrawn = files.filter(({ consent }) => consent?.isWithdrawn).length;
  const papers = files.filter(isPaper).length;
  return [
    { what: 'files that are listed', simulated: files.length, engine: counts.listed },
    { what: 'papers read alike, byte for byte', simulated: papers, engine: counts.papers },
    {
      what: 'photos read alike, byte for byte',
      simulated: files.length - papers - withdrawn,
      engine: counts.photos,
    },
    { what: 'files gone with the consent', simulated: withdrawn, engine: counts.gone },
    {
      what: 'files that a teacher of another class may not read',
      simulated: counts.strangers,
      engine: counts.refused,
    },
  ];
};

const isPaper = ({ consent }: SentFile): boolean => consent === null;

/** Somebody whose class the child was never in. */
const strangerTo = ({ children, homeroom }: LivingSchool, { entry }: SentFile): string | null => {
  const child = children.find(({ dossierId }) => dossierId === entry.dossierId);
  const known = child?.places.map(({ classNo }) => classNo);
  return (known && homeroom.find((_, no) => !known.includes(no))) ?? null;
};

const readAgain = async (
  { people, books }: LivingSchool,
  who: string,
  { entry, fileId }: SentFile,
): Promise<FileRead> => {
  const answer = await people.readFile(who, entry.id, fileId);
  const isSensitive = entry.kind.fields.some(({ sensitive }) => sensitive === true);
  if (answer.status === read && isSensitive) books.readings.push({ who, fields: 1 });
  return answer;
};

const isListed = async (school: LivingSchool, file: SentFile): Promise<boolean> => {
  const { record } = await school.people.ask<{
    record: { attachments: { id: string; sizeBytes: number }[] } | null;
  }>(school.principal, 'query ($id: ID!) { record(id: $id) { attachments { id sizeBytes } } }', {
    id: file.entry.id,
  });
  const found = record?.attachments.find(({ id }) => id === file.fileId);
  return found?.sizeBytes === file.sizeBytes;
};

/** How many of them `luuvet verify` says that it read on the disk. */
export const filesVerified = ({ books }: LivingSchool, text: string): Compared => ({
  what: 'files that were verified',
  simulated: books.files.length,
  engine: Number(/(\d+) tệp đính kèm \/ attached files/u.exec(text)?.[1] ?? -1),
});
