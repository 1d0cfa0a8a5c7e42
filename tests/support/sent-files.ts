import { done, type ServedSchool } from './served-school.js';

/** A PDF by its first bytes, the rest invented; no two parts of it are alike. */
export const pdfOf = (sizeBytes: number): Buffer => {
  const bytes = Buffer.alloc(sizeBytes);
  for (let at = 0; at + 4 <= sizeBytes; at += 4)
    bytes.writeUInt32LE((at * 2654435761) % 2 ** 32, at);
  bytes.write('%PDF-1.7\n%âãÏÓ\n', 'latin1');
  return bytes;
};

export type Headers_ = Readonly<Record<string, string>>;

const encoded = (text: string): string => Buffer.from(text).toString('base64');

/** Sends files as a client of tus 1.0 does. */
export class Sender {
  constructor(
    private readonly school: Pick<ServedSchool, 'url'>,
    private readonly token: string,
  ) {}

  request(path: string, init: RequestInit & { headers?: Headers_ } = {}): Promise<Response> {
    return fetch(`${this.school.url}${path}`, {
      ...init,
      headers: {
        authorization: `Bearer ${this.token}`,
        'tus-resumable': '1.0.0',
        ...init.headers,
      },
    });
  }

  announce(recordId: string, sizeBytes: number, type = 'pdf'): Promise<Response> {
    return this.request('/attachments', {
      method: 'POST',
      headers: {
        'upload-length': String(sizeBytes),
        'upload-metadata': `recordId ${encoded(recordId)},type ${encoded(type)}`,
      },
    });
  }

  async begin(recordId: string, sizeBytes: number, type = 'pdf'): Promise<string> {
    const answer = await this.announce(recordId, sizeBytes, type);
    if (answer.status !== 201) throw new Error(`${answer.status}: ${await answer.text()}`);
    return answer.headers.get('location') ?? '';
  }

  append(place: string, offset: number, bytes: Uint8Array): Promise<Response> {
    return this.request(place, {
      method: 'PATCH',
      headers: {
        'upload-offset': String(offset),
        'content-type': 'application/offset+octet-stream',
      },
      body: new Uint8Array(bytes),
    });
  }

  async offset(place: string): Promise<number> {
    const answer = await this.request(place, { method: 'HEAD' });
    return Number(answer.headers.get('upload-offset') ?? -1);
  }

  /** All of it at once. @returns the id under which it can be attached */
  async send(recordId: string, bytes: Uint8Array, type = 'pdf'): Promise<string> {
    const place = await this.begin(recordId, bytes.length, type);
    const answer = await this.append(place, 0, bytes);
    if (answer.status !== 204) throw new Error(`${answer.status}: ${await answer.text()}`);
    return fileIdOf(place);
  }
}

export const fileIdOf = (place: string): string => place.split('/').at(-1) ?? '';

/** A draft to which files can be attached. */
export const healthExamOf = async (
  school: ServedSchool,
  dossierId: string,
): Promise<{ readonly recordId: string; readonly logIndex: string }> => {
  const { createdId, logIndex } = await done(school, 'homeroomTeacher', 'registerRecord', {
    dossierId,
    kind: 'vaccination',
    fields: [
      { name: 'givenOn', value: '2026-10-01' },
      { name: 'vaccine', value: 'Sởi' },
      { name: 'dose', value: 1 },
    ],
  });
  return { recordId: createdId, logIndex };
};
