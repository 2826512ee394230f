/** Bounds of a share in per cent. */
export const PER_CENT = { least: 0, most: 100 } as const;

/** Bounds of a count. */
export const COUNT = { least: 0, whole: true } as const;

/** What a row without a figure is left out for. */
export const NO_FIGURE = 'no figure';

/** What a row about several places together is left out for. */
export const SUM_OF_PLACES = 'sum or rest of several places';

/** What is said of rows of one identity whose figures differ. */
export const CONFLICT_NOTE =
  'The table gives several rows for this place and year that do not agree; all are kept and none is counted.';
