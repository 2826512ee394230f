import { caveat, type Caveat } from '../estimate/caveat.js';
import { described, type Estimate } from '../estimate/estimate.js';
import { isRefusal } from '../estimate/refusal.js';
import { percentileInterval } from '../statistics/cluster-bootstrap.js';
import { correlation, type CorrelationMethod } from '../statistics/correlation.js';
import { partialCorrelation } from '../statistics/partial-correlation.js';
import { fewClusters, gravestFirst } from './association-caveats.js';
import { type AssociationRows } from './association-rows.js';
import { type BootstrapTable } from './bootstrap-draws.js';
import { betweenTable, lagged, levelTable, partialTable } from './level-tables.js';
import { lagsOf, type PermutationTest } from './permutation-test.js';

/** Confidence of every interval. */
export const CONFIDENCE = 0.95;

/** One coefficient is reckoned of each table. */
export interface LevelTables {
  readonly level: BootstrapTable;
  readonly between: BootstrapTable;
  readonly partial: BootstrapTable | null;
  /** In the order of the tests; none where no scan was asked for. */
  readonly lags: readonly { readonly lag: number; readonly table: BootstrapTable }[];
}

export function levelTables({ rows, exposures }: AssociationRows, reach: number): LevelTables {
  return {
    level: levelTable(rows),
    between: betweenTable(rows),
    partial: partialTable(rows),
    lags: (reach === 0 ? [] : lagsOf(reach)).map((lag) => ({
      lag,
      table: levelTable(lagged(rows, exposures, lag)),
    })),
  };
}

/** The tables one after another, as the draws of the bootstrap take them. */
export const tablesOf = ({ level, between, partial, lags }: LevelTables) => [
  level,
  between,
  ...(partial === null ? [] : [partial]),
  ...lags.map(({ table }) => table),
];

type Draws = readonly (number | null)[];

interface Asked {
  readonly method: CorrelationMethod;
  readonly caveats: readonly Caveat[];
  /** For each table in turn. */
  readonly drawn: readonly Draws[];
  readonly tests: { readonly level: PermutationTest; readonly lags: readonly PermutationTest[] };
}

/** The coefficients with their intervals and tests, in the common shape. */
export function levelEstimates(tables: LevelTables, { method, caveats, drawn, tests }: Asked) {
  const draws = new Map(tablesOf(tables).map((table, position) => [table, drawn[position] ?? []]));
  const coefficient = (table: BootstrapTable) =>
    coefficientOf(table, { method, caveats, drawn: draws.get(table) ?? [] });
  return {
    level: {
      method,
      coefficient: coefficient(tables.level),
      partial: tables.partial === null ? null : coefficient(tables.partial),
      permutation: tests.level,
    },
    between: coefficient(tables.between),
    lagScan: tables.lags.length === 0 ? null : lagScan(tables.lags, tests.lags, coefficient),
  };
}

function coefficientOf(
  { x, y, z, clusters }: BootstrapTable,
  { method, caveats, drawn }: Pick<Asked, 'method' | 'caveats'> & { readonly drawn: Draws },
): Estimate {
  const count = new Set(clusters).size;
  const value =
    z === null ? correlation(method, { x, y }) : partialCorrelation(method, { x, y }, z);
  return described(isRefusal(value) ? value : withInterval(value.value, drawn, count), {
    unit: 'coefficient from -1 to 1',
    n: x.length,
    denominator: null,
    caveats: gravestFirst([...caveats, ...fewClusters(count)]),
  });
}

/** A description keeps its value where the draws give no interval. */
function withInterval(value: number, drawn: Draws, clusters: number) {
  if (clusters < 2) return { value, interval: null };
  const outcome = percentileInterval(drawn, clusters, CONFIDENCE);
  return { value, interval: isRefusal(outcome) ? null : outcome.interval };
}

/** The scan in order of lags; its p is that of the coefficient farthest from 0. */
function lagScan(
  lags: LevelTables['lags'],
  tests: readonly PermutationTest[],
  coefficient: (table: BootstrapTable) => Estimate,
) {
  const many = caveat('MULTIPLE_TESTS', { tests: lags.length });
  const scanned = lags.flatMap(({ lag, table }, position) => {
    const test = tests[position];
    return test === undefined
      ? []
      : [{ lag, coefficient: also(coefficient(table), many), p: also(test.p, many) }];
  });
  const farthest = [...scanned].sort((a, b) => (a.p.value ?? 2) - (b.p.value ?? 2))[0];
  return { lags: [...scanned].sort((a, b) => a.lag - b.lag), p: farthest?.p ?? null };
}

const also = (estimate: Estimate, more: Caveat): Estimate => ({
  ...estimate,
  caveats: gravestFirst([...estimate.caveats, more]),
});
