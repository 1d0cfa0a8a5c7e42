import { idsMax, type Page, type PageRequest, pageSizeMax } from '../ports/read-models.js';

export const nothingOf = <R>(): Page<R> => ({ entries: [], hasMore: false });

export const mapPage = <R, V>(page: Page<R>, view: (row: R) => V): Page<V> => ({
  ...page,
  entries: page.entries.map(({ cursor, row }) => ({ cursor, row: view(row) })),
});

/** So many parts of `pageSizeMax` rows are read for one page, however few of them may be seen. */
export const partsMax = 20;

/**
 * A page of what the reader may see: reads on until it is full or nothing is left, so that hidden
 * rows show neither as gaps nor by an early end. Only where very many of them lie between, it is
 * broken off: one request reads no more than `partsMax` parts.
 */
export const visiblePage = async <R, V>(
  request: PageRequest,
  read: (page: PageRequest) => Promise<Page<R>>,
  see: (rows: readonly R[]) => Promise<ReadonlyMap<R, V>>,
): Promise<Page<V>> => {
  const entries: Page<V>['entries'][number][] = [];
  let { after } = request;
  for (let part = 1; ; part += 1) {
    const page = await read({ ...request, size: pageSizeMax, after });
    const seen = await see(page.entries.map(({ row }) => row));
    for (const { cursor, row } of page.entries) {
      const view = seen.get(row);
      if (view !== undefined) entries.push({ cursor, row: view });
    }
    const last = page.entries.at(-1);
    if (entries.length > request.size || !page.hasMore || !last) {
      return { entries: entries.slice(0, request.size), hasMore: entries.length > request.size };
    }
    after = last.cursor;
    if (part === partsMax) return { entries, hasMore: true, brokenOffAt: after };
  }
};

/** A page of a list that is there as a whole; the cursor is the place in it. */
export const pageOfList = <R>(all: readonly R[], { after, size }: PageRequest): Page<R> => {
  const first = Number(after ?? 0n);
  const rows = all.slice(first, first + size);
  return {
    entries: rows.map((row, index) => ({ cursor: BigInt(first + index + 1), row })),
    hasMore: first + size < all.length,
  };
};

/** The read models answer so many ids at once. */
export const idParts = <R>(rows: readonly R[]): readonly (readonly R[])[] =>
  Array.from({ length: Math.ceil(rows.length / idsMax) }, (_, at) =>
    rows.slice(at * idsMax, (at + 1) * idsMax),
  );
