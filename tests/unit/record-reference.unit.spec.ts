import type { RecordFacts, ReferenceRecord } from '../../src/domain/record/record.commands.js';
import { recordDecider } from '../../src/domain/record/record.decider.js';
import { referenceAsField, rolesToReference } from '../../src/domain/record/reference.js';
import type { Actor } from '../../src/domain/shared/roles.js';
import { specOf } from '../support/decider-spec.js';
import { day, staff, today } from '../support/people.js';
import { approved, dispose, entered, factsOf, lock, oneStep } from '../support/record-scenes.js';

const { given, after } = specOf(recordDecider);

const note = (
  over: Partial<Omit<ReferenceRecord, 'facts'>> = {},
  by: Actor = staff.registrar,
  facts: Partial<RecordFacts> = {},
): ReferenceRecord => ({
  type: 'ReferenceRecord',
  system: 'vnedu',
  systemName: null,
  number: 'VE-0815',
  on: day('2026-09-05'),
  basedOnRevision: null,
  ...over,
  facts: factsOf(by, facts),
});
/** Of the scenes: registered, submitted, approved; the number comes next. */
const notedAt = 3n;

describe('ReferenceRecord', () => {
  test('notes under which number another system keeps the record, and protects it (row 4)', () => {
    const event = after(...approved)
      .when(note())
      .only();
    expect(event).toMatchObject({
      type: 'record.referenced',
      version: 1,
      payload: { system: 'vnedu', systemName: null, on: '2026-09-05' },
      protectedBlocks: [{ purpose: 'reference', fields: { 'reference:vnedu': 'VE-0815' } }],
    });
    expect(JSON.stringify(event.payload)).not.toContain('VE-0815');
  });

  test('is changed by a new event of whoever saw the number before it (row 4)', () => {
    const other = note({ number: 'VE-0816' });
    after(...approved, note())
      .when(other)
      .refused({ type: 'RecordHasChanged', revision: notedAt });
    after(...approved, note())
      .when({ ...other, basedOnRevision: notedAt })
      .then({ type: 'record.referenced' });
    after(...approved)
      .when({ ...other, basedOnRevision: notedAt })
      .refused({ type: 'RecordHasChanged', revision: 2n });
  });

  test('is one of each system, and ten at most', () => {
    after(...approved, note())
      .when(note({ system: 'misa' }))
      .then({ type: 'record.referenced' });
    const named = (number: number) => note({ system: 'other', systemName: `Hệ thống ${number}` });
    const ten = Array.from({ length: 10 }, (_, index) => named(index));
    after(...approved, ...ten)
      .when(named(10))
      .refused({
        type: 'FieldsAreInvalid',
        problems: [{ field: 'system', problem: 'out-of-range' }],
      });
    after(...approved, ...ten)
      .when({ ...named(9), basedOnRevision: 12n })
      .then({ type: 'record.referenced' });
  });

  test('is taken of a draft too, by whoever enters the kind and by the registrar', () => {
    for (const by of [staff.homeroom, staff.registrar]) {
      after(...entered)
        .when(note({}, by))
        .then({ type: 'record.referenced' });
    }
    after(...approved)
      .when(note({}, staff.principal))
      .refused({ type: 'RoleIsNotAllowed', allowed: ['homeroomTeacher', 'registrar'] });
    const kind = { ...oneStep, owners: ['humanResources' as const] };
    expect(rolesToReference(kind)).toEqual(['registrar', 'humanResources']);
    expect(rolesToReference({ ...kind, about: 'staff' })).toEqual(['humanResources']);
  });

  test('is taken of what each keeps of their own in the own file alone, as its values are', () => {
    const { personId, ...office } = staff.homeroom;
    const kind = {
      ...oneStep,
      about: 'staff' as const,
      owners: ['teacher' as const],
      ownFileOnly: true as const,
    };
    const by: Actor = { ...office, personId, role: 'teacher', classId: null };
    const place = (of: Actor['personId']) => ({ of: 'staff' as const, personId: of });
    after(...approved)
      .when(note({}, by, { kind, place: place(staff.principal.personId) }))
      .refused({ type: 'DossierIsOfAnother' });
    after(...approved)
      .when(note({}, by, { kind, place: place(personId) }))
      .then({ type: 'record.referenced' });
  });

  test('is refused of what is locked or destroyed, and where there is no record', () => {
    const { lockId, decidedBy, ...over } = lock();
    after(...approved)
      .when(note({}, staff.registrar, { coveringLocks: [{ lockId, decidedBy, ...over }] }))
      .refused({ type: 'RecordIsLocked', lockId, decidedBy });
    after(...approved, dispose)
      .when(note())
      .refused({ type: 'DossierIsDisposed' });
    given().when(note()).refused({ type: 'RecordNotFound' });
  });

  test('is refused of this engine, without a number, on no day and on one to come', () => {
    const of = (over: Partial<ReferenceRecord>) => after(...approved).when(note(over));
    const wrong = (field: string, problem: 'not-an-option' | 'not-a-date' | 'in-the-future') =>
      ({ type: 'FieldsAreInvalid', problems: [{ field, problem }] }) as const;
    of({ system: 'engine' }).refused(wrong('system', 'not-an-option'));
    of({ on: day('2026-09-31') }).refused(wrong('on', 'not-a-date'));
    of({ on: day('2999-01-01') }).refused(wrong('on', 'in-the-future'));
    of({ on: today }).then({ type: 'record.referenced' });
    of({ number: ' ' }).refused({ type: 'TextIsInvalid', field: 'number', lengthMax: 100 });
    of({ system: 'other' }).refused({ type: 'TextIsInvalid', field: 'systemName', lengthMax: 100 });
  });
});

describe('a number in another system', () => {
  const readersOf = (name: string) => referenceAsField(oneStep, name)?.readers;

  test('is for whoever works with the record, and called after the system', () => {
    expect(readersOf('reference:vnedu')).toEqual([
      'principal',
      'vicePrincipal',
      'homeroomTeacher',
      'registrar',
      'inspector',
    ]);
    expect(referenceAsField(oneStep, 'reference:other:PCGD: XMC')?.label.vi).toBe('Số ở PCGD: XMC');
    expect(referenceAsField(oneStep, 'fullName')).toBeNull();
  });
});
