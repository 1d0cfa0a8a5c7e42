import { type Decided, decided } from '../shared/event.js';
import { isLocalDate, type LocalDate } from '../shared/instant.js';
import type { FieldValue, ProtectedBlock } from '../shared/protected-block.js';
import { err, type Result } from '../shared/result.js';
import { roleRefusal, unless } from '../shared/role-rules.js';
import { type Power, powers } from '../shared/roles.js';
import type { SchoolCommand, SchoolRefusal } from './school.commands.js';
import type { SchoolEvent } from './school.events.js';
import type { SchoolState } from './school.state.js';

export type Decision = Result<readonly Decided<SchoolEvent>[], SchoolRefusal>;
export type Check = SchoolRefusal | null;

export const happened = (
  event: SchoolEvent,
  protectedBlocks?: readonly ProtectedBlock<FieldValue>[],
): Decided<SchoolEvent> => decided(event, protectedBlocks);

/** One event of a registered school, unless the actor or a later check stands against it. */
export const inSchool = (
  command: SchoolCommand,
  state: SchoolState,
  power: Power,
  decide: () => { readonly refusal: Check; readonly event: () => Decided<SchoolEvent> },
): Decision =>
  manyInSchool(command, state, power, () => {
    const { refusal, event } = decide();
    return { refusal, events: () => [event()] };
  });

/** The same for several events that are one act. */
export const manyInSchool = (
  command: SchoolCommand,
  state: SchoolState,
  power: Power,
  decide: () => { readonly refusal: Check; readonly events: () => readonly Decided<SchoolEvent>[] },
): Decision => {
  if (state.status === 'absent') return err({ type: 'SchoolNotFound' });
  const { by } = command;
  const actor = by === null ? foundingRefusal(command, state) : roleRefusal(by, powers[power]);
  if (actor) return err(actor);
  const { refusal, events } = decide();
  return unless(refusal, events);
};

/**
 * The installation founds a school and is barred as soon as somebody answers for it. A school whose
 * principal went without a successor could never appoint anybody again: that one appointment, of a
 * principal, is the installation's once more.
 */
const foundingRefusal = (command: SchoolCommand, { appointments }: SchoolState): Check => {
  const principals = appointments.filter(({ role }) => role === 'principal');
  if (principals.length === 0) return null;
  const isLeaderless = principals.every(({ to }) => to !== null && to < command.today);
  return isLeaderless && command.type === 'AppointPerson' && command.role === 'principal'
    ? null
    : { type: 'RoleIsNotAllowed', allowed: powers.manageSchool };
};

/** Days that exist, each not before the one in front of it. */
export const daysRefusal = (
  days: readonly (readonly [field: string, day: LocalDate | null])[],
): Check => {
  let earliest = '';
  for (const [field, day] of days) {
    if (day === null) continue;
    if (!isLocalDate(day) || day < earliest) return { type: 'DateIsInvalid', field };
    earliest = day;
  }
  return null;
};
