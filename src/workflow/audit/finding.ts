/** Something in the store that is not as the chain says it was written. */
export interface Finding {
  /** The first entry that does not hold any more, such as `write:17`; null for what no entry knows of. */
  readonly entry: string | null;
  /** What of it was found wrong, in one sentence. */
  readonly problem: string;
}

/** What was found of one chain. */
export interface ChainReport {
  readonly entries: number;
  /** The hash of the last entry that was checked; kept elsewhere, it shows later that none was cut off. */
  readonly head: string | null;
  readonly broken: Finding | null;
}

export interface WriteChainReport extends ChainReport {
  /** How many states and rows they opened. */
  readonly states: number;
  /** Writes up to this one come from a version without a chain and are vouched for only since then. */
  readonly takenIn: { readonly through: number; readonly at: string | null } | null;
}
