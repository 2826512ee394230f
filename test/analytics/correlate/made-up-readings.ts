import { associationOf, type Runner } from '../../../src/analytics/correlate/association.js';
import {
  UnitOfAnalysis,
  type AssociationQuestion,
} from '../../../src/analytics/correlate/association-question.js';
import { bootstrapDraws } from '../../../src/analytics/correlate/bootstrap-draws.js';
import {
  type HeldReading,
  type SubjectReadings,
} from '../../../src/analytics/correlate/observations.js';
import {
  permutationCounts,
  PermutationScheme,
} from '../../../src/analytics/correlate/permutation-draws.js';
import { Transformation } from '../../../src/analytics/correlate/transformed.js';
import { withinFits } from '../../../src/analytics/correlate/within-fit.js';
import { CorrelationMethod } from '../../../src/analytics/statistics/correlation.js';
import { randomStream, uniform } from '../../../src/analytics/statistics/random-stream.js';
import { Indicator } from '../../../src/domain/series/indicator.js';

/** At once, in this thread. */
const HERE: Runner = {
  fits: (data) => Promise.resolve(withinFits(data, { from: 0, to: data.requests.length })),
  bootstrap: (data, draws) => Promise.resolve(bootstrapDraws(data, { from: 0, to: draws })),
  permutations: (data, draws) => Promise.resolve(permutationCounts(data, { from: 0, to: draws })),
};

const QUESTION: AssociationQuestion = {
  outcome: Indicator.PIKE,
  exposure: Indicator.INTERNET_USERS_SHARE,
  heldStill: null,
  unit: UnitOfAnalysis.JURISDICTION_YEAR,
  method: CorrelationMethod.SPEARMAN,
  transformation: Transformation.LEVELS,
  scheme: PermutationScheme.SERIES_EXCHANGE,
  leastDenominator: 1,
  leastDenominators: [5],
  lags: 0,
  seed: 1,
  draws: 199,
};

export const YEARS = Array.from({ length: 12 }, (_, i) => 2003 + i);
export const PLACES = ['party:AO', 'party:BW', 'party:CM', 'party:GA', 'party:GH', 'party:KE'];

/** Made-up readings of a jurisdiction; a value of null leaves the year out. */
export function series(
  jurisdiction: string,
  values: readonly (number | null)[],
  { carcasses, ...more }: { readonly carcasses?: number } & Partial<HeldReading> = {},
): SubjectReadings {
  return {
    subject: jurisdiction,
    jurisdiction,
    regions: [],
    frame: 'frame',
    readings: values.flatMap((value, i) =>
      value === null
        ? []
        : [
            {
              id: `reading:${jurisdiction.slice(6)}-${i}`,
              year: YEARS[i]!,
              value: carcasses === undefined ? value : value / carcasses,
              n: carcasses === undefined ? null : value,
              denominator: carcasses ?? null,
              status: 'OBSERVED',
              ...more,
            },
          ],
    ),
  };
}

export const noiseOf = (index: number) => {
  const stream = randomStream({ seed: 7, purpose: 'correlate-test', index });
  return YEARS.map(() => uniform(stream));
};

export const exposures = PLACES.map((place, i) =>
  series(
    place,
    noiseOf(i).map((noise, year) => 3 * year + 10 * noise),
  ),
);
export const outcomes = PLACES.map((place, i) =>
  series(
    place,
    noiseOf(100 + i).map((noise) => Math.round(20 * noise)),
    { carcasses: 20 },
  ),
);

export const asked = (
  changes: Partial<AssociationQuestion> = {},
  data: { outcome?: readonly SubjectReadings[]; exposure?: readonly SubjectReadings[] } = {},
) =>
  associationOf(
    { outcome: outcomes, exposure: exposures, heldStill: null, sites: null, ...data },
    { ...QUESTION, ...changes },
    HERE,
  );

export const codesOf = (answer: { readonly caveats: readonly { readonly code: string }[] }) =>
  answer.caveats.map(({ code }) => code);
