import { setTimeout as delay } from 'node:timers/promises';
import { type Dice } from '../../access/support/dice.js';
import { type Progress } from './progress.js';
import { Victim, type Service } from './service.js';

/** When and in which order the two processes are killed; moments are told by the acts that are over. */
export interface Strikes {
  readonly first: Victim;
  readonly firstAfter: number;
  readonly second: Victim;
  /** Either that many more acts, or milliseconds, which may fall into the middle of a start. */
  readonly secondAfter: { readonly acts: number } | { readonly milliseconds: number };
}

const LONGEST_START_MS = 12_000;

/**
 * Throws the dice for a round in which so many acts are wanted. Some clients give up at the first
 * strike, so the second does not wait for acts that may never come.
 */
export function throwStrikes(dice: Dice, acts: number): Strikes {
  const order = dice.chance(0.5) ? [Victim.DATABASE, Victim.API] : [Victim.API, Victim.DATABASE];
  const [first, second] = order as [Victim, Victim];
  const firstAfter = 1 + dice.below(Math.floor(acts * 0.7));
  const left = Math.floor((acts - firstAfter) / 2);
  const secondAfter = dice.chance(0.5)
    ? { acts: dice.below(left) }
    : { milliseconds: dice.below(LONGEST_START_MS) };
  return { first, firstAfter, second, secondAfter };
}

/** Lets the strikes happen; settles after the second. */
export async function strike(
  service: Service,
  progress: Progress,
  { first, firstAfter, second, secondAfter }: Strikes,
): Promise<void> {
  await progress.reaches(firstAfter);
  await service.kill(first);
  if ('acts' in secondAfter) await progress.reaches(firstAfter + secondAfter.acts);
  else await delay(secondAfter.milliseconds);
  await service.kill(second);
}

/** Strikes in words. */
export function told({ first, firstAfter, second, secondAfter }: Strikes): string {
  const later =
    'acts' in secondAfter
      ? `${secondAfter.acts} acts later`
      : `${(secondAfter.milliseconds / 1000).toFixed(1)} s later`;
  return `${first} killed after ${firstAfter} acts, ${second} ${later}`;
}
