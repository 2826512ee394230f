const DIGITS = 6;

/** PIKE to six digits; null where nothing was found that a share could be taken of. */
export function share(n: number, denominator: number): number | null {
  return denominator === 0 ? null : Number((n / denominator).toFixed(DIGITS));
}
