import type { HistoryFilter, HistoryRow } from '../ports/history-rows.js';
import type { Reader } from './reader.js';

/** Nobody is told who has read what but the leadership, and everybody of themselves. */
export const seesReceipts = (reader: Reader): boolean => reader.readsAccessLog(null);

/** Whether an entry may be shown as far as it tells who has read what. */
export const tellsReader = (
  reader: Reader,
  { type, personId }: Pick<HistoryRow, 'type'> & { readonly personId: string },
): boolean =>
  type !== 'record.acknowledged' || personId === reader.principal.personId || seesReceipts(reader);

/** The same in a history, so that its pages are as long as they were asked for. */
export const ownReceipts = (reader: Reader): Pick<HistoryFilter, 'receiptsOf'> =>
  seesReceipts(reader) ? {} : { receiptsOf: reader.principal.personId };
