import { clear, createStore, del, get, set, update } from 'idb-keyval';

/**
 * What somebody has typed and not sent. It is kept in this browser, encrypted with a key that no
 * script can read out, and forgotten at sign-out. A session that ends by itself keeps it: the same
 * person finds it after signing in again, another one is not shown it.
 *
 * A browser that keeps nothing (private windows, a full disk) makes drafts shorter-lived and breaks
 * nothing else, so nothing here fails.
 */
const drafts = createStore('luuvet-drafts', 'drafts');
const keys = createStore('luuvet-keys', 'keys');

interface Kept {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

/** Which draft, of whom: `correction:<recordId>:<field>` of one account. */
export interface DraftName {
  readonly accountId: string;
  readonly name: string;
}

/** From a sign-out on nothing is kept, also not what a form still had in hand when it closed. */
let isOpen = true;

export const openDrafts = (): void => {
  isOpen = true;
};

export const forgetDrafts = async (): Promise<void> => {
  isOpen = false;
  await inTurn(() => Promise.all([clear(drafts), clear(keys)]));
};

export const keepDraft = async (draft: DraftName, written: unknown): Promise<void> => {
  await inTurn(async () => {
    if (!isOpen) return;
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const sealed = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv, additionalData: encoded(place(draft)) },
      await keyOf(draft.accountId),
      encoded(JSON.stringify(written)),
    );
    if (isOpen) await set(place(draft), { iv, sealed } satisfies Kept, drafts);
  });
};

/** Null when there is none, or none that this browser can still open. */
export const keptDraft = async (draft: DraftName): Promise<unknown> => {
  const kept = await inTurn(() => get<Kept>(place(draft), drafts));
  if (!kept) return null;
  const opened = await inTurn(async () => {
    const { iv, sealed } = kept;
    const algorithm = { name: 'AES-GCM', iv, additionalData: encoded(place(draft)) };
    return crypto.subtle.decrypt(algorithm, await keyOf(draft.accountId), sealed);
  });
  if (opened) return JSON.parse(new TextDecoder().decode(opened));
  await dropDraft(draft);
  return null;
};

export const dropDraft = async (draft: DraftName): Promise<void> => {
  await inTurn(() => del(place(draft), drafts));
};

const keyOf = async (accountId: string): Promise<CryptoKey> => {
  const known = await get<CryptoKey>(accountId, keys);
  if (known) return known;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  // Two forms, or two windows, may make one at the same time: the first counts for both.
  let first = made;
  await update<CryptoKey>(
    accountId,
    (before) => {
      first = before ?? made;
      return first;
    },
    keys,
  );
  return first;
};

const place = ({ accountId, name }: DraftName): string => `${accountId}/${name}`;

const encoded = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

let last: Promise<unknown> = Promise.resolve();

/** One after the other: what was dropped does not come back with a write that began before. */
const inTurn = <T>(work: () => Promise<T>): Promise<T | undefined> => {
  const next = last.then(work).catch(() => undefined);
  last = next;
  return next;
};
