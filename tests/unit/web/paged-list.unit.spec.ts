import { PagedList, pageSize } from '../../../web/src/api/paged-list.js';

/** A list as the engine would give it, page by page; remembers behind what it was asked. */
const givenList = (names: readonly string[]) => {
  let rows = names;
  const asked: (string | null)[] = [];
  const list = new PagedList<string>(async (after) => {
    asked.push(after);
    const start = after === null ? 0 : rows.indexOf(after) + 1;
    const nodes = rows.slice(start, start + pageSize);
    const hasNextPage = start + pageSize < rows.length;
    const pageInfo = { hasNextPage, endCursor: nodes.at(-1) ?? null };
    return { list: { edges: nodes.map((node) => ({ node })), pageInfo } };
  });
  const change = (next: readonly string[]) => {
    rows = next;
  };
  return { list, asked, change };
};

const named = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `child ${String(at).padStart(5, '0')}`);

const settled = async <Node>(list: PagedList<Node>): Promise<void> => {
  do await new Promise((resolve) => setImmediate(resolve));
  while (list.snapshot().isAsking);
};

/** Scrolls until nothing more comes. */
const lookedThrough = async <Node>(list: PagedList<Node>): Promise<void> => {
  list.subscribe(() => undefined);
  await settled(list);
  while (list.snapshot().hasMore) {
    const last = list.snapshot().rows.length - 1;
    list.lookAt(last - 10, last);
    await settled(list);
  }
};

describe('a list that is fetched as far as it is looked at', () => {
  it('asks for its first page and for no other while nobody looks further', async () => {
    const { list, asked } = givenList(named(10_000));
    list.subscribe(() => undefined);
    await settled(list);
    list.lookAt(0, 10);
    await settled(list);
    expect(asked).toHaveLength(1);
    expect(list.snapshot()).toMatchObject({ isLoaded: true, hasMore: true });
    expect(list.snapshot().rows).toHaveLength(pageSize);
  });

  it('comes to the end of ten thousand, each once and in order', async () => {
    const names = named(10_000);
    const { list, asked } = givenList(names);
    await lookedThrough(list);
    expect(list.snapshot().rows).toEqual(names);
    expect(asked).toHaveLength(10_000 / pageSize);
  });

  it('asks anew only for the pages that are looked at when something changes', async () => {
    const { list, asked } = givenList(named(1_000));
    await lookedThrough(list);
    asked.length = 0;
    list.lookAt(120, 130);
    list.again();
    await settled(list);
    expect(asked).toEqual(['child 00099']);
  });

  it('shows everybody once after somebody came in between and after somebody left', async () => {
    const names = named(200);
    const { list, change } = givenList(names);
    await lookedThrough(list);
    const came = [...names.slice(0, 20), 'child 00019 b', ...names.slice(20)];
    change(came);
    list.again();
    list.lookAt(0, came.length);
    await settled(list);
    expect(list.snapshot().rows).toEqual(came);
    change(names);
    list.again();
    list.lookAt(0, came.length);
    await settled(list);
    expect(list.snapshot().rows).toEqual(names);
  });
});
