import { formProblems } from '../../src/domain/record/field-rules.js';
import { recordsNamed } from '../../src/domain/record/named-records.js';
import type { FieldProblem } from '../../src/domain/record/field-problem.js';
import { parseCatalogue } from '../../src/domain/school/catalogue-rules.js';
import type { RecordId } from '../../src/domain/shared/ids.js';
import type { FieldValue } from '../../src/domain/shared/protected-block.js';
import type { FieldDefinition, RecordKind } from '../../src/domain/shared/record-kind.js';
import { today } from '../support/people.js';
import { catalogue } from '../support/school-scenes.js';

const first = '3f0c1d2e-6a4b-4c8d-9e10-7b5a2f1c0d34' as RecordId;
const second = '4f0c1d2e-6a4b-4c8d-9e10-7b5a2f1c0d34' as RecordId;
const third = '5f0c1d2e-6a4b-4c8d-9e10-7b5a2f1c0d34' as RecordId;

const concerned: FieldDefinition = {
  name: 'concerned',
  label: { vi: 'Liên quan', en: 'Concerned' },
  type: { is: 'record', max: 2 },
  required: false,
  purpose: null,
  readers: ['principal'],
};
const [sceneKind] = catalogue.kinds;
if (!sceneKind) throw new Error('the catalogue of the scenes has a kind');
const kind: RecordKind = { ...sceneKind, fields: [concerned] };

const problemOf = (value: FieldValue, there: readonly RecordId[]): string | null => {
  const problems: readonly FieldProblem[] = formProblems(
    kind,
    { concerned: value },
    { today, namedRecords: there },
  );
  return problems[0]?.problem ?? null;
};

describe('a field that names records', () => {
  it('takes one or several that there are, one to a line, and none at all', () => {
    expect(problemOf(first, [first])).toBeNull();
    expect(problemOf(`${first}\n${second}`, [second, first])).toBeNull();
    expect(problemOf(null, [])).toBeNull();
  });

  it.each<[string, FieldValue, FieldProblem['problem']]>([
    ['a number', 7, 'wrong-type'],
    ['words', 'Hồ sơ của bé An', 'wrong-form'],
    ['capital letters', first.toUpperCase(), 'wrong-form'],
    ['an address around the id', `/ban-ghi/${first}`, 'wrong-form'],
    ['an empty line between', `${first}\n\n${second}`, 'wrong-form'],
    ['one twice', `${first}\n${first}`, 'wrong-form'],
    ['more than it takes', [first, second, third].join('\n'), 'out-of-range'],
    ['one that is not there beside one that is', `${first}\n${third}`, 'no-such-record'],
  ])('refuses %s', (_, value, problem) => {
    expect(problemOf(value, [first, second])).toBe(problem);
  });

  it('says which records are to be looked for, each once, and none of what has no right form', () => {
    const other = { ...concerned, name: 'other' };
    const text: FieldDefinition = {
      ...concerned,
      name: 'text',
      type: { is: 'text', lengthMax: 99 },
    };
    const named = recordsNamed([concerned, other, text], {
      concerned: `${first}\n${second}`,
      other: first,
      text: third,
    });
    expect(named).toEqual([first, second]);
    expect(recordsNamed([concerned], { concerned: `${first} và ${second}` })).toEqual([]);
    expect(recordsNamed([concerned], {})).toEqual([]);
  });
});

describe('a kind with such a field', () => {
  const problemOfKind = (field: object): string | null => {
    const fields = [...sceneKind.fields, { ...concerned, ...field }];
    const parsed = parseCatalogue({ ...catalogue, kinds: [{ ...sceneKind, fields }] });
    return parsed.ok ? null : parsed.error.problem;
  };
  const at = `catalogue.kinds[0].fields[${sceneKind.fields.length}]`;

  it('is adopted, with one to ten records', () => {
    expect(problemOfKind({})).toBeNull();
    expect(problemOfKind({ type: { is: 'record', max: 10 } })).toBeNull();
    expect(problemOfKind({ type: { is: 'record', max: 11 } })).toContain(`${at}.type.max`);
    expect(problemOfKind({ type: { is: 'record' } })).toContain(`${at}.type.max`);
  });

  it('keeps the ids in the clear', () => {
    expect(problemOfKind({ purpose: 'school-book' })).toBe(
      `${at}.purpose: the id of a record is no personal data`,
    );
  });
});
