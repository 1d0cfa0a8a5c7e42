import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fieldsWithRows, formProblems } from '../../src/domain/record/field-rules.js';
import { recordsNamed } from '../../src/domain/record/named-records.js';
import type { FieldProblem } from '../../src/domain/record/field-problem.js';
import { rowAddress } from '../../src/domain/record/sheet.js';
import { slotProblems } from '../../src/domain/record/slot-rules.js';
import { parseCatalogue } from '../../src/domain/school/catalogue-rules.js';
import type { DossierId } from '../../src/domain/shared/ids.js';
import type { FieldDefinition, RecordKind } from '../../src/domain/shared/record-kind.js';
import {
  catalogueIds,
  type ExampleRecord,
  readCatalogueSource,
  readCatalogueSources,
} from '../support/catalogue-sources.js';
import { day, today } from '../support/people.js';

const schoolYears = {
  '2025-2026': { startsOn: day('2025-09-05'), endsOn: day('2026-05-31') },
};

/** What the engine would say to the record, as it does to one that is entered. */
const problemsOf = (kind: RecordKind, example: ExampleRecord): readonly FieldProblem[] => {
  const { fields, period = null, topic = null } = example;
  return [
    ...slotProblems(kind, { period, topic, schoolYears, levels: [null] }, today),
    ...formProblems(kind, fields, {
      today,
      namedRecords: recordsNamed(kind.fields, fields),
    }),
  ];
};

/** The row of an example under the names that it has in a sheet. */
const withRow = ({ row = {}, ...example }: ExampleRecord): ExampleRecord => ({
  ...example,
  fields: {
    ...example.fields,
    ...Object.fromEntries(
      Object.entries(row).map(([field, value]) => [rowAddress({ dossierId, field }), value]),
    ),
  },
});
const dossierId = 'dossier-1' as DossierId;

/** Every field of the form, and of the row that the example has. */
const formOf = (kind: RecordKind, { fields }: ExampleRecord): readonly FieldDefinition[] =>
  fieldsWithRows(kind, Object.keys(fields));

const cases = catalogueIds.flatMap((catalogueId) =>
  readCatalogueSources(catalogueId).flatMap(({ catalogue, examples }) =>
    examples.map(({ kind, example }) => {
      const name = `${catalogueId}@${catalogue.catalogueVersion}/${kind.kind}`;
      return [name, kind, withRow(example)] as const;
    }),
  ),
);

describe('the example beside each kind', () => {
  test('is there for both catalogues', () => {
    expect(catalogueIds).toEqual(['vn-kindergarten', 'vn-primary']);
    expect(cases.length).toBeGreaterThanOrEqual(12);
  });

  test.each(cases)('%s fits it and fills in every field', (_, kind, example) => {
    expect(problemsOf(kind, example)).toEqual([]);
    expect(Object.keys(example.fields)).toEqual(formOf(kind, example).map(({ name }) => name));
    const inRow = formOf(kind, example).length - kind.fields.length;
    expect(inRow).toBe(kind.rowFields?.length ?? 0);
  });

  test.each(cases)('%s lacks what is taken away, by name', (_, kind, example) => {
    for (const { name: field, required } of formOf(kind, example)) {
      const { [field]: _taken, ...fields } = example.fields;
      const expected = required ? [{ field, problem: 'required' }] : [];
      expect(problemsOf(kind, { ...example, fields })).toEqual(expected);
    }
    const slot = { ...(kind.every && { period: 1 }), ...(kind.topics && { topic: 1 }) };
    const { period: _period, topic: _topic, ...others } = example;
    expect(problemsOf(kind, others)).toEqual(
      Object.keys(slot).map((field) => ({ field, problem: 'required' })),
    );
  });

  test.each(cases)('%s has no option that there is not, and no field', (_, kind, example) => {
    for (const { name: field, type } of formOf(kind, example)) {
      if (type.is !== 'choice') continue;
      const fields = { ...example.fields, [field]: 'unheard-of' };
      expect(problemsOf(kind, { ...example, fields })).toEqual([
        { field, problem: 'not-an-option' },
      ]);
    }
    expect(problemsOf(kind, { ...example, fields: { ...example.fields, unheardOf: 'x' } })).toEqual(
      [{ field: 'unheardOf', problem: 'unknown-field' }],
    );
  });
});

describe('the example in docs/how-to/add-a-kind.md', () => {
  const text = readFileSync(path.join('docs', 'how-to', 'add-a-kind.md'), 'utf8');
  const [kind, example] = [...text.matchAll(/```json\n(.*?)```/gsu)].map(([, json = '']): unknown =>
    JSON.parse(json),
  );

  test('is a kind, and a record that fits it', () => {
    const { catalogue } = readCatalogueSource('vn-kindergarten');
    const parsed = parseCatalogue({ ...catalogue, kinds: [...catalogue.kinds, kind] });
    expect(parsed).toMatchObject({ ok: true });
    expect(problemsOf(kind as RecordKind, example as ExampleRecord)).toEqual([]);
    const { fields } = example as ExampleRecord;
    expect(problemsOf(kind as RecordKind, { fields })).toEqual([
      { field: 'period', problem: 'required' },
      { field: 'topic', problem: 'required' },
    ]);
  });
});

describe('the files of a catalogue', () => {
  const catalogueId = 'vn-kindergarten';
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'luuvet-kinds-'));
    cpSync(path.join('catalogues', catalogueId), folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const read = () => readCatalogueSource(catalogueId, folder);
  const contentOf = (file: string) => JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
  const write = (file: string, content: unknown): void =>
    writeFileSync(path.join(folder, file), JSON.stringify(content));

  test('make a catalogue whose kinds stand in the order of catalogue.json', () => {
    const head = contentOf('catalogue.json');
    const { catalogue } = read();
    expect(catalogue).toMatchObject({
      ...head,
      kinds: head.kinds.map((kind: string) => ({ kind })),
    });
    write('catalogue.json', { ...head, kinds: head.kinds.toReversed() });
    expect(read().catalogue.kinds).toEqual(catalogue.kinds.toReversed());
  });

  test('make one more of the law that takes its place, with what it says of the same kinds', () => {
    const head = contentOf('catalogue.json');
    const [first = '', ...rest]: string[] = head.kinds;
    const later = {
      ...head,
      catalogueVersion: 9,
      kinds: [first],
      legalBases: { [first]: 'Luật mới' },
    };
    write('catalogue.2031.json', later);
    const [now, then, ...others] = readCatalogueSources(catalogueId, folder);
    expect(others).toEqual([]);
    expect(now?.catalogue.kinds).toHaveLength(1 + rest.length);
    expect(then?.catalogue.kinds).toEqual([{ ...now?.catalogue.kinds[0], legalBasis: 'Luật mới' }]);
  });

  test.each<[string, () => void, string]>([
    ['no example', () => rmSync(path.join(folder, 'vaccination.example.json')), 'is missing'],
    ['no kind', () => rmSync(path.join(folder, 'vaccination.json')), 'is missing'],
    [
      'a kind that is not in the order',
      () => write('meal-diary.json', { ...contentOf('vaccination.json'), kind: 'meal-diary' }),
      'meal-diary.json: is not in the order of catalogue.json',
    ],
    [
      'a kind under another name',
      () => write('vaccination.json', contentOf('growth-note.json')),
      'vaccination.json: holds the kind growth-note',
    ],
    [
      'a legal basis of no kind',
      () =>
        write('catalogue.2031.json', { ...contentOf('catalogue.json'), legalBases: { mel: 'x' } }),
      'mel: has a legal basis and is no kind',
    ],
    [
      'a kind that is wrong',
      () => write('vaccination.json', { ...contentOf('vaccination.json'), owners: ['caretaker'] }),
      'vaccination.json.owners[0]: is not one of',
    ],
    [
      'a head of another catalogue',
      () => write('catalogue.json', { ...contentOf('catalogue.json'), catalogueId: 'vn-primary' }),
      'vn-kindergarten: is called otherwise',
    ],
  ])('are refused with %s', (_, change, message) => {
    change();
    expect(read).toThrow(message);
  });
});
