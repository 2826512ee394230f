import {
  autocorrelation,
  dataCaveats,
  estimatedReadings,
  fixedCaveats,
  gravestFirst,
} from './association-caveats.js';
import {
  UnitOfAnalysis,
  type AssociationData,
  type AssociationQuestion,
} from './association-question.js';
import { associationRows, withinRows, type AssociationRows } from './association-rows.js';
import { type BootstrapData } from './bootstrap-draws.js';
import { fitEstimates } from './fit-estimates.js';
import { fitPlan, requestsOf } from './fit-plan.js';
import { CONFIDENCE, levelEstimates, levelTables, tablesOf } from './level-estimates.js';
import { type PairedRow } from './joined.js';
import { type PermutationCounts, type PermutationData } from './permutation-draws.js';
import {
  NO_COUNTS,
  permutationData,
  permutationPlan,
  permutationTests,
} from './permutation-test.js';
import { presenceOf } from './presence.js';
import { type FitData, type WithinFit } from './within-fit.js';
import { slopeUnit } from './words.js';

/** Where the long work is done: in worker threads, or at once. Each gives its parts in order. */
export interface Runner {
  readonly fits: (data: FitData) => Promise<readonly WithinFit[]>;
  readonly bootstrap: (
    data: BootstrapData,
    draws: number,
  ) => Promise<readonly (readonly (number | null)[])[]>;
  readonly permutations: (data: PermutationData, draws: number) => Promise<PermutationCounts>;
}

/**
 * How two indicators go together: as levels, between jurisdictions, and within units against the movement
 * common to all. Association, never cause. The same data, question and seed give the same answer.
 */
export async function associationOf(
  data: AssociationData,
  question: AssociationQuestion,
  runner: Runner,
) {
  const rows = associationRows(data, question);
  const within = withinRows(rows.rows, question);
  const presence = data.sites === null ? null : presenceOf(data.sites);
  const isOfSites = question.unit === UnitOfAnalysis.SITE_YEAR;
  const throughout = isOfSites ? (presence?.throughout ?? null) : null;
  const plan = fitPlan({ rows: rows.rows, within, throughout }, question);
  const test = permutationPlan(permutationData(rows, within, question), question.draws);
  const tables = levelTables(rows, question.lags);
  const { method, seed, draws } = question;
  const [fits, drawn, counts] = await Promise.all([
    runner.fits({ rows: within, requests: requestsOf(plan), seed, level: CONFIDENCE }),
    runner.bootstrap({ method, seed, tables: tablesOf(tables) }, draws),
    test.looked === null ? NO_COUNTS : runner.permutations(test.data, test.looked),
  ]);
  const caveats = gravestFirst([
    ...fixedCaveats(question),
    ...dataCaveats(data, presence),
    ...estimatedReadings(question.exposure, rows.observedExposures),
    ...autocorrelation(rows.rows),
  ]);
  const tests = permutationTests(test, counts, { n: rows.rows.length, caveats });
  const levels = levelEstimates(tables, { method, caveats, drawn, tests });
  const unitOf = (model: Parameters<typeof slopeUnit>[2]) =>
    slopeUnit(question, question.transformation, model);
  const fitted = fitEstimates(plan, { fits, unitOf, caveats, test: tests.within });
  return {
    tally: tallyOf(rows),
    ...levels,
    level: { ...levels.level, within: (fitted.within.logit ?? fitted.within.linear).estimate },
    ...fitted,
    rows: rows.rows.map(pointOf),
    exclusions: rows.excluded.map(({ readingId, subject, year, reason }) => ({
      readingId,
      subjectId: subject,
      year,
      reason,
    })),
    caveats,
  };
}

const pointOf = ({ outcome, exposure, heldStill }: PairedRow) => ({
  subjectId: outcome.subject,
  jurisdictionId: outcome.jurisdiction,
  year: outcome.year,
  outcome: outcome.value,
  exposure: exposure.value,
  heldStill: heldStill?.value ?? null,
  outcomeId: outcome.readingId,
  exposureId: exposure.readingId,
});

function tallyOf({ rows, excluded }: AssociationRows) {
  const years = rows.map(({ outcome }) => outcome.year);
  const distinct = (of: readonly string[]) => new Set(of).size;
  return {
    readings: rows.length + excluded.length,
    used: rows.length,
    excluded: excluded.length,
    subjects: distinct(rows.map(({ outcome }) => outcome.subject)),
    jurisdictions: distinct(rows.map(({ outcome }) => outcome.jurisdiction)),
    firstYear: years.length === 0 ? null : Math.min(...years),
    lastYear: years.length === 0 ? null : Math.max(...years),
  };
}
