import { rowsByGroup } from '../statistics/groups.js';
import { type Treatments } from './measure-dates.js';
import { ReadingUse, sideOf, type JudgedReading } from './outcome.js';

/** Whether the asker chose the comparison or it was proposed from all places that could serve. */
export enum ComparisonChoice {
  GIVEN = 'GIVEN',
  PROPOSED = 'PROPOSED',
  NONE = 'NONE',
}

export interface ComparedPlaces {
  /** Treated places of which the outcome has a reading, by id. */
  readonly treated: readonly string[];
  /** Places held against them, by id, and in no other order. */
  readonly comparison: readonly string[];
}

/**
 * The places that are compared. For a comparison only those serve that were not treated and have a value
 * both before the first and after the last of the dates; of counts, those that never counted none, since
 * nothing has no logarithm and leaving out single years would choose by the outcome.
 */
export function comparedPlaces(
  readings: readonly JudgedReading[],
  treatments: Treatments,
  given: readonly string[] | null,
): ComparedPlaces {
  const groups = rowsByGroup(readings.map(({ place }) => place));
  const places = [...groups.keys()];
  const treated = places.filter((place) => treatments.has(place));
  const all = [...treatments.values()];
  const around = {
    lastBefore: Math.min(...all.map(({ lastBefore }) => lastBefore)),
    from: Math.max(...all.map(({ from }) => from)),
  };
  const serves = (place: string) => {
    const own = (groups.get(place) ?? []).flatMap((row) => readings[row] ?? []);
    const sides = own
      .filter(({ use }) => use === ReadingUse.USED)
      .map(({ year }) => sideOf(year, around));
    const countedNone = own.some(({ use }) => use === ReadingUse.ZERO_COUNT);
    return sides.includes(-1) && sides.includes(1) && !countedNone;
  };
  const comparison = places.filter(
    (place) => !treatments.has(place) && (given === null || given.includes(place)) && serves(place),
  );
  return { treated, comparison };
}
