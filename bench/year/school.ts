import type { RecordKind } from '../../src/domain/shared/record-kind.js';
import type { Agenda } from './agenda.js';
import type { Books, Entry } from './books.js';
import type { People } from './client.js';
import { type ChildPlan, holderOf, type World } from './world.js';

/** A child with its dossier, and in which class it is from which day; null once it has left. */
export interface Child {
  readonly plan: ChildPlan;
  readonly dossierId: string;
  readonly places: { readonly from: string; readonly classNo: number | null }[];
}

export const classOn = (child: Child, day: string): number | null =>
  child.places.filter(({ from }) => from <= day).at(-1)?.classNo ?? null;

/** The school as it lives through the year: who holds which office, which child is where. */
export class LivingSchool {
  readonly children: Child[] = [];
  readonly personIds = new Map<string, string>();
  readonly classIds: string[] = [];
  readonly teamIds = new Map<string, string>();
  readonly homeroom: string[] = [];
  principal: string;
  schoolId = '';

  constructor(
    readonly world: World,
    readonly people: People,
    readonly books: Books,
    readonly agenda: Agenda,
  ) {
    this.principal = holderOf(world.staff, 'principal');
    for (const { no } of world.classes) this.homeroom.push(this.inClass('homeroomTeacher', no));
  }

  kind(name: string): RecordKind | undefined {
    return this.world.catalogue.kinds.find(({ kind }) => kind === name);
  }

  /** Whoever holds the office of a principal who was replaced. */
  successorOf(who: string): string {
    const wasPrincipal = this.world.staff.some(
      ({ code, offices }) => code === who && offices.some(({ role }) => role === 'principal'),
    );
    return wasPrincipal ? this.principal : who;
  }

  holder(role: string): string {
    return role === 'principal' ? this.principal : holderOf(this.world.staff, role);
  }

  holders(role: string): readonly string[] {
    if (role === 'principal') return [this.principal];
    if (role === 'homeroomTeacher') return this.homeroom;
    return this.world.staff
      .filter(({ offices }) => offices.some((office) => office.role === role))
      .map(({ code }) => code);
  }

  inClass(role: string, no: number): string {
    const found = this.world.staff.find(({ offices }) =>
      offices.some((office) => office.role === role && office.classNo === no),
    );
    return found?.code ?? holderOf(this.world.staff, role);
  }

  /** A lead who signs what somebody else entered: nobody signs their own plan. */
  leadFor({ classNo, enteredBy }: Pick<Entry, 'classNo' | 'enteredBy'>): string {
    const own = [enteredBy, classNo === null ? '' : this.homeroom[classNo]];
    const leads = this.world.teams.filter(({ kind }) => kind === 'PROFESSIONAL');
    const able = leads.filter(({ lead }) => !own.includes(lead));
    const chosen = able[(classNo ?? 0) % Math.max(1, able.length)];
    if (!chosen) throw new Error('nobody leads another team');
    return chosen.lead;
  }

  personId(who: string): string {
    const found = this.personIds.get(who);
    if (found === undefined) throw new Error(`${who} is not on the staff`);
    return found;
  }

  classId(no: number): string {
    const found = this.classIds[no];
    if (found === undefined) throw new Error(`there is no class ${no}`);
    return found;
  }

  childrenOn(classNo: number, day: string): readonly Child[] {
    return this.children.filter((child) => classOn(child, day) === classNo);
  }

  async lastIndex(who: string): Promise<string> {
    const { logHead } = await this.people.ask<{ logHead: { size: string } }>(
      who,
      '{ logHead { size } }',
    );
    return String(BigInt(logHead.size) - 1n);
  }
}
