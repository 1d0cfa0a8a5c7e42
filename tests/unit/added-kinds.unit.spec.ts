import { kindOf, kindsInForce, kindSources } from '../../src/domain/school/kinds-in-force.js';
import { schoolDecider } from '../../src/domain/school/school.decider.js';
import { expectAllShown, specOf, tell } from '../support/decider-spec.js';
import { kindOfBytes } from '../support/large-catalogue.js';
import { day, staff, today } from '../support/people.js';
import { oneStep } from '../support/record-scenes.js';
import { addKinds, adopt, catalogue, led, ownKind, register } from '../support/school-scenes.js';

const { given, after } = specOf(schoolDecider);

const by = staff.principal;
const [first, second] = [ownKind('meal-diary'), ownKind('nap-diary')];
const taken = (kind: string) => ({ type: 'KindIsTaken', kind }) as const;
const invalid = (problem: string) => ({ type: 'CatalogueIsInvalid', problem }) as const;

describe('AddKinds', () => {
  test('records the kinds as they are, by whoever adopts catalogues', () => {
    for (const actor of [staff.principal, staff.administrator]) {
      after(...led)
        .when(addKinds([first, second], actor))
        .then({
          type: 'school.kinds-added',
          payload: { kinds: [first, second], decisionNo: '6/QĐ' },
        });
    }
    after(...led)
      .when(addKinds([first], staff.teacher))
      .refused({ type: 'RoleIsNotAllowed', allowed: ['principal', 'systemAdministrator'] });
  });

  test('adds no kind that the law would have to ask for (row 107)', () => {
    after(...led)
      .when(addKinds([first, ownKind('nap-diary', { tier: 'mandatory' })], by))
      .refused({ type: 'KindIsMandatory', kind: 'nap-diary' });
  });

  test('adds no name that is in force or was added before', () => {
    after(...led)
      .when(addKinds([first, ownKind(oneStep.kind)], by))
      .refused(taken(oneStep.kind));
    after(...led, addKinds([first], by))
      .when(addKinds([second, first], by))
      .refused(taken('meal-diary'));
    // Also where a catalogue has taken its place meanwhile, and is itself not in force yet.
    const replaced = { catalogueVersion: 3, effectiveFrom: day('2030-01-01'), kinds: [first] };
    after(...led, addKinds([first], by), adopt(replaced, by))
      .when(addKinds([first], by))
      .refused(taken('meal-diary'));
  });

  test('adds nothing that is wrong in form, or more than one entry should hold', () => {
    const wrong: readonly (readonly [ReturnType<typeof ownKind>[], string])[] = [
      [[], 'kinds: has 0 members, not 1 to 200'],
      [[first, first], 'kinds: meal-diary occurs twice'],
      [[ownKind('Diary')], 'kinds[0].kind: has a wrong form'],
      [[first, ownKind('nap-diary', { owners: [] })], 'kinds[1].owners: has 0 members'],
      [
        [kindOfBytes('a', 30_000), kindOfBytes('b', 20_000)],
        'kinds: are larger than 44 KiB together',
      ],
    ];
    for (const [kinds, problem] of wrong) {
      const decided = schoolDecider.decide(addKinds(kinds, by), tell(schoolDecider, led).state);
      const said = decided.ok ? null : 'problem' in decided.error ? decided.error.problem : '';
      expect(said).toContain(problem);
    }
    after(...led)
      .when(addKinds([first, first], by))
      .refused(invalid('kinds: meal-diary occurs twice'));
  });

  test('adds no more kinds than one catalogue could hold with those in force', () => {
    const slim = (at: number) =>
      ownKind(`k${at}`, { fields: oneStep.fields.slice(0, 1), chain: [] });
    const many = (from: number, count: number) =>
      Array.from({ length: count }, (_, at) => slim(from + at));
    const full = [...led, addKinds(many(0, 60), by), addKinds(many(60, 60), by)];
    const fuller = [...full, addKinds(many(120, 60), by), addKinds(many(180, 19), by)];
    after(...fuller)
      .when(addKinds(many(199, 1), by))
      .refused(invalid('kinds: has 201 members, not 1 to 200'));
  });

  test('needs a catalogue in force to stand beside, and a number', () => {
    after(register()).when(addKinds()).refused({ type: 'CatalogueNotFound' });
    after(...led)
      .when(addKinds([first], by, ' '))
      .refused({ type: 'TextIsInvalid', field: 'decisionNo', lengthMax: 100 });
    given().when(addKinds()).refused({ type: 'SchoolNotFound' });
  });
});

describe('kinds that were added', () => {
  const added = [...led, addKinds([first], by), addKinds([second], by)] as const;
  const names = (state: Parameters<typeof kindsInForce>[0], on = today) =>
    kindsInForce(state, on).map(({ kind, catalogueId, catalogueVersion }) => [
      kind.kind,
      `${catalogueId}@${catalogueVersion}`,
    ]);

  test('are in force beside the catalogue, each under the number of its addition', () => {
    const { state } = tell(schoolDecider, added);
    expect(names(state)).toEqual([
      [oneStep.kind, 'vn-kindergarten@2'],
      ['meal-diary', 'school@1'],
      ['nap-diary', 'school@2'],
    ]);
    expect(names(state, day('2020-01-01'))).toEqual([]);
  });

  test('stay in force beside the next catalogue, unless it has a kind of that name', () => {
    const [profile] = catalogue.kinds;
    if (!profile) throw new Error('the catalogue has a kind');
    const lawful = ownKind('meal-diary', { tier: 'mandatory' });
    const next = { catalogueVersion: 3, kinds: [profile, lawful] };
    const { state } = tell(schoolDecider, [...added, adopt(next, by)]);
    expect(names(state)).toEqual([
      [oneStep.kind, 'vn-kindergarten@3'],
      ['meal-diary', 'vn-kindergarten@3'],
      ['nap-diary', 'school@2'],
    ]);
    // Records of before find the form that they were made with.
    const record = { catalogueId: 'school', catalogueVersion: 1, kind: 'meal-diary' };
    expect(kindOf(state, record)).toEqual(first);
    expect(kindOf(state, { ...record, catalogueVersion: 2 })).toBeNull();
    expect(kindOf(state, { ...record, catalogueVersion: 3 })).toBeNull();
    expect(kindSources(state).map(({ catalogueId }) => catalogueId)).toEqual([
      'vn-kindergarten',
      'vn-kindergarten',
      'school',
      'school',
    ]);
  });

  test('have their name for themselves: no catalogue is called so', () => {
    after(...led)
      .when(adopt({ catalogueId: 'school', catalogueVersion: 1 }, by))
      .refused(invalid('catalogue.catalogueId: is reserved'));
  });
});

test('every refusal of an addition has been shown', () => {
  expectAllShown({
    AddKinds: [
      'SchoolNotFound',
      'RoleIsNotAllowed',
      'CatalogueNotFound',
      'CatalogueIsInvalid',
      'KindIsMandatory',
      'KindIsTaken',
      'TextIsInvalid',
    ],
    AdoptCatalogue: ['CatalogueIsInvalid'],
  });
});
