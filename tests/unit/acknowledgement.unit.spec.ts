import { recordDecider } from '../../src/domain/record/record.decider.js';
import type { AcknowledgeRecord, RecordFacts } from '../../src/domain/record/record.commands.js';
import type { RecordId } from '../../src/domain/shared/ids.js';
import type { Actor } from '../../src/domain/shared/roles.js';
import { specOf } from '../support/decider-spec.js';
import { staff } from '../support/people.js';
import { applied, approved, factsOf, oneStep, submitted } from '../support/record-scenes.js';

const { after } = specOf(recordDecider);
const asking = { ...oneStep, acknowledgedBy: ['homeroomTeacher', 'registrar'] as const };
/** Of the scenes: the record is registered, submitted, approved. */
const approvedAt = 2;
/** Then requested, permitted, witnessed twice, and applied. */
const correctedAt = 7;

const read = (
  by: Actor = staff.homeroom,
  over: Partial<Omit<AcknowledgeRecord, 'facts'>> = {},
  facts: Partial<RecordFacts> = {},
): AcknowledgeRecord => ({
  type: 'AcknowledgeRecord',
  readRevision: approvedAt,
  supersededBy: null,
  ...over,
  facts: factsOf(by, { kind: asking, ...facts }),
});

describe('AcknowledgeRecord (row 30)', () => {
  test('says which state of an approved record somebody has read', () => {
    after(...approved)
      .when(read())
      .then({
        type: 'record.acknowledged',
        version: 1,
        payload: { readRevision: approvedAt },
      });
  });

  test('is said once by each of those who are asked', () => {
    after(...approved, read())
      .when(read())
      .refused({ type: 'RecordIsAcknowledged', readRevision: BigInt(approvedAt) });
    after(...approved, read())
      .when(read(staff.registrar))
      .then({ type: 'record.acknowledged' });
  });

  test('is asked for anew once the record was corrected, and not for what stood before', () => {
    after(...applied)
      .when(read())
      .refused({ type: 'RecordHasChanged', revision: BigInt(correctedAt) });
    after(...applied)
      .when(read(staff.homeroom, { readRevision: correctedAt }))
      .then({ type: 'record.acknowledged', payload: { readRevision: correctedAt } });
  });

  test('is refused before the record is approved', () => {
    after(...submitted)
      .when(read())
      .refused({ type: 'RecordIsNotInState', status: 'submitted', needed: ['approved'] });
  });

  test('is refused where nobody is asked, and of whom nobody asks it', () => {
    after(...approved)
      .when(read(staff.homeroom, {}, { kind: oneStep }))
      .refused({ type: 'AcknowledgementIsNotAsked' });
    after(...approved)
      .when(read(staff.principal))
      .refused({ type: 'RoleIsNotAllowed', allowed: asking.acknowledgedBy });
  });

  test('is refused once another version holds', () => {
    const recordId = 'record-2' as RecordId;
    after(...approved)
      .when(read(staff.homeroom, { supersededBy: recordId }))
      .refused({ type: 'VersionIsSuperseded', recordId });
  });
});
