import { recordProjection } from '../../projections/record/record.projection.js';
import { recordHistoryProjection } from '../../projections/record-history/record-history.projection.js';
import { recordDecider } from '../../src/domain/record/record.decider.js';
import type { RecordKind } from '../../src/domain/shared/record-kind.js';
import { specOf } from '../support/decider-spec.js';
import { staff } from '../support/people.js';
import { entriesOf, project } from '../support/projection-spec.js';
import { foundation, idOf, sheetOfClass } from '../support/sample-life.js';
import {
  entered,
  giveBack,
  noSteps,
  oneStep,
  submit,
  submitted,
} from '../support/record-scenes.js';

const { after } = specOf(recordDecider);
const label = { vi: 'nhãn', en: 'label' };
const reportOf = (kind: RecordKind): RecordKind => ({
  ...kind,
  figures: [{ code: 'left', label, count: { of: 'children', when: 'left' } }],
});
const counted = { logIndex: 41, figures: [{ code: 'left', value: 2, erased: 0, reports: null }] };

describe('SubmitRecord of a report', () => {
  test('keeps what was counted directly before it is submitted', () => {
    after(...entered)
      .when(submit(staff.homeroom, { kind: reportOf(oneStep) }, counted))
      .then({ type: 'record.figures-counted', payload: counted }, { type: 'record.submitted' });
  });

  test('is approved with its figures at once where nobody approves', () => {
    after(...entered)
      .when(submit(staff.homeroom, { kind: reportOf(noSteps) }, counted))
      .then(
        { type: 'record.figures-counted' },
        { type: 'record.submitted' },
        { type: 'record.approved' },
      );
  });

  test('is refused before anything is asked of its figures', () => {
    after(...submitted)
      .when(submit(staff.homeroom, { kind: reportOf(oneStep) }))
      .refused({ type: 'RecordIsNotInState', status: 'submitted', needed: ['draft'] });
  });

  test('is a defect without them, as figures are of what is no report', () => {
    const uncounted = submit(staff.homeroom, { kind: reportOf(oneStep) });
    expect(() =>
      after(...entered)
        .when(uncounted)
        .then(),
    ).toThrow(/reports are counted/);
    const needless = submit(staff.homeroom, {}, counted);
    expect(() =>
      after(...entered)
        .when(needless)
        .then(),
    ).toThrow(/and nothing else is/);
  });

  test('is counted anew after it was returned', () => {
    after(...submitted, giveBack())
      .when(submit(staff.homeroom, { kind: reportOf(oneStep) }, { ...counted, logIndex: 50 }))
      .then(
        { type: 'record.figures-counted', payload: { ...counted, logIndex: 50 } },
        { type: 'record.submitted' },
      );
  });
});

describe('the figures of a report', () => {
  const stream = `record-${idOf('sheet')}`;
  const event = (type: string, payload: unknown) => ({ streamId: stream, type, payload });
  const count = (value: number) =>
    event('record.figures-counted', {
      logIndex: 40 + value,
      figures: [{ code: 'left', value, erased: 0, reports: null }],
    });
  const submission = event('record.submitted', { outOfWindow: null, draws: [] });
  const until = (...events: ReturnType<typeof event>[]) =>
    entriesOf([...foundation(), ...sheetOfClass(1), ...events]);

  test('stand in its row until it is returned', async () => {
    const { record } = await project(recordProjection, until(count(2), submission));
    expect(record).toMatchObject([
      { counted: { upTo: 42, figures: [{ code: 'left', value: 2 }] } },
    ]);
    const back = event('record.returned', { step: 'approval' });
    const { record: returned } = await project(recordProjection, until(count(2), submission, back));
    expect(returned).toMatchObject([{ counted: null }]);
  });

  test('are told in its history with what they were the time before', async () => {
    const entries = until(count(2), submission, count(3), submission);
    const { record_history: told = [] } = await project(recordHistoryProjection, entries);
    const changes = told
      .filter(({ type }) => type === 'record.figures-counted')
      .map((row) => row.changes);
    expect(changes).toMatchObject([
      [{ field: 'figure:left', from: null, to: { value: 2 } }],
      [{ field: 'figure:left', from: { value: 2 }, to: { value: 3 } }],
    ]);
  });
});
