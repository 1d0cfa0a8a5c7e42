import type { StreamId } from '../../domain/shared/ids.js';
import type { SealedEvent } from '../ports/event-store.js';
import { readsAccessRegister } from './access-queries.js';
import type { Reader } from './reader.js';

/** What something is about that has changed; never what or whose it is. */
export const changeTopics = [
  'school',
  'access',
  'dossiers',
  'records',
  'corrections',
  'locks',
  'reads',
  /** What the reader may do or see; told to them alone, whatever it came by. */
  'rights',
] as const;
export type ChangeTopic = (typeof changeTopics)[number];

const ofStream: Readonly<Record<string, readonly ChangeTopic[]>> = {
  school: ['school'],
  access: ['access'],
  dossier: ['dossiers'],
  record: ['records'],
  lock: ['locks'],
  // What is waived shows where it is shown what is there.
  obligation: ['records'],
  // Those who are told of it are at the school, or inspect it.
  inspection: ['school'],
  reads: ['reads'],
};
const ofCorrection: readonly ChangeTopic[] = ['records', 'corrections'];
const nothing: readonly ChangeTopic[] = [];

const categoryOf = (streamId: StreamId): string => streamId.slice(0, streamId.indexOf('-'));

/** Of a kind of stream that is not named here nobody is told. */
export const topicsOf = ({ streamId, type }: Pick<SealedEvent, 'streamId' | 'type'>) => {
  // With its record every open correction of it ends.
  if (type.startsWith('record.correction-') || type === 'record.disposed') return ofCorrection;
  // What else happens at a door is of its own account alone.
  if (type === 'signin.sharing-suspected') return ofStream['access'] ?? nothing;
  return ofStream[categoryOf(streamId)] ?? nothing;
};

/** Of what a reader is told: of what they may look at, some of it at least. */
export const topicsFor = (reader: Reader): ReadonlySet<ChangeTopic> =>
  new Set([
    ...(reader.readsSchool ? (['school'] as const) : []),
    ...(readsAccessRegister(reader) ? (['access'] as const) : []),
    ...(reader.readsDossiers ? (['dossiers', 'records', 'corrections'] as const) : []),
    ...(reader.readsRecords ? (['locks'] as const) : []),
    ...(reader.readsAccessLog(null) ? (['reads'] as const) : []),
  ]);
