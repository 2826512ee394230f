import { describe, expect, test } from '@jest/globals';
import { isWithin, plotOf, tableOf } from './report.js';
import { SCENARIOS } from './scenarios.js';

const QUIET = { seed: 2017, report: () => undefined };

describe.each(SCENARIOS.map((scenario) => [scenario.name, scenario] as const))(
  'planted truth: %s',
  (_name, { runs, run }) => {
    test('the short form finds what chance allows', () => {
      const rows = run({ ...QUIET, runs: runs.quick });
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.filter((row) => !isWithin(row))).toEqual([]);
    });
  },
);

test('a figure outside of what chance allows is told in table and plot', () => {
  const row = {
    scenario: 's',
    setting: 'a < b',
    measure: 'coverage',
    n: 100,
    value: 0.8,
    expected: 0.95,
    within: [0.88, 1] as const,
  };
  expect(tableOf([row])).toContain(
    '| s | a < b | coverage | 100 | 0.8 | 0.95 | 0.88 to 1 | **no** |',
  );
  expect(plotOf([row])).toContain('a &lt; b: coverage');
  expect(plotOf([row])).toContain('#b30');
});
