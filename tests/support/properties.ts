import fc from 'fast-check';

/** Set `FC_SEED` to repeat a run; the seed in use is always printed. */
const seed = Number(process.env.FC_SEED ?? Date.now() % 2 ** 31);
process.stdout.write(`property seed: FC_SEED=${seed}\n`);

const runs = 1000;

/** A claim about a case; it gives what speaks against it, or null. */
export type Claim<T> = (subject: T) => string | null;

/** The claim must hold for a thousand cases. */
export const holds = <I, T>(
  cases: fc.Arbitrary<I>,
  subjectOf: (input: I) => T,
  claim: Claim<T>,
): void => {
  fc.assert(
    fc.property(cases, (input) => {
      const against = claim(subjectOf(input));
      if (against !== null) throw new Error(against);
    }),
    { numRuns: runs, seed },
  );
};

/** The claim must be refuted within a thousand cases: the check can see what it is there for. */
export const isRefuted = <I, T>(
  cases: fc.Arbitrary<I>,
  subjectOf: (input: I) => T,
  claim: Claim<T>,
): void => {
  const property = fc.property(cases, (input) => claim(subjectOf(input)) === null);
  expect(fc.check(property, { numRuns: runs, seed, endOnFailure: true }).failed).toBe(true);
};

/** How many of a thousand cases are of the kind that a claim is about. */
export const countOf = <I, T>(
  cases: fc.Arbitrary<I>,
  subjectOf: (input: I) => T,
  isOfKind: (subject: T) => boolean,
): number =>
  fc.sample(cases, { numRuns: runs, seed }).filter((input) => isOfKind(subjectOf(input))).length;

/** True nine times of ten; shrinks to true. */
export const mostly = (percent = 90): fc.Arbitrary<boolean> =>
  fc.nat(99).map((drawn) => drawn < percent);
