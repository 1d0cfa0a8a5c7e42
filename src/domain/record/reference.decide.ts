import { isLocalDate } from '../shared/instant.js';
import { invalidSystem } from '../shared/record-system.js';
import { unless } from '../shared/role-rules.js';
import { invalidText, textRules } from '../shared/text-rules.js';
import type { FieldProblem } from './field-problem.js';
import type { ReferenceRecord } from './record.commands.js';
import {
  actorRefusal,
  type Check,
  type Decision,
  happened,
  lockRefusal,
  onLiving,
  otherFileRefusal,
} from './record.guards.js';
import type { RecordState, RegisteredRecord } from './record.state.js';
import { referenceName, referencePurpose, referencesMax, rolesToReference } from './reference.js';

/** A later number takes the place of the one before in the same system; both stay in the stream. */
export const referenceRecord = (command: ReferenceRecord, state: RecordState): Decision => {
  const { facts, system, systemName, number, on } = command;
  return onLiving(facts, state, (record) => {
    const refusal =
      actorRefusal(facts, rolesToReference(facts.kind)) ??
      otherFileRefusal(facts) ??
      lockRefusal(facts) ??
      invalidSystem(command) ??
      invalidText([['number', number, textRules.reference]]) ??
      problemRefusal(command, record) ??
      changedRefusal(command, record);
    const fields = { [referenceName(command)]: number };
    return unless(refusal, () => [
      happened({ type: 'record.referenced', version: 1, payload: { system, systemName, on } }, [
        { subjectId: record.subjectId, purpose: referencePurpose, fields },
      ]),
    ]);
  });
};

const problemRefusal = (command: ReferenceRecord, { references }: RegisteredRecord): Check => {
  const { system, on, facts } = command;
  const isNew = !Object.hasOwn(references, referenceName(command));
  const problems: FieldProblem[] = [];
  if (system === 'engine') problems.push({ field: 'system', problem: 'not-an-option' });
  if (isNew && Object.keys(references).length >= referencesMax) {
    problems.push({ field: 'system', problem: 'out-of-range' });
  }
  if (!isLocalDate(on)) problems.push({ field: 'on', problem: 'not-a-date' });
  else if (on > facts.today) problems.push({ field: 'on', problem: 'in-the-future' });
  return problems.length === 0 ? null : { type: 'FieldsAreInvalid', problems };
};

/** Nobody puts another number in place of one that they did not see. */
const changedRefusal = (command: ReferenceRecord, record: RegisteredRecord): Check => {
  const standing = record.references[referenceName(command)] ?? null;
  return standing === command.basedOnRevision
    ? null
    : { type: 'RecordHasChanged', revision: standing ?? record.revision };
};
