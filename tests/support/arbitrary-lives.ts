import fc from 'fast-check';
import type { LockCommand } from '../../src/domain/lock/lock.commands.js';
import type { RecordCommand } from '../../src/domain/record/record.commands.js';
import type { RecordKind } from '../../src/domain/shared/record-kind.js';
import { type Role, roles } from '../../src/domain/shared/roles.js';
import { mostly } from './properties.js';
import { fields, noSteps, oneStep, twoSteps } from './record-scenes.js';

/** One attempt of somebody to do something, at random but rarely quite senseless. */
export interface Attempt {
  readonly act: RecordCommand['type'] | LockCommand['type'];
  readonly who: number;
  /** In the role that the act needs, or in the drawn one. */
  readonly inRightRole: boolean;
  readonly role: Role;
  /** With the hashes and revisions that are in force. */
  readonly wellInformed: boolean;
  readonly correction: number;
  readonly field: number;
  readonly value: number;
  readonly designated: number | null;
  readonly lock: number;
  readonly unlock: number;
  readonly scope: number;
  readonly hoursLater: number;
  readonly hoursValid: number;
}

const peopleMax = 6;

export const rightRoles: Readonly<Partial<Record<Attempt['act'], readonly Role[]>>> = {
  RegisterRecord: ['homeroomTeacher', 'registrar'],
  ReviseRecord: ['homeroomTeacher', 'registrar'],
  SubmitRecord: ['registrar'],
  ReturnRecord: ['principal', 'subjectTeamLead'],
  ApproveRecord: ['principal', 'subjectTeamLead'],
  RequestCorrection: ['teacher', 'homeroomTeacher'],
  PermitCorrection: ['principal'],
  RefuseCorrection: ['principal'],
  AttestCorrection: ['boardMember', 'homeroomTeacher'],
  ApplyCorrection: ['systemAdministrator'],
  VoidCorrection: ['systemAdministrator'],
  CloseCorrection: ['principal'],
  ProposeLock: ['boardMember'],
  DecideLock: ['principal'],
  ExecuteLock: ['systemAdministrator'],
  DecideUnlock: ['principal'],
  ExecuteUnlock: ['systemAdministrator'],
  Relock: ['principal'],
};

const act = fc.oneof(
  ...(
    [
      [2, 'RegisterRecord'],
      [3, 'ReviseRecord'],
      [5, 'SubmitRecord'],
      [1, 'ReturnRecord'],
      [5, 'ApproveRecord'],
      [6, 'RequestCorrection'],
      [8, 'PermitCorrection'],
      [1, 'RefuseCorrection'],
      [20, 'AttestCorrection'],
      [14, 'ApplyCorrection'],
      [1, 'VoidCorrection'],
      [2, 'CloseCorrection'],
      [2, 'ProposeLock'],
      [2, 'DecideLock'],
      [2, 'ExecuteLock'],
      [5, 'DecideUnlock'],
      [5, 'ExecuteUnlock'],
      [2, 'Relock'],
    ] as const
  ).map(([weight, type]) => ({ weight, arbitrary: fc.constant(type) })),
  { weight: 1, arbitrary: fc.constantFrom('OpenLockRegister' as const, 'DisposeRecord' as const) },
);

const attempt: fc.Arbitrary<Attempt> = fc.record({
  act,
  who: fc.nat(peopleMax),
  inRightRole: mostly(),
  role: fc.constantFrom(...roles),
  wellInformed: mostly(),
  correction: fc.nat(2),
  field: fc.nat(fields.length - 1),
  value: fc.nat(3),
  designated: fc.option(fc.nat(peopleMax)),
  lock: fc.nat(1),
  unlock: fc.nat(2),
  scope: fc.nat(3),
  hoursLater: fc.oneof(
    { weight: 9, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 100 }) },
  ),
  hoursValid: fc.integer({ min: -2, max: 80 }),
});

/** A record, the locks of its school, and everything that people tried to do with them. */
export interface LifePlan {
  readonly kind: RecordKind;
  /** Persons 0 to n have the class. */
  readonly homeroomTeachers: number;
  readonly attempts: readonly Attempt[];
}

export const lifePlans: fc.Arbitrary<LifePlan> = fc.record({
  kind: fc.constantFrom(oneStep, twoSteps, noSteps),
  homeroomTeachers: fc.nat(1),
  attempts: fc.array(attempt, { minLength: 20, maxLength: 90, size: 'max' }),
});
