import { appendCases } from './cases/append-cases.js';
import { commandCases } from './cases/command-cases.js';
import { guardCases } from './cases/guard-cases.js';
import { logCases } from './cases/log-cases.js';
import { readCases } from './cases/read-cases.js';
import type { ContractCase, StoreUnderTest } from './contract-case.js';

/** What every event store must do. A case that no broken store fails is itself a defect. */
export const eventStoreCases: readonly ContractCase[] = [
  ...appendCases,
  ...guardCases,
  ...commandCases,
  ...readCases,
  ...logCases,
];

/** Declares all cases for one adapter; `under` is asked after the adapter was opened. */
export const describeEventStore = (adapter: string, under: () => StoreUnderTest): void => {
  describe(`the ${adapter} event store keeps the contract`, () => {
    test.each(eventStoreCases)('$name', ({ run }) => run(under()));
  });
};
