import fc from 'fast-check';

/** Set `FC_SEED` to repeat a run; the seed in use is always printed. */
const seed = Number(process.env.FC_SEED ?? Date.now() % 2 ** 31);
process.stdout.write(`property seed: FC_SEED=${seed}\n`);

const runs = 1000;
const refutingRunsMax = 20_000;

/** A claim about a case; it gives what speaks against it, or null. */
export type Claim<T> = (subject: T) => string | null;

type Outcome<T> = { readonly subject: T } | { readonly thrown: unknown };

/**
 * A thousand cases, made once and judged by every claim. A claim that fails goes through
 * fast-check again, which looks for the shortest case and prints how to repeat it.
 */
export const casesOf = <I, T>(inputs: fc.Arbitrary<I>, subjectOf: (input: I) => T) => {
  const drawn = fc.sample(inputs, { numRuns: runs, seed });
  const outcomes = new Map<number, Outcome<T>>();

  const outcomeOf = (index: number, make = subjectOf): Outcome<T> => {
    try {
      return { subject: make(drawn[index] as I) };
    } catch (thrown) {
      return { thrown };
    }
  };
  const known = (index: number): Outcome<T> => {
    const outcome = outcomes.get(index) ?? outcomeOf(index);
    outcomes.set(index, outcome);
    return outcome;
  };
  const subject = (outcome: Outcome<T>): T => {
    if ('thrown' in outcome) throw outcome.thrown;
    return outcome.subject;
  };
  const indexes = drawn.map((_, index) => index);

  return {
    /** Every case holds the claim. */
    hold: (claim: Claim<T>): void => {
      const broken = indexes.find((index) => {
        const outcome = known(index);
        return 'thrown' in outcome || claim(outcome.subject) !== null;
      });
      if (broken === undefined) return;
      const property = fc.property(inputs, (input) => {
        const against = claim(subjectOf(input));
        if (against !== null) throw new Error(against);
      });
      fc.assert(property, { numRuns: runs, seed });
      throw new Error(`case ${broken} of seed ${seed} broke the claim, but did so only once`);
    },
    /** Some case of a mutant breaks the claim: the claim can see what it is there for. */
    refute: (claim: Claim<T>, mutant: (input: I) => T, name = 'mutant'): void => {
      const sees = (input: I): boolean => claim(mutant(input)) !== null;
      // A rare meeting of circumstances may be missing from one thousand, not from twenty.
      let broken = drawn.some(sees);
      for (let more = 1; !broken && more < refutingRunsMax / runs; more += 1) {
        broken = fc.sample(inputs, { numRuns: runs, seed: seed + more }).some(sees);
      }
      expect({ [name]: broken ? 'refuted' : 'not refuted' }).toEqual({ [name]: 'refuted' });
    },
    /** Some case of a mutant cannot even be lived through. */
    breakDown: (mutant: (input: I) => T, message: RegExp): void => {
      const broken = indexes.some((index) => {
        const outcome = outcomeOf(index, mutant);
        return 'thrown' in outcome && message.test(String(outcome.thrown));
      });
      expect(broken).toBe(true);
    },
    /** How many cases are of the kind that a claim is about; a claim about none says nothing. */
    count: (isOfKind: (subject: T) => boolean): number =>
      indexes.filter((index) => isOfKind(subject(known(index)))).length,
  };
};
