import { momentOf } from './days.js';

type Work = () => Promise<void>;
/** Who does it; a person does one thing after the other, different people at the same time. */
export type ByPerson = ReadonlyMap<string, Work>;

interface Moment {
  readonly lanes: Map<string, Work[]>;
  readonly hooks: (() => ByPerson)[];
}

export interface AgendaRun {
  readonly atOnce: number;
  passTo(nowMs: number): Promise<void>;
  onDay(day: string): void;
}

/** What is to be done when, by whom. Things may be added while it goes on. */
export class Agenda {
  private readonly moments = new Map<string, Moment>();

  /** @param last nothing is done after that day */
  constructor(readonly last: string) {}

  add(day: string, time: string, who: string, work: Work): boolean {
    if (day > this.last) return false;
    const { lanes } = this.momentAt(day, time);
    lanes.set(who, [...(lanes.get(who) ?? []), work]);
    return true;
  }

  /** Of what and by whom is known only then. */
  addThen(day: string, time: string, hook: () => ByPerson): void {
    if (day <= this.last) this.momentAt(day, time).hooks.push(hook);
  }

  async run({ atOnce, passTo, onDay }: AgendaRun): Promise<void> {
    let day = '';
    for (let next = this.first(); next !== undefined; next = this.first()) {
      const [today = '', time = ''] = next.split(' ');
      const moment = this.moments.get(next);
      this.moments.delete(next);
      if (today !== day) onDay(today);
      day = today;
      await passTo(momentOf(today, time));
      for (const hook of moment?.hooks ?? []) {
        for (const [who, work] of hook()) {
          moment?.lanes.set(who, [...(moment.lanes.get(who) ?? []), work]);
        }
      }
      await inLanes([...(moment?.lanes.values() ?? [])], atOnce);
    }
  }

  private first(): string | undefined {
    let first: string | undefined;
    for (const key of this.moments.keys()) if (first === undefined || key < first) first = key;
    return first;
  }

  private momentAt(day: string, time: string): Moment {
    const key = `${day} ${time}`;
    const moment = this.moments.get(key) ?? { lanes: new Map<string, Work[]>(), hooks: [] };
    this.moments.set(key, moment);
    return moment;
  }
}

const inLanes = async (lanes: readonly (readonly Work[])[], atOnce: number): Promise<void> => {
  const waiting = [...lanes];
  const lane = async (): Promise<void> => {
    for (let works = waiting.shift(); works; works = waiting.shift()) {
      for (const work of works) await work();
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, waiting.length) }, lane));
};
