/** What a reader of a number must know, each raised by a rule of its own. */
export enum CaveatCode {
  SMALL_N = 'SMALL_N',
  SELECTED_RECORDS = 'SELECTED_RECORDS',
  NO_COMPARISON_GROUP = 'NO_COMPARISON_GROUP',
  REPORTING_CHANGED = 'REPORTING_CHANGED',
  SAMPLING_CHANGED = 'SAMPLING_CHANGED',
  FRAME_DIFFERS = 'FRAME_DIFFERS',
  DATE_IMPRECISE = 'DATE_IMPRECISE',
  CONCURRENT_EVENTS = 'CONCURRENT_EVENTS',
  MULTIPLE_TESTS = 'MULTIPLE_TESTS',
  PROXY_MEASURE = 'PROXY_MEASURE',
  PATTERN_ONLY = 'PATTERN_ONLY',
  SERIES_TRUNCATED = 'SERIES_TRUNCATED',
  AUTOCORRELATION = 'AUTOCORRELATION',
  COLLECTION_NOT_WORLD = 'COLLECTION_NOT_WORLD',
  PIKE_NOT_A_RATE = 'PIKE_NOT_A_RATE',
  EXPOSURE_NOT_LOCAL = 'EXPOSURE_NOT_LOCAL',
  SITES_CHANGED = 'SITES_CHANGED',
  SERIES_ESTIMATED = 'SERIES_ESTIMATED',
  NOT_ONLINE_CRIME = 'NOT_ONLINE_CRIME',
  COUNT_NOT_RATE = 'COUNT_NOT_RATE',
}

/** NOTE: how to read the number. CAUTION: it may mislead. GRAVE: it misleads if this is passed over. */
export enum CaveatSeverity {
  NOTE = 'NOTE',
  CAUTION = 'CAUTION',
  GRAVE = 'GRAVE',
}

type NoNumbers = Readonly<Record<string, never>>;

/** The numbers that each caveat rests on. */
export interface CaveatNumbers {
  readonly SMALL_N: { readonly n: number; readonly least: number };
  readonly SELECTED_RECORDS: { readonly records: number };
  readonly NO_COMPARISON_GROUP: NoNumbers;
  readonly REPORTING_CHANGED: { readonly changes: number };
  readonly SAMPLING_CHANGED: { readonly changes: number };
  readonly FRAME_DIFFERS: { readonly frames: number };
  readonly DATE_IMPRECISE: { readonly imprecise: number; readonly of: number };
  readonly CONCURRENT_EVENTS: { readonly events: number };
  readonly MULTIPLE_TESTS: { readonly tests: number };
  readonly PROXY_MEASURE: NoNumbers;
  readonly PATTERN_ONLY: { readonly records: number };
  readonly SERIES_TRUNCATED: { readonly firstYear: number; readonly lastYear: number };
  readonly AUTOCORRELATION: { readonly lagOne: number };
  readonly COLLECTION_NOT_WORLD: { readonly records: number };
  readonly PIKE_NOT_A_RATE: NoNumbers;
  readonly EXPOSURE_NOT_LOCAL: NoNumbers;
  readonly SITES_CHANGED: { readonly throughout: number; readonly of: number };
  readonly SERIES_ESTIMATED: { readonly estimated: number; readonly of: number };
  readonly NOT_ONLINE_CRIME: NoNumbers;
  readonly COUNT_NOT_RATE: NoNumbers;
}

interface CaveatOf<Code extends keyof CaveatNumbers> {
  readonly code: Code;
  readonly severity: CaveatSeverity;
  readonly numbers: CaveatNumbers[Code];
}

/** A caveat with its numbers; the code says which numbers it has. */
export type Caveat = { [Code in keyof CaveatNumbers]: CaveatOf<Code> }[keyof CaveatNumbers];

const SEVERITY_OF: Readonly<Record<keyof CaveatNumbers, CaveatSeverity>> = {
  SMALL_N: CaveatSeverity.CAUTION,
  SELECTED_RECORDS: CaveatSeverity.GRAVE,
  NO_COMPARISON_GROUP: CaveatSeverity.GRAVE,
  REPORTING_CHANGED: CaveatSeverity.CAUTION,
  SAMPLING_CHANGED: CaveatSeverity.GRAVE,
  FRAME_DIFFERS: CaveatSeverity.GRAVE,
  DATE_IMPRECISE: CaveatSeverity.NOTE,
  CONCURRENT_EVENTS: CaveatSeverity.CAUTION,
  MULTIPLE_TESTS: CaveatSeverity.CAUTION,
  PROXY_MEASURE: CaveatSeverity.CAUTION,
  PATTERN_ONLY: CaveatSeverity.GRAVE,
  SERIES_TRUNCATED: CaveatSeverity.NOTE,
  AUTOCORRELATION: CaveatSeverity.CAUTION,
  COLLECTION_NOT_WORLD: CaveatSeverity.GRAVE,
  PIKE_NOT_A_RATE: CaveatSeverity.GRAVE,
  EXPOSURE_NOT_LOCAL: CaveatSeverity.CAUTION,
  SITES_CHANGED: CaveatSeverity.CAUTION,
  SERIES_ESTIMATED: CaveatSeverity.NOTE,
  NOT_ONLINE_CRIME: CaveatSeverity.GRAVE,
  COUNT_NOT_RATE: CaveatSeverity.CAUTION,
};

/** The caveat of a code with the numbers that raised it. */
export const caveat = <Code extends keyof CaveatNumbers>(
  code: Code,
  numbers: CaveatNumbers[Code],
): CaveatOf<Code> => ({ code, severity: SEVERITY_OF[code], numbers });
