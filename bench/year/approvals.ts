import { stepDue, stepsOf } from '../../src/domain/shared/sampling.js';
import type { Agenda, ByPerson } from './agenda.js';
import type { Entry } from './books.js';
import { weekdayOf } from './days.js';
import { isPlan, submit, submitterOf } from './entering.js';
import { filledIn } from './forms.js';
import type { LivingSchool } from './school.js';

/** As many as one append takes. */
const atOnce = 50;
const returnedShare = 0.1;
const lateShare = 0.05;

/** Records that wait for the next step of their chain, by whoever takes it. */
export class Approvals {
  private readonly waiting = new Map<string, Entry[]>();

  constructor(
    private readonly school: LivingSchool,
    private readonly agenda: Agenda,
  ) {}

  wait(entry: Entry): void {
    const step = stepDue(entry.kind.chain, entry.draws, entry.steps);
    if (!step) return;
    const who = this.approver(step.roles, entry);
    this.waiting.set(who, [...(this.waiting.get(who) ?? []), entry]);
  }

  /** Steps are taken in the evening, those of plans on Sunday, some of them late on Monday. */
  plan(days: readonly string[]): void {
    for (const day of days) {
      const isWeekend = weekdayOf(day) > 4;
      const times = isWeekend ? ['18:30', '20:00', '20:30', '21:00'] : ['09:00', '17:30', '18:00'];
      for (const time of times) {
        this.agenda.addThen(day, time, () => this.works(day, time));
      }
    }
  }

  get left(): number {
    return [...this.waiting.values()].reduce((sum, entries) => sum + entries.length, 0);
  }

  private works(day: string, time: string): ByPerson {
    const weekday = weekdayOf(day);
    // Plans are entered on Saturday and signed on Sunday; what is late, on Monday after school began.
    const isDue = (entry: Entry): boolean => {
      if (!isPlan(entry.kind)) return time !== '09:00';
      if (weekday === 5) return false;
      return weekday < 5 || !this.isLate(entry);
    };
    const all = new Map<string, () => Promise<void>>();
    for (const [who, entries] of this.waiting) {
      const due = entries.filter(isDue);
      if (due.length === 0) continue;
      this.waiting.set(
        who,
        entries.filter((entry) => !isDue(entry)),
      );
      const now = this.school.successorOf(who);
      all.set(now, () => this.decide(now, due, day));
    }
    return all;
  }

  private isLate({ kind, period, classNo }: Entry): boolean {
    return this.school.world.chance.happens(
      lateShare,
      'late-sign',
      kind.kind,
      period ?? '',
      classNo ?? 0,
    );
  }

  private async decide(who: string, entries: readonly Entry[], day: string): Promise<void> {
    const { chance } = this.school.world;
    const isReturned = (entry: Entry): boolean =>
      isPlan(entry.kind) &&
      !entry.isReturned &&
      chance.happens(
        returnedShare,
        'returned',
        entry.kind.kind,
        entry.period ?? '',
        entry.classNo ?? 0,
      );
    const returned = entries.filter(isReturned);
    const approved = entries.filter((entry) => !isReturned(entry));
    for (let at = 0; at < approved.length; at += atOnce) {
      await this.approve(who, approved.slice(at, at + atOnce));
    }
    for (const entry of returned) await this.giveBack(who, entry, day);
  }

  private async approve(who: string, entries: readonly Entry[]): Promise<void> {
    const { people, books } = this.school;
    await people.act(who, 'approveRecords', {
      records: entries.map(({ id, submittedRevision }) => ({
        recordId: id,
        basedOnRevision: submittedRevision,
      })),
    });
    for (const entry of entries) {
      entry.steps += 1;
      books.count('approval');
      books.count('fact');
      if (entry.steps < stepsOf(entry.kind.chain, entry.draws).length) {
        this.wait(entry);
        continue;
      }
      entry.status = 'APPROVED';
      entry.inForceMs ??= people.nowMs();
    }
  }

  private async giveBack(who: string, entry: Entry, day: string): Promise<void> {
    const { people, books, world } = this.school;
    const { revision } = await people.act(who, 'returnRecord', {
      recordId: entry.id,
      comment: 'Bổ sung mục tiêu cho phù hợp với lớp.',
    });
    entry.isReturned = true;
    entry.status = 'DRAFT';
    books.count('returned');
    books.count('fact');
    const again = async (): Promise<void> => {
      const [field] = filledIn(
        entry.kind.fields.filter(({ required }) => required),
        world.chance.of('revised', entry.id),
        day,
      );
      const basedOnRevision = revision;
      const fields = [{ ...field, value: `${String(field?.value)} (đã bổ sung)` }];
      await people.act(submitterOf(this.school, entry), 'reviseRecord', {
        recordId: entry.id,
        basedOnRevision,
        fields,
      });
      books.count('fact');
      await submit(this.school, this, entry);
    };
    const isSunday = weekdayOf(day) === 6;
    const time = isSunday ? '19:00' : '17:00';
    if (!this.agenda.add(day, time, entry.enteredBy, again)) await again();
  }

  /** Whoever may take a step and is not the one whose file it is. */
  private approver(roles: readonly string[], entry: Entry): string {
    const { school } = this;
    if (roles.includes('subjectTeamLead')) return school.leadFor(entry);
    const order = roles.toSorted((a, b) => Number(a === 'principal') - Number(b === 'principal'));
    const able = order
      .flatMap((role) => school.holders(role).map((who) => ({ role, who })))
      .filter(({ who }) => who !== entry.about && who !== entry.enteredBy);
    const first = able.filter(({ role }) => role === able[0]?.role);
    const chosen = first[school.books.entries.size % Math.max(1, first.length)];
    if (!chosen) throw new Error(`nobody decides ${entry.kind.kind}`);
    return chosen.who;
  }
}
