import { describe, expect, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { askedQuestion } from '../../../src/analytics/correlate/asked-question.js';
import { UnitOfAnalysis } from '../../../src/analytics/correlate/association-question.js';
import {
  type AssociationWhere,
  type CorrelateArguments,
} from '../../../src/analytics/correlate/correlate.input.js';
import { PermutationScheme } from '../../../src/analytics/correlate/permutation-draws.js';
import { Transformation } from '../../../src/analytics/correlate/transformed.js';
import { CorrelationMethod } from '../../../src/analytics/statistics/correlation.js';
import { Indicator } from '../../../src/domain/series/indicator.js';

const MOST_DRAWS = 10_000;
type Plain<Type> = { readonly [Key in keyof Type]: Type[Key] };

const WHERE: Plain<AssociationWhere> = { fromYear: 2003, toYear: 2024, leastDenominator: 1 };
const ASKED: Plain<CorrelateArguments> = {
  outcome: { indicator: Indicator.PIKE },
  exposure: { indicator: Indicator.INTERNET_USERS_SHARE },
  unit: UnitOfAnalysis.JURISDICTION_YEAR,
  where: WHERE,
  method: CorrelationMethod.SPEARMAN,
  transformation: Transformation.LEVELS,
  lags: 0,
  leastDenominators: [5, 20],
  seed: 1,
  draws: 1999,
};

const argumentRefused = (changes: Partial<Plain<CorrelateArguments>>): unknown => {
  try {
    askedQuestion({ ...ASKED, ...changes }, MOST_DRAWS);
  } catch (error) {
    if (error instanceof GraphQLError) return error.extensions['argument'];
    throw error;
  }
  return null;
};

test('what can be asked is asked', () => {
  expect(argumentRefused({})).toBeNull();
});

describe.each<[string, Partial<Plain<CorrelateArguments>>]>([
  ['lags', { lags: 6 }],
  ['lags', { lags: -1 }],
  ['draws', { draws: 10 }],
  ['draws', { draws: MOST_DRAWS + 1 }],
  ['seed', { seed: -1 }],
  ['leastDenominators', { leastDenominators: [1] }],
  ['leastDenominators', { leastDenominators: [2, 3, 4, 5] }],
  ['where.toYear', { where: { ...WHERE, toYear: 2002 } }],
  ['where.toYear', { where: { ...WHERE, toYear: 2100 } }],
  ['where.leastDenominator', { where: { ...WHERE, leastDenominator: 0 } }],
  [
    'where.jurisdictions',
    { where: { ...WHERE, jurisdictions: new Array<string>(251).fill('party:KE') } },
  ],
  ['outcome.indicator', { outcome: { indicator: Indicator.ADVERTS } }],
  [
    'outcome.indicator',
    { outcome: { indicator: Indicator.PLATFORM_USERS, platform: 'platform:a' } },
  ],
  [
    'outcome.indicator',
    { outcome: { indicator: Indicator.RHINOS_POACHED }, unit: UnitOfAnalysis.SITE_YEAR },
  ],
  ['exposure.platform', { exposure: { indicator: Indicator.PLATFORM_USERS } }],
  ['heldStill.platform', { heldStill: { indicator: Indicator.PIKE, platform: 'platform:a' } }],
])('what cannot be asked names its argument', (argument, changes) => {
  test(`${argument} of ${JSON.stringify(changes).slice(0, 80)}`, () => {
    expect(argumentRefused(changes)).toBe(argument);
  });
});

test.each([
  [Transformation.LEVELS, PermutationScheme.SERIES_EXCHANGE],
  [Transformation.LOG, PermutationScheme.SERIES_EXCHANGE],
  [Transformation.FIRST_DIFFERENCES, PermutationScheme.CYCLIC_SHIFTS],
  [Transformation.DETRENDED, PermutationScheme.CYCLIC_SHIFTS],
])('%s are permuted by %s: a trend breaks cyclic shifts', (transformation, scheme) => {
  expect(askedQuestion({ ...ASKED, transformation }, MOST_DRAWS).scheme).toBe(scheme);
});
