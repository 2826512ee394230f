/**
 * How far a number may be read.
 * ESTIMATED: an estimate under stated assumptions, with its interval. DESCRIBED: a description of the
 * records held, without a claim beyond them. NOT_IDENTIFIED: the data cannot answer, however many there
 * were. INSUFFICIENT_DATA: too few. NO_TEST: no test was made. NOT_KNOWN: a value it needs is missing.
 */
export enum EstimateStatus {
  ESTIMATED = 'ESTIMATED',
  DESCRIBED = 'DESCRIBED',
  NOT_IDENTIFIED = 'NOT_IDENTIFIED',
  INSUFFICIENT_DATA = 'INSUFFICIENT_DATA',
  NO_TEST = 'NO_TEST',
  NOT_KNOWN = 'NOT_KNOWN',
}
