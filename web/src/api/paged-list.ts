import type { CombinedError } from '@urql/core';

/** How many entries a page asks for: the most that the engine gives at once. */
export const pageSize = 50;

/** One page of a list as the API gives it (Relay). */
export interface Connection<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface ListPage<Node> {
  readonly after: string | null;
  readonly nodes: readonly Node[];
  readonly endCursor: string | null;
  readonly hasNext: boolean;
  /** Of which state of the school it is; an older one is asked again when somebody looks at it. */
  readonly age: number;
}

export interface ListState<Node> {
  readonly rows: readonly Node[];
  /** Whether the first page is there. */
  readonly isLoaded: boolean;
  readonly isAsking: boolean;
  readonly hasMore: boolean;
  readonly error: CombinedError | undefined;
}

export interface PageAnswer<Node> {
  readonly list?: Connection<Node> | null | undefined;
  readonly error?: CombinedError | undefined;
}

/** Asks for the page behind a cursor. */
export type AskPage<Node> = (after: string | null) => Promise<PageAnswer<Node>>;

/**
 * Pages of one list, kept as far as they were looked at. What changes is asked again only where
 * somebody looks, so that a list of thousands costs no more than one of thirty.
 */
export class PagedList<Node> {
  private pages: readonly ListPage<Node>[] = [];
  private looked: readonly [first: number, last: number] = [0, 0];
  private age = 0;
  private isOver = false;
  private state: ListState<Node> = {
    rows: [],
    isLoaded: false,
    isAsking: false,
    hasMore: false,
    error: undefined,
  };
  private readonly watchers = new Set<() => void>();

  constructor(private readonly ask: AskPage<Node>) {}

  readonly snapshot = (): ListState<Node> => this.state;

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    this.isOver = false;
    void this.follow();
    return () => {
      this.watchers.delete(watcher);
      this.isOver = this.watchers.size === 0;
    };
  };

  /** Says which rows are looked at: they are kept fresh, and the page behind them is fetched. */
  readonly lookAt = (first: number, last: number): void => {
    this.looked = [first, last];
    void this.follow();
  };

  readonly again = (): void => {
    this.age += 1;
    void this.follow();
  };

  private async follow(): Promise<void> {
    if (this.state.isAsking || this.wanted() === null) return;
    this.show({ isAsking: true });
    for (let next = this.wanted(); next !== null && !this.isOver; next = this.wanted()) {
      if (!(await this.fetch(next))) break;
    }
    this.show({ isAsking: false });
  }

  private async fetch(index: number): Promise<boolean> {
    const { age } = this;
    const after = index === 0 ? null : (this.pages[index - 1]?.endCursor ?? null);
    const { list, error } = await this.ask(after);
    if (error) {
      this.show({ error });
      return false;
    }
    const nodes = list?.edges.map(({ node }) => node) ?? [];
    const { endCursor = null, hasNextPage: hasNext = false } = list?.pageInfo ?? {};
    this.pages = withPage(this.pages, index, { after, nodes, endCursor, hasNext, age });
    this.show({
      rows: this.pages.flatMap((page) => page.nodes),
      isLoaded: true,
      hasMore: this.pages.at(-1)?.hasNext ?? false,
      error: undefined,
    });
    return true;
  }

  /** A stale page that is looked at, or the one behind what is looked at. */
  private wanted(): number | null {
    const [first, last] = this.looked;
    if (this.pages.length === 0) return 0;
    let start = 0;
    for (const [index, page] of this.pages.entries()) {
      const end = start + page.nodes.length;
      if (page.age < this.age && start <= last && end >= first) return index;
      start = end;
    }
    const isNearEnd = last >= start - pageSize / 2;
    return isNearEnd && this.pages.at(-1)?.hasNext ? this.pages.length : null;
  }

  private show(change: Partial<ListState<Node>>): void {
    this.state = { ...this.state, ...change };
    for (const watcher of this.watchers) watcher();
  }
}

/** A page that ends elsewhere than before moves the beginning of the one behind it. */
const withPage = <Node>(
  pages: readonly ListPage<Node>[],
  index: number,
  page: ListPage<Node>,
): readonly ListPage<Node>[] => {
  const before = [...pages.slice(0, index), page];
  if (!page.hasNext) return before;
  const [next, ...rest] = pages.slice(index + 1);
  if (!next) return before;
  const moved = next.after === page.endCursor ? next : { ...next, after: page.endCursor, age: -1 };
  return [...before, moved, ...rest];
};
