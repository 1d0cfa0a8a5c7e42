import {
  type Page,
  type PageRequest,
  pageSizeMax,
} from '../../src/application/ports/read-models.js';
import { mapPage, partsMax, visiblePage } from '../../src/application/queries/pages.js';
import { toConnection } from '../../src/graphql/shared/connection.js';

/** A list of so many rows, of which a reader may see the named ones. */
const listOf = (length: number, visible: readonly number[]) => {
  let reads = 0;
  const read = async ({ after, size }: PageRequest): Promise<Page<number>> => {
    reads += 1;
    const first = Number(after ?? 0n);
    const rows = Array.from({ length: Math.min(size, length - first) }, (_, i) => first + i + 1);
    const entries = rows.map((row) => ({ cursor: BigInt(row), row }));
    return { entries, hasMore: first + size < length };
  };
  const see = async (rows: readonly number[]): Promise<ReadonlyMap<number, number>> =>
    new Map(rows.filter((row) => visible.includes(row)).map((row) => [row, row]));
  return {
    page: (request: PageRequest) => visiblePage(request, read, see),
    get reads() {
      return reads;
    },
  };
};

const of = (size: number, after: bigint | null = null): PageRequest => ({
  size,
  after,
  direction: 'forward',
});
const inOneGo = partsMax * pageSizeMax;

describe('a page of what a reader may see', () => {
  it('reads on over what is hidden until it is full, and knows whether there is more', async () => {
    const list = listOf(200, [3, 70, 140]);
    expect(await list.page(of(2))).toEqual({
      entries: [
        { cursor: 3n, row: 3 },
        { cursor: 70n, row: 70 },
      ],
      hasMore: true,
    });
    expect(await list.page(of(2, 70n))).toEqual({
      entries: [{ cursor: 140n, row: 140 }],
      hasMore: false,
    });
  });

  it('is broken off where there is too much between, and says where to go on', async () => {
    const farAway = inOneGo + 30;
    const list = listOf(inOneGo * 3, [1, farAway]);
    const page = await list.page(of(2));
    expect(list.reads).toBe(partsMax);
    expect(page.entries.map(({ row }) => row)).toEqual([1]);
    const shown = toConnection(
      mapPage(page, (row) => row),
      of(2),
    );
    expect(shown.pageInfo).toMatchObject({ hasNextPage: true, endCursor: String(inOneGo) });
    const next = await list.page(of(2, BigInt(shown.pageInfo.endCursor ?? '')));
    expect(next.entries.map(({ row }) => row)).toEqual([farAway]);
  });

  it('may be empty, and still says where to go on', async () => {
    const list = listOf(inOneGo + 1, []);
    const { edges, pageInfo } = toConnection(await list.page(of(5)), of(5));
    expect([edges, pageInfo.hasNextPage]).toEqual([[], true]);
    const after = BigInt(pageInfo.endCursor ?? '');
    expect(await list.page(of(5, after))).toEqual({ entries: [], hasMore: false });
  });

  it('ends without more where the list ends just there', async () => {
    const list = listOf(inOneGo, [inOneGo]);
    expect(await list.page(of(5))).toEqual({
      entries: [{ cursor: BigInt(inOneGo), row: inOneGo }],
      hasMore: false,
    });
  });
});
