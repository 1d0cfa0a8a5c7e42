import type { Decided } from '../../src/domain/shared/event.js';
import type { CurrentEvent, EventType } from '../../src/infrastructure/codec/event-types.js';
import { uuidFrom } from './deterministic-random.js';

export type Sample<Type extends EventType> = Decided<Extract<CurrentEvent, { type: Type }>>;
export type Payload<Type extends EventType> = Extract<CurrentEvent, { type: Type }>['payload'];
export type Blocks = Sample<EventType>['protectedBlocks'];

export const id = <Id extends string>(name: string): Id => uuidFrom(`sample/${name}`) as Id;
export const day = (text: string) => text as Payload<'school.year-opened'>['startsOn'];
export const instant = (text: string) =>
  text as Payload<'record.correction-permitted'>['expiresAt'];
export const hash = (text: string) =>
  text.repeat(32) as Payload<'record.correction-requested'>['currentValueHash'];

export const sample = <Type extends EventType>(
  type: Type,
  payload: Payload<Type>,
  protectedBlocks: Blocks = [],
  version = 1,
) => ({ type, version, payload, protectedBlocks }) as Sample<Type>;

export const child = id<'child'>('child');
export const block = (purpose: string, fields: Blocks[number]['fields']): Blocks[number] => ({
  subjectId: child as Blocks[number]['subjectId'],
  purpose,
  fields,
});
