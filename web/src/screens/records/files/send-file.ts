import type { Bilingual } from '../../../i18n/bilingual.js';

export interface SendRefusal {
  readonly code: string;
  readonly message: Bilingual;
  readonly nextStep: Bilingual | null;
}

/** How far the sending of a file came. */
export type Sent =
  | { readonly is: 'sent'; readonly fileId: string }
  /** Stopped by hand or by the connection; goes on from `place`. */
  | { readonly is: 'stopped'; readonly by: 'hand' | 'connection'; readonly place: string | null }
  | { readonly is: 'refused'; readonly refusal: SendRefusal | null };

export interface Sending {
  readonly file: Blob;
  readonly recordId: string;
  readonly type: string;
  /** Where it was begun; null for a file of which nothing was sent. */
  readonly place: string | null;
  readonly signal: AbortSignal;
  readonly onBytes: (sentBytes: number) => void;
}

/** Whole segments of the engine, so that none is sent twice; small enough to see it move. */
const chunkBytes = 1024 * 1024;
const tus = { 'tus-resumable': '1.0.0' };

const encoded = (text: string): string => btoa(text);

/** Says no in a way that a person can read. */
class Refused extends Error {
  constructor(readonly response: Response) {
    super('refused');
  }
}

/**
 * Sends a file in parts (tus 1.0), from where it stopped. A part that did not arrive is sent again
 * with the next call; what the engine refuses is said with its own words.
 */
export const sendFile = async (sending: Sending): Promise<Sent> => {
  let { place } = sending;
  try {
    place ??= await begin(sending);
    let offset = await offsetAt(place, sending.signal);
    while (offset < sending.file.size) {
      sending.onBytes(offset);
      offset = await append(place, offset, sending);
    }
    sending.onBytes(offset);
    return { is: 'sent', fileId: place.split('/').at(-1) ?? '' };
  } catch (error) {
    if (error instanceof Refused) return refusedAs(error.response, place);
    return { is: 'stopped', by: sending.signal.aborted ? 'hand' : 'connection', place };
  }
};

/** Takes back what was sent of a file; the engine forgets it in its time anyway. */
export const giveUp = async (place: string): Promise<void> => {
  await fetch(place, { method: 'DELETE', headers: tus }).catch(() => undefined);
};

const begin = async ({ file, recordId, type, signal }: Sending): Promise<string> => {
  const response = await fetch('/attachments', {
    method: 'POST',
    signal,
    headers: {
      ...tus,
      'upload-length': String(file.size),
      'upload-metadata': `recordId ${encoded(recordId)},type ${encoded(type)}`,
    },
  });
  if (response.status !== 201) throw new Refused(response);
  return response.headers.get('location') ?? '';
};

const offsetAt = async (place: string, signal: AbortSignal): Promise<number> => {
  const response = await fetch(place, { method: 'HEAD', signal, headers: tus });
  if (response.status !== 200) throw new Refused(response);
  return offsetIn(response);
};

const append = async (
  place: string,
  offset: number,
  { file, signal }: Sending,
): Promise<number> => {
  const response = await fetch(place, {
    method: 'PATCH',
    signal,
    headers: {
      ...tus,
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
    },
    body: file.slice(offset, offset + chunkBytes),
  });
  // Of another part the engine has more or less than was thought.
  if (response.status === 204 || response.status === 409) return offsetIn(response);
  throw new Refused(response);
};

const offsetIn = (response: Response): number => {
  const offset = Number(response.headers.get('upload-offset') ?? Number.NaN);
  // A 409 without an offset is a refusal like others.
  if (Number.isNaN(offset)) throw new Refused(response);
  return offset;
};

const refusedAs = async (response: Response, place: string | null): Promise<Sent> => {
  // A server that is just restarting, or a proxy before it.
  if (response.status >= 500) return { is: 'stopped', by: 'connection', place };
  const refusal = (await response.json().catch(() => null)) as SendRefusal | null;
  return { is: 'refused', refusal: refusal?.message ? refusal : null };
};
