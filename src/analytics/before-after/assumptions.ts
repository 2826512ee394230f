import { OutcomeScale } from './outcome.js';
import { BeforeAfterMethod, type Design } from './difference.js';

/** What must hold for the difference to say anything of the measure. None of it can be read off the data. */
export enum BeforeAfterAssumption {
  TREND_WOULD_HAVE_GONE_ON = 'TREND_WOULD_HAVE_GONE_ON',
  NOTHING_ELSE_AT_THE_DATE = 'NOTHING_ELSE_AT_THE_DATE',
  PARALLEL_TRENDS = 'PARALLEL_TRENDS',
  NO_SPILL_OVER = 'NO_SPILL_OVER',
  NO_ANTICIPATION = 'NO_ANTICIPATION',
  SAME_RECORDING = 'SAME_RECORDING',
  SCATTER_OF_COMPARISON = 'SCATTER_OF_COMPARISON',
  EQUAL_RATIOS = 'EQUAL_RATIOS',
}

/** The assumptions of a design, in a fixed order. */
export function assumptionsOf(
  { method, values, treatments }: Design,
  scale: OutcomeScale,
): readonly BeforeAfterAssumption[] {
  const places = new Set(values.map(({ place }) => place).filter((place) => treatments.has(place)));
  const ofMethod =
    method === BeforeAfterMethod.INTERRUPTED_SERIES
      ? [
          BeforeAfterAssumption.TREND_WOULD_HAVE_GONE_ON,
          BeforeAfterAssumption.NOTHING_ELSE_AT_THE_DATE,
        ]
      : [
          BeforeAfterAssumption.PARALLEL_TRENDS,
          BeforeAfterAssumption.NO_SPILL_OVER,
          ...(places.size === 1 ? [BeforeAfterAssumption.SCATTER_OF_COMPARISON] : []),
        ];
  return [
    ...ofMethod,
    BeforeAfterAssumption.NO_ANTICIPATION,
    BeforeAfterAssumption.SAME_RECORDING,
    ...(scale === OutcomeScale.LOGARITHM ? [BeforeAfterAssumption.EQUAL_RATIOS] : []),
  ];
}
