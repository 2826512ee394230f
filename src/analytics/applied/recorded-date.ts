/** A date as its source gives it, in EDTF, with the first and last day that it may mean. */
export interface RecordedDate {
  readonly edtf: string;
  readonly earliest: string;
  readonly latest: string;
}

/** The ends of a period, each null where it is not recorded. */
export interface RecordedPeriod {
  readonly from: RecordedDate | null;
  /** Its last day, month or year. */
  readonly to: RecordedDate | null;
  readonly endStatus: string | null;
}

export const NO_PERIOD: RecordedPeriod = { from: null, to: null, endStatus: null };
