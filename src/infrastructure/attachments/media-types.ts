import { Readable } from 'node:stream';
import { fileTypeFromBuffer } from 'file-type';
import * as yauzl from 'yauzl';
import type { AttachmentType } from '../../domain/shared/attachment.js';
import type { SealedFile } from './sealed-file.js';

const officeForms = {
  word: {
    part: 'word/document.xml',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  excel: {
    part: 'xl/workbook.xml',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
} as const;
type OfficeType = keyof typeof officeForms;

/** What is taken, by its first bytes. Nothing that a browser would run: no SVG, no HTML. */
const mediaTypes: Readonly<Record<Exclude<AttachmentType, OfficeType>, readonly string[]>> = {
  pdf: ['application/pdf'],
  image: ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/heif', 'image/tiff'],
  video: ['video/mp4', 'video/quicktime', 'video/webm', 'video/3gpp', 'video/x-m4v'],
};

const zipStart = Buffer.from('PK\x03\x04');
const isOffice = (type: AttachmentType): type is OfficeType => Object.hasOwn(officeForms, type);

/**
 * The media type by the first segment; null when it is not of the type that was declared. Of an Office
 * file it says only that it may be one: what it is stands at its end (`isOfficeFile`).
 */
export const mediaTypeOf = async (
  declared: AttachmentType,
  first: Uint8Array,
): Promise<string | null> => {
  if (isOffice(declared)) {
    return zipStart.equals(first.subarray(0, zipStart.length))
      ? officeForms[declared].mediaType
      : null;
  }
  const found = await fileTypeFromBuffer(first).catch(() => undefined);
  const isTaken = found !== undefined && mediaTypes[declared].includes(found.mime);
  return isTaken ? found.mime : null;
};

const entriesMax = 10_000;
const macros = /(^|\/)(vbaproject\.bin|macrosheets\/.*)$/;

/**
 * Whether a whole file is what its first bytes let expect. For anything but an Office file these said
 * all; such a file is a zip archive, whose directory at its end names its parts. One with macros
 * is refused, whatever its name.
 */
export const isWhatItSeemed = async (
  declared: AttachmentType,
  file: SealedFile,
): Promise<boolean> => {
  if (!isOffice(declared)) return true;
  const parts = await partsOf(file);
  if (parts === null || parts.some((name) => macros.test(name))) return false;
  const forms = Object.values(officeForms).filter(({ part }) => parts.includes(part));
  return forms.length === 1 && forms[0] === officeForms[declared];
};

/** Names of the parts of a zip archive, small; null when it is none that can be believed. */
const partsOf = async (file: SealedFile): Promise<readonly string[] | null> => {
  const options = { decodeStrings: false, autoClose: false } as const;
  try {
    const zip = await yauzl.fromRandomAccessReaderPromise(
      new SealedReader(file),
      file.sizeBytes,
      options,
    );
    if (zip.entryCount > entriesMax) return null;
    const names: string[] = [];
    for await (const entry of zip.eachEntry()) {
      names.push(entry.fileNameRaw.toString('utf8').replaceAll('\\', '/').toLowerCase());
    }
    return new Set(names).size === names.length ? names : null;
  } catch {
    return null;
  }
};

class SealedReader extends yauzl.RandomAccessReader {
  constructor(private readonly file: SealedFile) {
    super();
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.file.read(start, end), { objectMode: false });
  }
}
