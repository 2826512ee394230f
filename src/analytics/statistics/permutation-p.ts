/** Rounding may part two values that are equal; it may not make a tie count for nothing. */
const ROUNDING = 1e-12;

/** From which distance from 0 on a value of an arrangement is as extreme as the observed one. */
export const extremeFrom = (observed: number): number => Math.abs(observed) * (1 - ROUNDING);

/**
 * The p of a test by drawn permutations: (as extreme + 1) / (draws + 1), so that it is never 0 and the
 * test keeps its level (Phipson and Smyth 2010). Assumes that the draws are independent and equally
 * likely.
 */
export const sampledP = (asExtreme: number, draws: number): number => (asExtreme + 1) / (draws + 1);
