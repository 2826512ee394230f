import { badUserInput } from '../../graph/errors.js';
import { Indicator } from '../../domain/series/indicator.js';
import { UnitOfAnalysis, type AssociationQuestion } from './association-question.js';
import {
  type AssociationWhere,
  type CorrelateArguments,
  type IndicatorChoice,
} from './correlate.input.js';
import { PermutationScheme } from './permutation-draws.js';
import { Transformation } from './transformed.js';
import { ASSOCIABLE, associable, type AssociableIndicator } from './words.js';

const MOST_JURISDICTIONS = 250;
const MOST_YEARS = 60;
const MOST_LAGS = 5;
const MOST_LEAST_DENOMINATORS = 3;
const FEWEST_DRAWS = 199;

/** The question of some arguments, or what would be right. */
export function askedQuestion(asked: CorrelateArguments, mostDraws: number): AssociationQuestion {
  const { unit, method, transformation, lags, seed, draws, where } = asked;
  refuseWhere(where);
  refuseOutside('lags', lags, [0, MOST_LAGS]);
  refuseOutside('draws', draws, [FEWEST_DRAWS, mostDraws]);
  refuseOutside('seed', seed, [0, 2 ** 31 - 1]);
  refuseLeast(asked.leastDenominators);
  const outcome = chosen(asked.outcome, 'outcome');
  if (outcome === Indicator.PLATFORM_USERS) {
    throw badUserInput(
      '"outcome.indicator" is PLATFORM_USERS, which counts users worldwide; set it beside as the exposure.',
      ['outcome', 'indicator'],
    );
  }
  if (unit === UnitOfAnalysis.SITE_YEAR && outcome !== Indicator.PIKE) {
    throw badUserInput(
      `"outcome.indicator" is ${outcome}, which has no readings of sites; ask for PIKE, or for the unit JURISDICTION_YEAR.`,
      ['outcome', 'indicator'],
    );
  }
  return {
    outcome,
    exposure: chosen(asked.exposure, 'exposure'),
    heldStill: asked.heldStill === undefined ? null : chosen(asked.heldStill, 'heldStill'),
    unit,
    method,
    transformation,
    scheme: asked.permute ?? SCHEMES[transformation],
    leastDenominator: where.leastDenominator,
    leastDenominators: asked.leastDenominators,
    lags,
    seed,
    draws,
  };
}

const SCHEMES: Readonly<Record<Transformation, PermutationScheme>> = {
  [Transformation.LEVELS]: PermutationScheme.SERIES_EXCHANGE,
  [Transformation.LOG]: PermutationScheme.SERIES_EXCHANGE,
  [Transformation.FIRST_DIFFERENCES]: PermutationScheme.CYCLIC_SHIFTS,
  [Transformation.DETRENDED]: PermutationScheme.CYCLIC_SHIFTS,
};

function chosen({ indicator, platform }: IndicatorChoice, argument: string): AssociableIndicator {
  const known = associable(indicator);
  if (known === null) {
    throw badUserInput(
      `"${argument}.indicator" is ${indicator}, which has no readings by jurisdiction and year; ask for ${ASSOCIABLE.join(', ')}.`,
      [argument, 'indicator'],
    );
  }
  const isOfPlatform = known === Indicator.PLATFORM_USERS;
  if (isOfPlatform === (platform !== undefined)) return known;
  throw badUserInput(
    `"${argument}.platform" goes with PLATFORM_USERS and with it alone; ${isOfPlatform ? 'name the platform' : 'leave it out'}.`,
    [argument, 'platform'],
  );
}

function refuseWhere({ jurisdictions = [], fromYear, toYear, leastDenominator }: AssociationWhere) {
  if (jurisdictions.length > MOST_JURISDICTIONS) {
    throw badUserInput(
      `"where.jurisdictions" holds ${jurisdictions.length} ids; it holds at most ${MOST_JURISDICTIONS}.`,
      ['where', 'jurisdictions'],
    );
  }
  refuseOutside('where.fromYear', fromYear, [0, 9999]);
  refuseOutside('where.toYear', toYear, [fromYear, fromYear + MOST_YEARS - 1]);
  refuseOutside('where.leastDenominator', leastDenominator, [1, 1_000_000]);
}

function refuseLeast(leastDenominators: readonly number[]): void {
  if (leastDenominators.length > MOST_LEAST_DENOMINATORS) {
    throw badUserInput(
      `"leastDenominators" holds ${leastDenominators.length} numbers; it holds at most ${MOST_LEAST_DENOMINATORS}.`,
      ['leastDenominators'],
    );
  }
  for (const least of leastDenominators) refuseOutside('leastDenominators', least, [2, 1_000_000]);
}

function refuseOutside(
  name: string,
  value: number,
  [least, most]: readonly [number, number],
): void {
  if (value >= least && value <= most) return;
  throw badUserInput(
    `"${name}" is ${value}; it must be from ${least} to ${most}.`,
    name.split('.'),
  );
}
