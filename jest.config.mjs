import { availableParallelism } from 'node:os';

const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  // Sources import `./x.js`, as Node.js wants it; under Jest the file is `x.ts`.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/var/', '<rootDir>/bench/node_modules/'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: true,
            useDefineForClassFields: false,
          },
          keepClassNames: true,
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
};

// One cluster for the whole run; the unit project starts none.
const withPostgres = {
  globalSetup: '<rootDir>/tests/support/jest-global-setup.mjs',
  globalTeardown: '<rootDir>/tests/support/jest-global-teardown.mjs',
};

export default {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/tests/{unit,contract,golden,architecture}/**/*.unit.spec.ts'],
    },
    {
      ...shared,
      displayName: 'property',
      testMatch: ['<rootDir>/tests/property/**/*.property.spec.ts'],
    },
    {
      ...shared,
      ...withPostgres,
      displayName: 'integration',
      testMatch: ['<rootDir>/tests/{integration,contract,architecture}/**/*.int.spec.ts'],
    },
    {
      ...shared,
      ...withPostgres,
      displayName: 'e2e',
      testMatch: ['<rootDir>/tests/e2e/**/*.e2e.spec.ts'],
    },
    {
      ...shared,
      ...withPostgres,
      displayName: 'browser',
      testMatch: ['<rootDir>/tests/browser/**/*.browser.spec.ts'],
      // More browsers than processors are so slow that they prove nothing.
      runner: '<rootDir>/tests/support/browser-runner.mjs',
      testEnvironment: '<rootDir>/tests/support/browser-environment.mjs',
      setupFilesAfterEnv: ['<rootDir>/tests/support/browser-limits.mjs'],
    },
  ],
  // A test over HTTP starts the whole engine; a unit test that needs this long has gone wrong.
  testTimeout: 60_000,
  // The one database server takes 200 connections; a test file may open three dozen.
  maxWorkers: Math.min(4, availableParallelism()),
  // Modules of a test file outlive it in the process that ran it: some 50 MB for each file that
  // starts the engine. A process that holds this much makes room for a fresh one.
  workerIdleMemoryLimit: '1GB',
};
