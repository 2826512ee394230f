import { isRefusal } from '../../../src/analytics/estimate/refusal.js';
import { uniformityTest } from '../../../src/analytics/statistics/kolmogorov-smirnov.js';
import { sampledP } from '../../../src/analytics/statistics/permutation-p.js';
import {
  randomStream,
  uniform,
  type RandomStream,
} from '../../../src/analytics/statistics/random-stream.js';
import { chanceData } from '../../../src/analytics/trace/chance-data.js';
import { chanceDraws } from '../../../src/analytics/trace/chance-draws.js';
import { traceOf } from '../../../src/analytics/trace/trace.js';
import { LAG_MONTHS, pairKey, plantedTrace, type PlantedTrace } from '../planted-trace.js';
import { shareRow, type Scenario, type SimulationOrder, type SimulationRow } from '../scenario.js';

const DRAWS = 199;
const LEVEL = 0.05;
const WORLD = { platforms: 19, changes: 40, rivals: 0.3 };
const EFFECTS = [0.1, 0.25, 0.5, 1];

/** A p below this parts one fair simulation in a thousand from the uniform distribution. */
const LEAST_UNIFORMITY = 0.001;

const QUESTION = {
  window: { fromMonths: 0, toMonths: LAG_MONTHS },
  link: 'EITHER' as const,
  taxa: null,
  jurisdictions: null,
  measuredIn: null,
};

interface Tested {
  /** As the product gives it. */
  readonly p: number;
  /** With ties broken at random, since the number of hits is a whole number: uniform if all is right. */
  readonly randomised: number;
}

function tested({ platforms, changes }: PlantedTrace, seed: number, random: RandomStream): Tested {
  const data = { ...chanceData(platforms, changes, QUESTION), seed };
  const { atLeast, above } = chanceDraws(data, { from: 0, to: DRAWS });
  const ties = atLeast - above;
  return {
    p: sampledP(atLeast, DRAWS),
    randomised: (above + uniform(random) * (ties + 1)) / (DRAWS + 1),
  };
}

interface Found {
  readonly planted: number;
  readonly hits: number;
  readonly both: number;
  readonly rivalled: number;
  readonly rivalsNamed: number;
  readonly isRejected: boolean;
}

function found(world: PlantedTrace, { p }: Tested): Found {
  const { hits } = traceOf(world, QUESTION);
  const isPlanted = hits.map(({ onset, change }) =>
    world.planted.has(pairKey(onset.platform, change.id)),
  );
  const rivalled = hits.filter(({ change }) => world.rivalled.has(change.id));
  return {
    planted: world.planted.size,
    hits: hits.length,
    both: isPlanted.filter(Boolean).length,
    rivalled: rivalled.length,
    rivalsNamed: rivalled.filter(({ change, rivals }) =>
      rivals.some(({ cause }) => cause === `event:${change.id}`),
    ).length,
    isRejected: p <= LEVEL,
  };
}

function* worlds(effect: number, { runs, seed, report }: SimulationOrder) {
  for (let index = 0; index < runs; index += 1) {
    const purpose = `simulate-trace-${effect}`;
    const random = randomStream({ seed, purpose, index });
    const world = plantedTrace({ ...WORLD, effect }, random);
    yield { world, test: tested(world, seed + index, random) };
    if ((index + 1) % 100 === 0) report(`effect ${effect}: ${index + 1} of ${runs} data sets`);
  }
}

function withoutLink(order: SimulationOrder): readonly SimulationRow[] {
  const tests = [...worlds(0, order)].map(({ test }) => test);
  const uniformity = uniformityTest(tests.map(({ randomised }) => randomised));
  if (isRefusal(uniformity)) throw new Error(uniformity.reason);
  const n = tests.length;
  const of = { scenario: 'trace', setting: 'no link' };
  const rejected = tests.filter(({ p }) => p <= LEVEL).length / n;
  const most = LEVEL + 3 * Math.sqrt((LEVEL * (1 - LEVEL)) / n);
  return [
    {
      ...of,
      measure: 'p of Kolmogorov-Smirnov, ties broken at random',
      n,
      value: uniformity.p,
      expected: null,
      within: [LEAST_UNIFORMITY, 1],
    },
    shareRow(
      { ...of, measure: 'randomised p at most 0.05' },
      { hits: tests.filter((test) => test.randomised <= LEVEL).length, n, expected: LEVEL },
    ),
    {
      ...of,
      measure: 'rejected at 5 % by the p that is shown',
      n,
      value: rejected,
      expected: null,
      within: [0, most],
    },
  ];
}

function withLinks(effect: number, order: SimulationOrder): readonly SimulationRow[] {
  const all = [...worlds(effect, order)].map(({ world, test }) => found(world, test));
  const sum = (count: (one: Found) => number) => all.reduce((total, one) => total + count(one), 0);
  const share = (part: (one: Found) => number, whole: (one: Found) => number) =>
    sum(part) / Math.max(1, sum(whole));
  const row = (measure: string, value: number): SimulationRow => ({
    scenario: 'trace',
    setting: `effect ${effect}`,
    measure,
    n: all.length,
    value,
    expected: null,
    within: null,
  });
  return [
    row(
      'recall of planted links',
      share(
        ({ both }) => both,
        ({ planted }) => planted,
      ),
    ),
    row(
      'precision of hits',
      share(
        ({ both }) => both,
        ({ hits }) => hits,
      ),
    ),
    {
      ...row(
        'planted rivals named',
        share(
          ({ rivalsNamed }) => rivalsNamed,
          ({ rivalled }) => rivalled,
        ),
      ),
      within: [0.9, 1],
    },
    row('found at 5 %', sum(({ isRejected }) => Number(isRejected)) / all.length),
  ];
}

/** Traces of made-up worlds: what they find of planted links, and that they find none by chance. */
export const trace: Scenario = {
  name: 'trace',
  runs: { quick: 100, full: 500 },
  run: (order) => [...withoutLink(order), ...EFFECTS.flatMap((effect) => withLinks(effect, order))],
};
