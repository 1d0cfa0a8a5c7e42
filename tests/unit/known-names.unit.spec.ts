import 'reflect-metadata';
import { KnownNames, namesMax } from '../../src/application/find/known-names.js';
import { NameShelf } from '../../src/application/find/name-shelf.js';
import type { NamedRow } from '../../src/application/find/named-rows.js';
import type { Known, OpenedNames } from '../../src/application/find/opened-names.js';
import { nameOrder, nameStarts } from '../../src/application/find/search-text.js';
import { idleMsMax } from '../../src/application/find/shelves.js';
import type { PersonRow } from '../../src/application/ports/read-model-rows.js';
import { idsMax, type ReadModels } from '../../src/application/ports/read-models.js';
import type { PersonId, SchoolId, StreamId } from '../../src/domain/shared/ids.js';

const { jest } = import.meta;

/** Rows whose values are what the pointer says; a destroyed key opens nothing. */
class Names {
  readonly rows = new Map<string, NamedRow & { readonly name: string }>();
  readonly destroyed = new Set<string>();
  readonly opened: string[] = [];
  looks = 0;
  private entries = 0n;

  put(id: string, name: string | null): void {
    this.entries += 1n;
    const logIndex = this.entries;
    const streamId = `record-${id}` as StreamId;
    const texts = name === null ? {} : { fullName: Number(logIndex) };
    this.rows.set(id, { id, logIndex, streamId, purpose: null, texts, name: name ?? '' });
  }

  /** Some other part of the row changes. */
  touch(id: string): void {
    this.entries += 1n;
    const row = this.rows.get(id);
    if (row) this.rows.set(id, { ...row, logIndex: this.entries });
  }

  readonly changedAfter = async (after: bigint): Promise<readonly NamedRow[]> => {
    this.looks += 1;
    return [...this.rows.values()]
      .filter(({ logIndex }) => logIndex > after)
      .toSorted((a, b) => Number(a.logIndex - b.logIndex))
      .slice(0, 3);
  };

  readonly open = async <R extends NamedRow>(rows: readonly R[]): Promise<readonly Known<R>[]> =>
    rows.flatMap((row) => {
      const name = this.rows.get(row.id)?.name ?? '';
      if (!('fullName' in row.texts)) return [];
      this.opened.push(row.id);
      if (this.destroyed.has(row.id)) return [];
      const starts = new Map([['fullName', nameStarts(name)]]);
      return [{ row, order: nameOrder(name), starts }];
    });

  shelf() {
    return new NameShelf({ changedAfter: this.changedAfter, rowsMax: 3, open: this.open });
  }
}

const idsOn = async (shelf: NameShelf<NamedRow>): Promise<readonly string[]> =>
  (await shelf.upToDate()).map(({ row }) => row.id);

describe('a shelf of names', () => {
  it('holds all of them in order, however many parts they come in', async () => {
    const names = new Names();
    const given = ['Ý', 'Ánh', 'Đức', 'Bình', 'Dung', 'An', 'Hà'];
    for (const name of given) names.put(name, `Lê ${name}`);
    const shelf = names.shelf();
    expect(await idsOn(shelf)).toEqual(['An', 'Ánh', 'Bình', 'Dung', 'Đức', 'Hà', 'Ý']);
  });

  it('opens what is new and nothing twice, and moves who is called otherwise now', async () => {
    const names = new Names();
    for (const id of ['1', '2', '3', '4']) names.put(id, `Lê B${id}`);
    const shelf = names.shelf();
    await shelf.upToDate();
    names.opened.length = 0;
    names.put('3', 'Lê A3');
    names.touch('1');
    expect(await idsOn(shelf)).toEqual(['3', '1', '2', '4']);
    expect(names.opened).toEqual(['3']);
    await shelf.upToDate();
    expect(names.opened).toEqual(['3']);
  });

  it('forgets whose values were disposed of, and whose key is destroyed', async () => {
    const names = new Names();
    for (const id of ['1', '2', '3']) names.put(id, `Lê B${id}`);
    const shelf = names.shelf();
    const all = await shelf.upToDate();
    names.put('1', null);
    expect(await idsOn(shelf)).toEqual(['2', '3']);
    names.destroyed.add('2');
    expect((await shelf.stillKept(all)).map(({ row }) => row.id)).not.toContain('2');
    expect(await idsOn(shelf)).toEqual(['3']);
    expect(shelf.size).toBe(1);
  });

  it('answers whoever asks during a look from a look of later', async () => {
    const names = new Names();
    names.put('1', 'Lê An');
    const shelf = names.shelf();
    const first = shelf.upToDate();
    await Promise.resolve();
    await Promise.resolve();
    names.put('2', 'Lê Bình');
    const [, second, third] = await Promise.all([first, idsOn(shelf), idsOn(shelf)]);
    expect(second).toEqual(['1', '2']);
    expect(third).toEqual(['1', '2']);
    // Those who wait together share one look.
    expect(names.looks).toBe(2);
  });

  it('goes on after a look that failed', async () => {
    const names = new Names();
    names.put('1', 'Lê An');
    let fails = true;
    const shelf = new NameShelf({
      changedAfter: async (after) => {
        if (fails) throw new Error('no database');
        return names.changedAfter(after);
      },
      rowsMax: 3,
      open: names.open,
    });
    await expect(shelf.upToDate()).rejects.toThrow('no database');
    fails = false;
    expect(await idsOn(shelf)).toEqual(['1']);
  });
});

describe('the names of a school', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const [one, two] = ['school-1', 'school-2'] as [SchoolId, SchoolId];

  const ofStaff = (count: number) => {
    const rows = Array.from({ length: count }, (_, at): PersonRow => {
      const personId = `person-${at}` as PersonId;
      const entry = { registeredLogIndex: BigInt(at), logIndex: BigInt(at), nameRevision: 0n };
      return { schoolId: one, personId, staffCode: `CB${at}`, ...entry };
    });
    const models: Partial<ReadModels> = {
      peopleChangedAfter: async (_, after) =>
        rows.slice(Number(after) + 1, Number(after) + 1 + idsMax),
    };
    const opened: Pick<OpenedNames, 'of'> = {
      of: async (_, named) =>
        named.map((row) => ({ row, order: nameOrder(row.id), starts: new Map() })),
    };
    return new KnownNames(opened as OpenedNames, models as ReadModels);
  };

  it('are forgotten when nobody asks for a while, counted from the last use', async () => {
    const names = ofStaff(2);
    await names.staff(one).upToDate();
    jest.advanceTimersByTime(idleMsMax - 1);
    expect(names.staff(one).size).toBe(2);
    jest.advanceTimersByTime(idleMsMax - 1);
    expect(names.staff(one).size).toBe(2);
    jest.advanceTimersByTime(idleMsMax);
    expect(names.staff(one).size).toBe(0);
    names.onModuleDestroy();
  });

  it('make room for those of a school that is asked for now', async () => {
    const names = ofStaff(namesMax / 2 + 1);
    await names.staff(one).upToDate();
    await names.staff(two).upToDate();
    const before = names.staff(two);
    expect(before.size).toBe(namesMax / 2 + 1);
    expect(names.staff(one).size).toBe(0);
    names.onModuleDestroy();
  });
});
