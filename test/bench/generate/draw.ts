import {
  randomStream,
  uniform,
  type RandomStream,
} from '../../../src/analytics/statistics/random-stream.js';

/** Every generated graph and every drawn question comes of this seed. */
export const SEED = 20_261_129;

/** The stream of one record or question; it depends on nothing but what it is for. */
export const streamOf = (purpose: string, index: number): RandomStream =>
  randomStream({ seed: SEED, purpose, index });

/** Ranks from 1, of which a rank comes up in proportion to rank^-exponent. */
export class Zipf {
  private readonly cumulative: Float64Array;

  constructor(count: number, exponent: number) {
    let sum = 0;
    this.cumulative = Float64Array.from({ length: count }, (_, index) => {
      sum += (index + 1) ** -exponent;
      return sum;
    });
  }

  draw(stream: RandomStream): number {
    const last = this.cumulative.length - 1;
    const wanted = uniform(stream) * (this.cumulative[last] ?? 0);
    let [low, high] = [0, last];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.cumulative[middle] ?? 0) > wanted) high = middle;
      else low = middle + 1;
    }
    return low + 1;
  }

  /** So many different ranks, in the order in which they came up. */
  drawDifferent(stream: RandomStream, count: number): readonly number[] {
    const ranks = new Set<number>();
    const wanted = Math.min(count, this.cumulative.length);
    while (ranks.size < wanted) ranks.add(this.draw(stream));
    return [...ranks];
  }
}

const CONSONANTS = 'bdfgklmnprstvz'.split('');
const VOWELS = 'aeiou'.split('');
const SYLLABLES = CONSONANTS.flatMap((first) => VOWELS.map((second) => first + second));

/** Coprime to the number of syllables, so that different numbers give different words. */
const SPREAD = 7_368_787n;

/** A made-up word of so many syllables; different numbers give different words. */
export function wordOf(number: number, syllables: number): string {
  const all = BigInt(SYLLABLES.length) ** BigInt(syllables);
  let rest = Number((BigInt(number) * SPREAD) % all);
  let word = '';
  for (let at = 0; at < syllables; at += 1) {
    word += SYLLABLES[rest % SYLLABLES.length] ?? '';
    rest = Math.floor(rest / SYLLABLES.length);
  }
  return word;
}
