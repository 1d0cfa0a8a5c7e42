import { distinct } from './days.js';

/** One figure, as the simulator kept it and as the engine tells it. */
export interface Compared {
  readonly what: string;
  readonly simulated: number;
  readonly engine: number;
}

/** Empty when the engine kept the year as it was lived. */
export const differencesIn = (compared: readonly Compared[]): readonly Compared[] =>
  compared.filter(({ simulated, engine }) => simulated !== engine);

/** How many there are of each key. */
export const tallied = <T>(all: Iterable<T>, keyOf: (one: T) => string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return counts;
};

/** Every key of either side; what one side does not have counts as none. */
export const compareTallies = (
  what: string,
  simulated: ReadonlyMap<string, number>,
  engine: ReadonlyMap<string, number>,
): readonly Compared[] =>
  distinct([...simulated.keys(), ...engine.keys()])
    .toSorted()
    .map((key) => ({
      what: `${what} ${key}`,
      simulated: simulated.get(key) ?? 0,
      engine: engine.get(key) ?? 0,
    }));
