import { integerBelow, randomStream, type RandomStream } from '../statistics/random-stream.js';
import { givenOrder, hitsOf, observedHits, type ChanceData } from './chance-data.js';

/** What the draws of one stretch found, to be added up over stretches. */
export interface ChanceDraws {
  /** Draws with at least as many hits as observed, over all platforms; and those with more. */
  readonly atLeast: number;
  readonly above: number;
  /** For each platform, the draws with at least as many hits as observed. */
  readonly platformAtLeast: readonly number[];
}

interface DrawnFrom extends ChanceData {
  readonly seed: number;
}

/**
 * Counts hits under random orders of the dates, from one draw to before another. Each draw is a
 * permutation, all equally likely (Fisher and Yates), that depends on the seed and its number alone.
 */
export function chanceDraws(
  data: DrawnFrom,
  { from, to }: { readonly from: number; readonly to: number },
): ChanceDraws {
  const observed = Int32Array.from(observedHits(data));
  const total = observed.reduce((sum, hits) => sum + hits, 0);
  const platformAtLeast = new Array<number>(data.platforms).fill(0);
  const given = givenOrder(data);
  const order = givenOrder(data);
  let [atLeast, above] = [0, 0];
  for (let index = from; index < to; index += 1) {
    order.set(given);
    shuffle(order, randomStream({ seed: data.seed, purpose: 'trace', index }));
    let sum = 0;
    for (let platform = 0; platform < data.platforms; platform += 1) {
      const hits = hitsOf(data, platform, order);
      sum += hits;
      if (hits >= (observed[platform] ?? 0)) {
        platformAtLeast[platform] = (platformAtLeast[platform] ?? 0) + 1;
      }
    }
    if (sum >= total) atLeast += 1;
    if (sum > total) above += 1;
  }
  return { atLeast, above, platformAtLeast };
}

function shuffle(order: Int32Array, stream: RandomStream): void {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = integerBelow(stream, last + 1);
    const kept = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = kept;
  }
}

export const addedUp = (parts: readonly ChanceDraws[]): ChanceDraws =>
  parts.reduce((sum, part) => ({
    atLeast: sum.atLeast + part.atLeast,
    above: sum.above + part.above,
    platformAtLeast: sum.platformAtLeast.map((count, i) => count + (part.platformAtLeast[i] ?? 0)),
  }));
