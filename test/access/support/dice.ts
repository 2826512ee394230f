import { createHash } from 'node:crypto';

/** Chance that falls the same way again for the same seed (mulberry32). */
export class Dice {
  constructor(private state: number) {}

  /** Its own for each purpose, whatever else is thrown for the same seed. */
  static of(seed: number, purpose: string): Dice {
    return new Dice(createHash('sha256').update(`${seed} ${purpose}`).digest().readInt32LE());
  }

  /** From 0 up to 1, without 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  chance(part: number): boolean {
    return this.next() < part;
  }

  oneOf<T>(list: readonly T[]): T {
    const found = list[this.below(list.length)];
    if (found === undefined) throw new Error('There is nothing to choose from.');
    return found;
  }

  /** Some different ones of a list, at least `least` where there are so many. */
  some<T>(list: readonly T[], most: number, least = 0): readonly T[] {
    const left = [...list];
    const wanted = Math.min(left.length, least + this.below(most - least + 1));
    return Array.from({ length: wanted }, () => left.splice(this.below(left.length), 1)).flat();
  }
}
