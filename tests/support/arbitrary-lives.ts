import fc from 'fast-check';
import type { LockCommand } from '../../src/domain/lock/lock.commands.js';
import type { RecordCommand } from '../../src/domain/record/record.commands.js';
import type { RecordKind } from '../../src/domain/shared/record-kind.js';
import { type Role, roles } from '../../src/domain/shared/roles.js';
import { noSteps, oneStep, twoSteps } from './record-scenes.js';

const { floor } = Math;

export type ActName = RecordCommand['type'] | LockCommand['type'];

/**
 * One attempt of somebody to do something. What is "usual" is worked out from how things stand,
 * so that long stories come about; the rest is what people try besides.
 */
export interface Attempt {
  /** Null: what the record or the locks wait for. */
  readonly act: ActName | null;
  /** Null: whoever usually does it. */
  readonly who: number | null;
  /** Null: the role it takes. */
  readonly role: Role | null;
  /** With the hashes, revisions and dates that are right. */
  readonly wellInformed: boolean;
  /** Everything else that has to be chosen. */
  readonly draw: number;
  readonly hoursLater: number;
}

export const peopleMax = 6;

const actNames: readonly ActName[] = [
  'RegisterRecord',
  'ReviseRecord',
  'SubmitRecord',
  'ReturnRecord',
  'ApproveRecord',
  'ReceiveFile',
  'AttachFile',
  'DetachFile',
  'AcknowledgeRecord',
  'ReferenceRecord',
  'RequestCorrection',
  'PermitCorrection',
  'RefuseCorrection',
  'AttestCorrection',
  'ApplyCorrection',
  'VoidCorrection',
  'CloseCorrection',
  'DisposeRecord',
  'OpenLockRegister',
  'ProposeLock',
  'DecideLock',
  'ExecuteLock',
  'DecideUnlock',
  'ExecuteUnlock',
  'Relock',
];

/**
 * An attempt from one number: cheaper to draw than a record of arbitraries, and it shrinks to 0,
 * at which everything is as usual.
 */
const attemptOf = (drawn: number): Attempt => {
  const odd = (step: number, percent: number): boolean =>
    floor(drawn / step) % 100 >= 100 - percent;
  const draw = floor(drawn / 2 ** 20);
  return {
    act: odd(1, 25) ? (actNames[draw % actNames.length] ?? null) : null,
    who: odd(101, 30) ? draw % (peopleMax + 1) : null,
    role: odd(211, 5) ? (roles[draw % roles.length] ?? null) : null,
    wellInformed: !odd(499, 7),
    draw,
    hoursLater: odd(1009, 10) ? draw % 61 : 0,
  };
};

const attempt: fc.Arbitrary<Attempt> = fc.nat(2 ** 48).map(attemptOf);

/** A record, the locks of its school, and everything that people tried to do with them. */
export interface LifePlan {
  readonly kind: RecordKind;
  /** How many have the class, from person 0 on. */
  readonly homeroomTeachers: number;
  readonly attempts: readonly Attempt[];
}

export const lifePlans: fc.Arbitrary<LifePlan> = fc.record({
  kind: fc.constantFrom(oneStep, twoSteps, noSteps),
  homeroomTeachers: fc.constantFrom(1, 2),
  attempts: fc.array(attempt, { minLength: 10, maxLength: 60, size: 'max' }),
});
