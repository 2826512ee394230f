/** Jest runs TypeScript as ES modules through swc; types are checked apart, by `tsc --noEmit`. */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: false,
            useDefineForClassFields: false,
          },
        },
        module: { type: 'es6' },
      },
    ],
  },
  globalSetup: '<rootDir>/test/support/neo4j-global-setup.ts',
  globalTeardown: '<rootDir>/test/support/neo4j-global-teardown.ts',
  testSequencer: '<rootDir>/test/support/seeded-first-sequencer.js',
  reporters: ['default', '<rootDir>/test/support/closing-line-reporter.js'],
  // No test is judged by how long it takes: this ends what would never end, in long runs too.
  testTimeout: 7_200_000,
  // The peers of the benchmark have a package of their own.
  modulePathIgnorePatterns: ['<rootDir>/test/bench/peers/'],
  // Each has a database of its own.
  maxWorkers: 2,
};
