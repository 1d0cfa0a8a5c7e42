import type { RecordKind } from '../../src/domain/shared/record-kind.js';
import type { StepDraw } from '../../src/domain/shared/sampling.js';
import type { Entry } from './books.js';
import { sendFilesOf } from './files.js';
import { type FieldInput, filledIn, keeping, valueOf } from './forms.js';
import type { Child, LivingSchool } from './school.js';
import type { Approvals } from './approvals.js';

export interface Wanted {
  readonly kind: RecordKind;
  readonly dossierId: string;
  readonly classNo: number | null;
  readonly about: string | null;
  readonly period: string | null;
  readonly topic: string | null;
  readonly who: string;
  readonly day: string;
  /** The day that the sheet is of, where there is one. */
  readonly of: string;
}

const absentShare = { kindergarten: 0.07, primary: 0.02 } as const;
const notesADay = 4;

/** Registers a record and submits it, as whoever enters it does in one go. */
export const enter = async (
  school: LivingSchool,
  approvals: Approvals,
  wanted: Wanted,
): Promise<Entry> => {
  const { people, books } = school;
  const { kind, who, dossierId, period, topic } = wanted;
  const fields = fieldsOf(school, wanted);
  const { createdId } = await people.act(who, 'registerRecord', {
    dossierId,
    kind: kind.kind,
    period,
    topic,
    fields,
  });
  const entry: Entry = {
    id: createdId,
    kind,
    dossierId,
    classNo: wanted.classNo,
    period,
    topic,
    about: wanted.about,
    enteredBy: who,
    registeredMs: people.nowMs(),
    values: new Map(fields.map(({ name, value }) => [name, value])),
    status: 'DRAFT',
    submittedMs: null,
    submittedRevision: null,
    inForceMs: null,
    draws: [],
    steps: 0,
    isReturned: false,
    isLocked: false,
  };
  books.keep(entry);
  countFacts(school, entry);
  await sendFilesOf(school, entry);
  await submit(school, approvals, entry);
  return entry;
};

export const submit = async (
  school: LivingSchool,
  approvals: Approvals,
  entry: Entry,
): Promise<void> => {
  const { people, books } = school;
  const who = submitterOf(school, entry);
  const isSampled = entry.kind.chain.some(({ sample }) => sample !== undefined);
  const input = { recordId: entry.id, awaitSealed: isSampled };
  const { logIndex, revision } = await people.act(who, 'submitRecord', input);
  entry.submittedRevision = revision;
  if (isSampled) entry.draws = await drawsOf(school, who, entry.id, logIndex);
  entry.status = 'SUBMITTED';
  entry.submittedMs ??= people.nowMs();
  entry.steps = 0;
  // Where nobody decides, what is submitted counts.
  if (entry.kind.chain.length === 0) {
    entry.status = 'APPROVED';
    entry.inForceMs ??= people.nowMs();
  }
  books.count('submission');
  approvals.wait(entry);
};

const drawsOf = async (
  { people }: LivingSchool,
  who: string,
  id: string,
  waitFor: string | null,
): Promise<readonly StepDraw[]> => {
  const { record } = await people.ask<{ record: { draws: readonly StepDraw[] } }>(
    who,
    `query ($id: ID!, $waitFor: LogIndex) { record(id: $id, waitFor: $waitFor) {
       draws { step isChosen } } }`,
    { id, waitFor },
  );
  return record.draws;
};

/** Whoever has the class by now, of what its homeroom teacher entered. */
export const submitterOf = (
  { homeroom, world }: LivingSchool,
  { classNo, enteredBy }: Entry,
): string => {
  const wasHomeroom = world.staff.some(
    ({ code, offices }) =>
      code === enteredBy && offices.some(({ role }) => role === 'homeroomTeacher'),
  );
  return classNo !== null && wasHomeroom ? (homeroom[classNo] ?? enteredBy) : enteredBy;
};

const fieldsOf = (school: LivingSchool, wanted: Wanted): readonly FieldInput[] => {
  const { kind, dossierId, period, topic, day, of } = wanted;
  const chance = school.world.chance.of('values', kind.kind, dossierId, period ?? day, topic ?? '');
  const head = keeping(kind.rules ?? [], filledIn(kind.fields, chance, day));
  if (kind.rowFields === undefined || wanted.classNo === null) return head;
  const children = school.childrenOn(wanted.classNo, of);
  return [...head, ...rowsOf(school, kind, children, of)];
};

/** Presence of every child; of remarks a few a day, which is what a teacher has time for. */
const rowsOf = (
  { world }: LivingSchool,
  kind: RecordKind,
  children: readonly Child[],
  day: string,
): readonly FieldInput[] => {
  const rowFields = kind.rowFields ?? [];
  const isOfAll = rowFields.some(({ required }) => required);
  const chance = world.chance.of('rows', kind.kind, day);
  const told = isOfAll
    ? children
    : children
        .filter(
          (_, at) =>
            (at + chance.whole(0, 50, 'first', children.length)) %
              Math.max(1, Math.floor(children.length / notesADay)) ===
            0,
        )
        .slice(0, notesADay);
  return told.flatMap(({ dossierId }) =>
    rowFields
      .filter(
        ({ required }, at) =>
          required ||
          (!isOfAll && at === chance.whole(0, rowFields.length - 1, dossierId, 'which')),
      )
      .map(({ name, type }) => {
        const own = chance.of(dossierId, name);
        const isUsual = type.is === 'choice' && !own.happens(absentShare[world.level], 'absent');
        const usual = type.is === 'choice' ? (type.options[0]?.code ?? '') : '';
        const other = type.is === 'choice' ? { ...type, options: type.options.slice(1) } : type;
        return { name: `${dossierId}/${name}`, value: isUsual ? usual : valueOf(other, own, day) };
      }),
  );
};

/** A sheet holds many facts: a child's absence, a remark about a child. */
const countFacts = ({ books }: LivingSchool, { kind, values }: Entry): void => {
  books.count('fact');
  if (kind.rowFields === undefined) return;
  const usual = new Map(
    kind.rowFields.map(({ name, type }) => [
      name,
      type.is === 'choice' ? type.options[0]?.code : null,
    ]),
  );
  let told = 0;
  for (const [name, value] of values) {
    const row = name.split('/')[1];
    if (row !== undefined && value !== usual.get(row)) told += 1;
  }
  books.count('fact', told);
  books.count(`row ${kind.kind}`, told);
};

export const isPlan = ({ window, aheadDays, every }: RecordKind): boolean =>
  window !== undefined || (aheadDays !== undefined && every !== 'year');
