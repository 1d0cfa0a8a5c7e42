/** Where files of records are sent to and read from, and by whom. */
export interface Door {
  readonly url: string;
  readonly token: string;
}

const version = '1.0.0';

const request = (
  { url, token }: Door,
  place: string,
  { headers, ...init }: RequestInit & { readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<Response> =>
  fetch(`${url}${place}`, {
    ...init,
    headers: { authorization: `Bearer ${token}`, 'tus-resumable': version, ...headers },
  });

const encoded = (text: string): string => Buffer.from(text).toString('base64');

export interface FileToSend {
  readonly recordId: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Announced, then sent in one go, as tus has it; gives the id under which it can be attached. */
export const sendFile = async (
  door: Door,
  { recordId, type, bytes }: FileToSend,
): Promise<string> => {
  const announced = await request(door, '/attachments', {
    method: 'POST',
    headers: {
      'upload-length': String(bytes.length),
      'upload-metadata': `recordId ${encoded(recordId)},type ${encoded(type)}`,
    },
  });
  const place = announced.headers.get('location');
  if (announced.status !== 201 || place === null) throw await refusedBy('announced', announced);
  const sent = await request(door, place, {
    method: 'PATCH',
    headers: { 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    body: new Uint8Array(bytes),
  });
  if (sent.status !== 204) throw await refusedBy('sent', sent);
  return place.split('/').at(-1) ?? '';
};

const refusedBy = async (what: string, answer: Response): Promise<Error> =>
  new Error(`a file was not ${what}: ${answer.status} ${(await answer.text()).slice(0, 300)}`);

export interface FileRead {
  readonly status: number;
  readonly bytes: Uint8Array;
}

export const readFile = async (door: Door, recordId: string, fileId: string): Promise<FileRead> => {
  const answer = await request(door, `/attachments/${recordId}/${fileId}`);
  return { status: answer.status, bytes: new Uint8Array(await answer.arrayBuffer()) };
};
