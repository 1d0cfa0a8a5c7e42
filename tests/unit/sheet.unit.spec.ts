import { placeIn, wasIn } from '../../src/domain/dossier/dossier.state.js';
import { dossierDecider } from '../../src/domain/dossier/dossier.decider.js';
import { fieldOf } from '../../src/domain/record/field-rules.js';
import type { RecordFacts, RowFacts } from '../../src/domain/record/record.commands.js';
import { recordDecider } from '../../src/domain/record/record.decider.js';
import { rowAddress, rowOf, rowsAmong } from '../../src/domain/record/sheet.js';
import { parseCatalogue } from '../../src/domain/school/catalogue-rules.js';
import type { DossierId, SubjectId } from '../../src/domain/shared/ids.js';
import { specOf, tell } from '../support/decider-spec.js';
import { exit, file, hold, open, place, propose } from '../support/dossier-scenes.js';
import { classA, classB, day, staff } from '../support/people.js';
import {
  apply,
  attest,
  close,
  permit,
  refuse,
  register,
  request,
  revise,
  submit,
  voidIt,
} from '../support/record-scenes.js';
import { catalogue } from '../support/school-scenes.js';
import { rollCall } from '../support/sheet-kinds.js';

const { given, after } = specOf(recordDecider);
const an = 'dossier-an' as DossierId;
const binh = 'dossier-binh' as DossierId;
const present = (dossierId: DossierId) => rowAddress({ dossierId, field: 'presence' });
const reason = (dossierId: DossierId) => rowAddress({ dossierId, field: 'reason' });

const rowFor = (child: string, over: Partial<RowFacts> = {}): RowFacts => ({
  subjectId: `child-${child}` as SubjectId,
  isInClass: true,
  isOpen: true,
  ...over,
});
const facts = (rows: Record<string, RowFacts> = {}): Partial<RecordFacts> => ({
  kind: rollCall,
  rows: { [an]: rowFor('an'), [binh]: rowFor('binh'), ...rows },
});
const sheet = (fields: Record<string, string | null>, rows?: Record<string, RowFacts>) =>
  register({ fields, period: '2026-11-20', facts: facts(rows) });

const elsewhere = facts({ [an]: rowFor('an', { isInClass: false }) });
const atItsEnd = facts({ [an]: rowFor('an', { isOpen: false }) });
const closed = {
  type: 'FieldsAreInvalid',
  problems: [{ field: present(an), problem: 'dossier-closed' }],
} as const;

describe('the name of a value in a row', () => {
  it('holds the dossier and the field, and nothing else is one', () => {
    expect(rowOf(present(an))).toEqual({ dossierId: an, field: 'presence' });
    expect(rowOf('presence')).toBeNull();
    expect(rowsAmong([present(binh), 'note', reason(an), present(an)])).toEqual([an, binh]);
  });

  it('finds the field of the form under that name', () => {
    expect(fieldOf(rollCall, reason(an))).toMatchObject({ name: reason(an), sensitive: true });
    expect(fieldOf(rollCall, 'presence')).toBeNull();
    expect(fieldOf(rollCall, rowAddress({ dossierId: an, field: 'note' }))).toBeNull();
  });
});

describe('a sheet', () => {
  it('keeps what a row holds in blocks of the child, and its own in one of its own', () => {
    const fields = { [present(binh)]: 'V', note: 'Mưa', [present(an)]: 'P', [reason(binh)]: 'Sốt' };
    const { protectedBlocks } = given().when(sheet(fields)).only();
    expect(protectedBlocks).toEqual([
      { subjectId: 'child-1', purpose: 'class-book', fields: { note: 'Mưa' } },
      { subjectId: 'child-an', purpose: 'attendance', fields: { [present(an)]: 'P' } },
      {
        subjectId: 'child-binh',
        purpose: 'attendance',
        fields: { [present(binh)]: 'V', [reason(binh)]: 'Sốt' },
      },
    ]);
  });

  it('asks of each row that is named what its form asks of one', () => {
    given()
      .when(sheet({ [reason(an)]: 'Sốt' }))
      .refused({
        type: 'FieldsAreInvalid',
        problems: [{ field: present(an), problem: 'required' }],
      });
    after(sheet({ [present(an)]: 'P' }))
      .when(revise({ fields: { [reason(an)]: 'Sốt' }, facts: facts() }))
      .then({ type: 'record.revised' });
  });

  it('asks of a row that a revision adds what the form asks of a whole one', () => {
    after(sheet({ [present(an)]: 'P' }))
      .when(revise({ fields: { [reason(binh)]: 'Sốt' }, facts: facts() }))
      .refused({
        type: 'FieldsAreInvalid',
        problems: [{ field: present(binh), problem: 'required' }],
      });
  });

  it('keeps a row that stands open to revision, wherever the child is told to have been since', () => {
    after(sheet({ [present(an)]: 'P' }))
      .when(revise({ fields: { [present(an)]: 'V' }, facts: elsewhere }))
      .then({ type: 'record.revised' });
  });

  it.each([
    ['was not in the class', { isInClass: false }, 'not-in-class'],
    ['is at the end of its dossier', { isOpen: false }, 'dossier-closed'],
  ] as const)('takes no row of a child that %s', (_, over, problem) => {
    given()
      .when(sheet({ [present(an)]: 'P' }, { [an]: rowFor('an', over) }))
      .refused({ type: 'FieldsAreInvalid', problems: [{ field: present(an), problem }] });
  });

  it('takes no row of somebody unknown', () => {
    const nobody = 'dossier-nobody' as DossierId;
    given()
      .when(sheet({ [present(nobody)]: 'P' }))
      .refused({
        type: 'FieldsAreInvalid',
        problems: [{ field: present(nobody), problem: 'not-in-class' }],
      });
  });
});

describe('the correction of a value in a row', () => {
  const asked = [
    sheet({ [present(an)]: 'P' }),
    submit(staff.homeroom, facts()),
    request({ field: present(an), proposedValue: 'V', facts: facts() }),
  ];
  const witnessed = [
    ...asked,
    permit({ facts: facts() }),
    attest(staff.board, { facts: facts() }),
    attest(staff.homeroom, { facts: facts() }),
  ];

  it('says what and why in blocks of the child', () => {
    const state = tell(recordDecider, asked.slice(0, 2)).state;
    const step = asked[2];
    if (typeof step !== 'function') throw new Error('a request follows from the state');
    const { protectedBlocks } = after(...asked.slice(0, 2))
      .when(step(state))
      .only();
    expect(protectedBlocks.map(({ subjectId, purpose }) => [subjectId, purpose])).toEqual([
      ['child-an', 'attendance'],
      ['child-an', 'correction'],
    ]);
  });

  it('goes on when the child is told to have been elsewhere, and may be asked for', () => {
    const refusal = refuse();
    after(...asked)
      .when({ ...refusal, facts: { ...refusal.facts, ...elsewhere } })
      .then({ type: 'record.correction-refused' });
    after(...witnessed)
      .when(apply(staff.administrator, { facts: elsewhere }))
      .then({ type: 'record.correction-applied' });
    const again = { field: present(an), proposedValue: 'V', facts: elsewhere };
    after(...asked.slice(0, 2))
      .when(request(again)(tell(recordDecider, asked.slice(0, 2)).state))
      .then({ type: 'record.correction-requested' });
  });

  it('that nobody can carry out any more is voided by whoever closes corrections', () => {
    after(...asked)
      .when(voidIt(staff.administrator, facts()))
      .refused({ type: 'RoleIsNotAllowed', allowed: ['requester'] });
    after(...asked)
      .when(voidIt(staff.administrator, atItsEnd))
      .then({ type: 'record.correction-voided', payload: { cause: 'expired' } });
  });

  it('writes nothing more about a child whose dossier is at its end, but can be voided', () => {
    const again = request({
      correctionId: 'correction-2' as never,
      field: present(an),
      proposedValue: 'V',
      facts: atItsEnd,
    });
    after(...asked)
      .when(again(tell(recordDecider, asked).state))
      .refused(closed);
    const refusal = refuse();
    after(...asked)
      .when({ ...refusal, facts: { ...refusal.facts, ...atItsEnd } })
      .refused(closed);
    after(...witnessed)
      .when(apply(staff.administrator, { facts: atItsEnd }))
      .refused(closed);
    const applied = [...witnessed, apply(staff.administrator, { facts: facts() })];
    after(...applied)
      .when(close(staff.administrator, atItsEnd))
      .refused(closed);
    after(...applied)
      .when(close(staff.administrator, atItsEnd, []))
      .then({ type: 'record.correction-closed' });
    after(...asked)
      .when(voidIt(staff.teacher, atItsEnd))
      .then({ type: 'record.correction-voided' });
  });
});

describe('the dossier of a class', () => {
  const dossiers = specOf(dossierDecider);
  const openForClass = { type: 'OpenForClass', classId: classA, schoolYear: '2026-2027' } as const;

  const ofClass = classA as string as DossierId;

  it('has the id of the class, and begins once', () => {
    dossiers
      .given()
      .when(openForClass)
      .then({
        type: 'dossier.opened-for-class',
        payload: { dossierId: ofClass, classId: classA },
      });
    dossiers
      .after(openForClass)
      .when(openForClass)
      .refused({ type: 'DossierAlreadyOpened', dossierId: ofClass });
    const { state } = tell(dossierDecider, [openForClass, file()]);
    if (state.status === 'absent') throw new Error('it was opened');
    expect(placeIn(state, '2030-2031')).toEqual({ of: 'class', classId: classA });
    expect(state.recordIds).toHaveLength(1);
  });

  it.each([
    ['moves', place(), 'DossierIsNotOfChild'],
    ['leaves', exit(), 'DossierIsNotOfChild'],
    ['is destroyed like a person’s', propose(), 'DossierIsOfNoPerson'],
    ['is held from destruction', hold(), 'DossierIsOfNoPerson'],
  ] as const)('never %s', (_, step, type) => {
    dossiers.after(openForClass).when(step).refused({ type });
  });
});

describe('where a child was', () => {
  const lived = [
    open({ admittedOn: day('2020-09-05') }),
    { ...place(classB, day('2021-01-10')), today: day('2021-01-10') },
    exit({ exitedOn: day('2021-03-31') }, staff.registrar),
  ];
  const { state } = tell(dossierDecider, lived);

  it.each([
    ['before it came', classA, ['2020-09-04', '2020-09-04'], false],
    ['on its first day', classA, ['2020-09-05', '2020-09-05'], true],
    ['on the day it moved, of the old class', classA, ['2021-01-10', '2021-01-10'], true],
    ['on the day it moved, of the new class', classB, ['2021-01-10', '2021-01-10'], true],
    ['after it moved, of the old class', classA, ['2021-01-11', '2021-05-31'], false],
    ['in a month that it was there for days of', classB, ['2021-03-01', '2021-03-31'], true],
    ['after it left', classB, ['2021-04-01', '2021-04-01'], false],
  ] as const)('%s', (_, classId, [startsOn, endsOn], expected) => {
    if (state.status === 'absent') throw new Error('it was opened');
    expect(wasIn(state, classId, { startsOn: day(startsOn), endsOn: day(endsOn) })).toBe(expected);
  });
});

describe('a catalogue with sheets', () => {
  const problemOf = (over: object): string | null => {
    const kinds = [{ ...rollCall, ...over }];
    // As from a file: what is undefined is not there.
    const parsed = parseCatalogue(JSON.parse(JSON.stringify({ ...catalogue, kinds })));
    return parsed.ok ? null : parsed.error.problem;
  };
  const [field] = rollCall.rowFields ?? [];
  const at = 'catalogue.kinds[0]';

  it.each([
    ['as it is', {}, null],
    ['without a field of its own', { fields: [] }, null],
    ['with nothing to fill in', { fields: [], rowFields: undefined }, `${at}.fields: is empty`],
    ['of a child', { about: 'child' }, `${at}.rowFields: only a class has rows`],
    [
      'with files, which would outlive the row of a child',
      { attachments: { max: 1, types: ['pdf'] } },
      `${at}.attachments: what is of several children takes no files`,
    ],
    ['of whom it does not say', { about: undefined }, `${at}.rowFields: only a class has rows`],
    [
      'with something in a row that is no personal data',
      { rowFields: [{ ...field, purpose: null }] },
      `${at}.rowFields[0].purpose: a row is about a child`,
    ],
    ['with a name twice', { rowFields: [field, field] }, `${at}.rowFields: presence occurs twice`],
    [
      'with a type that nothing fits',
      { rowFields: [{ ...field, type: { is: 'integer', min: 2, max: 1 } }] },
      `${at}.rowFields[0].type: min is above max`,
    ],
  ])('%s is judged', (_, over, expected) => {
    expect(problemOf(over)).toBe(expected);
  });
});
