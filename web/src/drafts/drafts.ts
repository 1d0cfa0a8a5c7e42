import { clear, createStore, del, get, set } from 'idb-keyval';

/**
 * What somebody has typed and not sent. It is kept in this browser, encrypted with a key that no
 * script can read out, and forgotten at sign-out. A session that ends by itself keeps it: the same
 * person finds it after signing in again, another one cannot open it.
 */
const drafts = createStore('luuvet-drafts', 'drafts');
const keys = createStore('luuvet-keys', 'keys');

interface Kept {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

const keyOf = async (accountId: string): Promise<CryptoKey> => {
  const known = await get<CryptoKey>(accountId, keys);
  if (known) return known;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  await set(accountId, made, keys);
  return made;
};

/** Which draft, of whom: `correction:<recordId>:<field>` of one account. */
export interface DraftName {
  readonly accountId: string;
  readonly name: string;
}

const place = ({ accountId, name }: DraftName): string => `${accountId}/${name}`;

export const keepDraft = async (draft: DraftName, written: unknown): Promise<void> => {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const additionalData = new TextEncoder().encode(place(draft));
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData },
    await keyOf(draft.accountId),
    new TextEncoder().encode(JSON.stringify(written)),
  );
  await set(place(draft), { iv, sealed } satisfies Kept, drafts);
};

/** Null when there is none, or none that this browser can still open. */
export const keptDraft = async (draft: DraftName): Promise<unknown> => {
  const kept = await get<Kept>(place(draft), drafts);
  if (!kept) return null;
  try {
    const additionalData = new TextEncoder().encode(place(draft));
    const opened = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: kept.iv, additionalData },
      await keyOf(draft.accountId),
      kept.sealed,
    );
    return JSON.parse(new TextDecoder().decode(opened));
  } catch {
    await del(place(draft), drafts);
    return null;
  }
};

export const dropDraft = (draft: DraftName): Promise<void> => del(place(draft), drafts);

export const forgetDrafts = async (): Promise<void> => {
  await Promise.all([clear(drafts), clear(keys)]);
};
