import { invariant } from './invariant.js';
import type { ChainStep } from './record-kind.js';

/** A lot is one of so many, each as likely as any other. */
export const lotsTotal = 100;

/** What was drawn for each step that is taken of a sample only: 0 to 99, by the name of the step. */
export type Lots = Readonly<Record<string, number>>;

/** Whether a record is one of the sample for which that step is taken. */
export interface StepDraw {
  readonly step: string;
  readonly isChosen: boolean;
}

type Chain = readonly ChainStep[];

/** `sample` of a hundred lots choose a record; of a step that everything takes nothing is drawn. */
export const drawsOf = (chain: Chain, lots: Lots): readonly StepDraw[] =>
  chain.flatMap(({ step, sample }) => {
    if (sample === undefined) return [];
    const lot = lots[step];
    invariant(lot !== undefined && lot >= 0 && lot < lotsTotal, 'a lot is drawn for each sample');
    return [{ step, isChosen: lot < sample }];
  });

/** The steps that one record takes, in their order: those of a sample only if it was chosen. */
export const stepsOf = (chain: Chain, draws: readonly StepDraw[]): Chain =>
  chain.filter((step) => !draws.some((draw) => draw.step === step.step && !draw.isChosen));

/** The step that a submitted record waits for. */
export const stepDue = (
  chain: Chain,
  draws: readonly StepDraw[],
  stepsTaken: number,
): ChainStep | undefined => stepsOf(chain, draws)[stepsTaken];
