import { isRefusal } from '../../../src/analytics/estimate/refusal.js';
import { arrangementTest } from '../../../src/analytics/statistics/arrangement-test.js';
import { CorrelationMethod } from '../../../src/analytics/statistics/correlation.js';
import { cyclicShifts } from '../../../src/analytics/statistics/cyclic-shifts.js';
import { permutedCorrelation } from '../../../src/analytics/statistics/permuted-correlation.js';
import { randomStream, uniform } from '../../../src/analytics/statistics/random-stream.js';
import { shareRow, type Scenario, type SimulationOrder } from '../scenario.js';

const SERIES = 6;
const YEARS = 20;
const PERSISTENCE = 0.6;
const DRAWS = 199;
const LEVEL = 0.05;

/** Series without a trend whose years resemble the years before, and that nothing joins. */
function unjoined(seed: number, index: number) {
  const stream = randomStream({ seed, purpose: 'simulate-permutation', index });
  const noise = () => uniform(stream) + uniform(stream) + uniform(stream) - 1.5;
  const series = () => {
    let last = noise();
    return Array.from({ length: YEARS }, () => (last = PERSISTENCE * last + noise()));
  };
  const all = () => Array.from({ length: SERIES }, series).flat();
  return { x: all(), y: all() };
}

const ROWS = Array.from({ length: SERIES }, (_, position) =>
  Array.from({ length: YEARS }, (_row, year) => position * YEARS + year),
);

function rejects({ seed, index }: { readonly seed: number; readonly index: number }): boolean {
  const statistic = permutedCorrelation(CorrelationMethod.SPEARMAN, unjoined(seed, index));
  if (isRefusal(statistic)) throw new Error(statistic.reason);
  const outcome = arrangementTest(statistic, cyclicShifts(SERIES * YEARS, ROWS), {
    seed: seed + index,
    draws: DRAWS,
    exactUpTo: 0,
  });
  if (isRefusal(outcome)) throw new Error(outcome.reason);
  return outcome.p <= LEVEL;
}

/** How often cyclic shifts find an association of autocorrelated series that have none. */
export const permutation: Scenario = {
  name: 'permutation',
  runs: { quick: 200, full: 2000 },
  run: ({ runs, seed, report }: SimulationOrder) => {
    let hits = 0;
    for (let index = 0; index < runs; index += 1) {
      hits += Number(rejects({ seed, index }));
      if ((index + 1) % 500 === 0) report(`${index + 1} of ${runs} data sets`);
    }
    const of = {
      scenario: 'permutation',
      setting: 'autocorrelated series, no association',
      measure: 'rejected at 5 % by cyclic shifts',
    };
    return [shareRow(of, { hits, n: runs, expected: LEVEL })];
  },
};
