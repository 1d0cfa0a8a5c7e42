import type { Entry } from './books.js';
import { Refused } from './client.js';
import { addDays, momentOf } from './days.js';
import type { LivingSchool } from './school.js';
import { isSchoolDay, schoolDays } from './world.js';

const manyOf = {
  full: { kindergarten: 80, primary: 165 },
  short: { kindergarten: 6, primary: 6 },
} as const;
const refusedShare = 0.05;
const lockedShare = 0.15;
const homeroomShare = 0.2;
const dayMs = 86_400_000;

interface Correction {
  readonly no: number;
  readonly classNo: number;
  readonly entry: Entry;
  readonly field: string;
  readonly requester: string;
  readonly isByHomeroom: boolean;
  readonly id: string;
}

/** Values that turn out to be wrong, put right by five people; a few are refused. */
export class Corrections {
  private readonly taken = new Set<string>();

  constructor(private readonly school: LivingSchool) {}

  plan(): void {
    const { world, agenda } = this.school;
    const days = schoolDays.filter((day) => world.from <= day && day <= world.to);
    const many = manyOf[world.size][world.level];
    for (let no = 0; no < many; no += 1) {
      const chance = world.chance.of('correction', no);
      const at = world.size === 'short' ? 3 + (no % 3) : chance.whole(6, days.length - 4, 'day');
      const classNo =
        world.size === 'short'
          ? no % world.classes.length
          : chance.whole(0, world.classes.length - 1, 'class');
      agenda.add(days[at] ?? '', '16:00', this.requesterOf(no, classNo), () =>
        this.request(no, classNo, days[at] ?? ''),
      );
    }
  }

  /** Of a record that lies under a lock of the whole year. */
  planLocked(day: string, classNo: number): void {
    const no = 1_000 + classNo;
    this.school.agenda.add(day, '16:00', this.requesterOf(no, classNo), () =>
      this.request(no, classNo, day),
    );
  }

  private isByHomeroom(no: number): boolean {
    const { chance, size } = this.school.world;
    return size === 'short' ? no === 2 : chance.happens(homeroomShare, 'by-homeroom', no);
  }

  private requesterOf(no: number, classNo: number): string {
    const { school } = this;
    if (this.isByHomeroom(no)) return school.homeroom[classNo] ?? '';
    if (school.world.level === 'kindergarten') return school.inClass('teacher', classNo);
    const teachers = school.holders('teacher');
    return teachers[no % teachers.length] ?? '';
  }

  private async request(no: number, classNo: number, day: string): Promise<void> {
    const { people, books, world } = this.school;
    const isOfLocked =
      no >= 1_000 || (world.size === 'full' && world.chance.happens(lockedShare, 'of-locked', no));
    const target = this.targetOf(classNo, isOfLocked) ?? this.targetOf(classNo, false);
    if (!target) return;
    const { entry, field } = target;
    this.taken.add(entry.id);
    const requester = this.requesterOf(no, classNo);
    const hash = await this.hashOf(requester, entry, field);
    const { createdId } = await people.act(requester, 'requestCorrection', {
      recordId: entry.id,
      field,
      currentValueHash: hash,
      proposedValue: 'CP',
      reason: 'Phụ huynh đã báo nghỉ, giáo viên điểm danh nhầm.',
      evidence: ['Tin nhắn của phụ huynh'],
      occurredAt: new Date(people.nowMs() - 4 * 3_600_000).toISOString(),
    });
    books.corrections.set(createdId, 'REQUESTED');
    books.count('fact');
    const correction: Correction = {
      no,
      classNo,
      entry,
      field,
      requester,
      isByHomeroom: this.isByHomeroom(no),
      id: createdId,
    };
    const isDisputed = no % 40 === 3;
    const second = isDisputed ? await this.requestAgain(correction, hash) : null;
    this.next(day, '11:00', this.school.holder('vicePrincipal'), (on) =>
      this.permit(correction, second, on),
    );
  }

  /** Somebody else asks for the same value at the same time. */
  private async requestAgain({ entry, field, classNo }: Correction, hash: string): Promise<string> {
    const { people, books, homeroom } = this.school;
    const { createdId } = await people.act(homeroom[classNo] ?? '', 'requestCorrection', {
      recordId: entry.id,
      field,
      currentValueHash: hash,
      proposedValue: 'KP',
      reason: 'Trẻ nghỉ mà gia đình không báo.',
    });
    books.corrections.set(createdId, 'REQUESTED');
    books.count('fact');
    return createdId;
  }

  private async permit(correction: Correction, second: string | null, day: string): Promise<void> {
    const { people, books, world } = this.school;
    const who = this.school.holder('vicePrincipal');
    const of = { recordId: correction.entry.id, correctionId: correction.id };
    const isRefused =
      world.size === 'short'
        ? correction.no === 0
        : world.chance.happens(refusedShare, 'refused', correction.no);
    books.count('fact');
    if (isRefused && correction.no < 1_000) {
      await people.act(who, 'refuseCorrection', { ...of, reason: 'Chưa đủ căn cứ.' });
      books.corrections.set(correction.id, 'REFUSED');
      if (second !== null) await this.void(correction, second);
      return;
    }
    const [, , designated] = this.school.holders('boardMember');
    await people.act(who, 'permitCorrection', {
      ...of,
      // Long enough for the day on which it is applied, holidays in between.
      expiresAt: new Date(momentOf(addDays(nextSchoolDay(day), 2), '23:00')).toISOString(),
      designatedWitnessId: correction.isByHomeroom ? this.school.personId(designated ?? '') : null,
    });
    books.corrections.set(correction.id, 'PERMITTED');
    const [, board = ''] = this.school.holders('boardMember');
    const other = correction.isByHomeroom
      ? (designated ?? '')
      : (this.school.homeroom[correction.classNo] ?? '');
    this.school.agenda.add(day, '14:00', board, () => this.attest(correction, board));
    this.school.agenda.add(day, '14:30', other, () => this.attest(correction, other));
    this.next(day, '10:30', this.school.holder('systemAdministrator'), (on) =>
      this.apply(correction, second, on),
    );
  }

  private async attest(correction: Correction, who: string): Promise<void> {
    const { people, books } = this.school;
    const { record } = await people.ask<{
      record: {
        corrections: { id: string; current: { hash: string }; proposed: { hash: string } }[];
      };
    }>(
      who,
      `query ($id: ID!, $waitFor: LogIndex) { record(id: $id, waitFor: $waitFor) {
         corrections { id current { hash } proposed { hash } } } }`,
      { id: correction.entry.id, waitFor: await this.school.lastIndex(who) },
    );
    const seen = record.corrections.find(({ id }) => id === correction.id);
    await people.act(who, 'attestCorrection', {
      recordId: correction.entry.id,
      correctionId: correction.id,
      sawOldHash: seen?.current.hash,
      sawNewHash: seen?.proposed.hash,
    });
    books.count('fact');
  }

  private async apply(correction: Correction, second: string | null, day: string): Promise<void> {
    const { people, books } = this.school;
    const { entry, field } = correction;
    const who = this.school.holder('systemAdministrator');
    const of = { recordId: entry.id, correctionId: correction.id };
    if (entry.isLocked) await this.unlock(of);
    const { revision } = await people.act(who, 'applyCorrection', of);
    if (entry.status === 'SUBMITTED') entry.submittedRevision = revision;
    entry.values.set(field, 'CP');
    books.corrections.set(correction.id, 'APPLIED');
    books.count('fact');
    if (second !== null) await this.void(correction, second);
    const homeroom = (): string => this.school.homeroom[correction.classNo] ?? '';
    this.next(day, '15:00', homeroom(), async () => {
      await people.act(homeroom(), 'closeCorrection', of);
      books.corrections.set(correction.id, 'CLOSED');
      books.count('fact');
    });
  }

  /** For this record and this correction alone, for a day; it closes by itself once it was applied. */
  private async unlock(of: { recordId: string; correctionId: string }): Promise<void> {
    const { people, books, principal } = this.school;
    const { createdId } = await people.act(principal, 'decideUnlock', {
      ...of,
      decisionNo: '31/QĐ',
      validUntil: new Date(people.nowMs() + dayMs).toISOString(),
    });
    const admin = this.school.holder('systemAdministrator');
    await people.act(admin, 'executeUnlock', { unlockId: createdId });
    books.unlocks += 1;
    books.count('fact', 2);
  }

  /** The second request was about a value that is not there any more: nobody can permit it now. */
  private async void(correction: Correction, second: string): Promise<void> {
    const { people, books, homeroom } = this.school;
    const of = { recordId: correction.entry.id, correctionId: second };
    if (books.corrections.get(correction.id) === 'APPLIED') {
      await this.isRefused(() =>
        people.act(homeroom[correction.classNo] ?? '', 'requestCorrection', {
          recordId: correction.entry.id,
          field: correction.field,
          currentValueHash: '0'.repeat(64),
          proposedValue: 'KP',
          reason: 'Theo giá trị cũ.',
        }),
      );
    }
    await people.act(homeroom[correction.classNo] ?? '', 'voidCorrection', of);
    books.corrections.set(second, 'VOIDED');
    books.count('fact');
  }

  async isRefused(act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.school.books.count('refused as it has to be');
      return;
    }
    throw new Error('what has to be refused was done');
  }

  /** A sheet of the class in which somebody was present who was not. */
  private targetOf(classNo: number, isOfLocked: boolean): { entry: Entry; field: string } | null {
    const { books, people } = this.school;
    const able = books
      .of('attendance')
      .filter(
        (entry) =>
          entry.classNo === classNo &&
          entry.isLocked === isOfLocked &&
          !this.taken.has(entry.id) &&
          entry.registeredMs < people.nowMs() - 4 * 3_600_000,
      );
    for (const entry of able.toReversed()) {
      const found = [...entry.values].find(
        ([name, value]) => name.endsWith('/presence') && value === 'P',
      );
      if (found) return { entry, field: found[0] };
    }
    return null;
  }

  private async hashOf(who: string, { id }: Entry, field: string): Promise<string> {
    const { record } = await this.school.people.ask<{
      record: { rows: { dossierId: string; fields: { hash: string }[] }[] };
    }>(
      who,
      `query ($id: ID!, $waitFor: LogIndex) { record(id: $id, waitFor: $waitFor) {
         rows { dossierId fields(only: ["presence"]) { hash } } } }`,
      { id, waitFor: await this.school.lastIndex(who) },
    );
    const row = record.rows.find(({ dossierId }) => field.startsWith(dossierId));
    return row?.fields[0]?.hash ?? '';
  }

  /** On the next school day; not at all once the agenda is over. */
  private next(day: string, time: string, who: string, work: (on: string) => Promise<void>): void {
    const on = nextSchoolDay(day);
    this.school.agenda.add(on, time, who, () => work(on));
  }
}

const nextSchoolDay = (day: string): string => {
  let on = addDays(day, 1);
  while (!isSchoolDay(on)) on = addDays(on, 1);
  return on;
};
