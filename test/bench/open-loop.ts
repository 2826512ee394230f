import { setTimeout as pause } from 'node:timers/promises';
import { keepAlive, put } from './put.js';
import { quantiles, type Quantiles } from './quantiles.js';
import { type Asking } from './systems.js';

export interface OpenRound extends Quantiles {
  readonly perSecond: number;
  readonly requests: number;
}

const MOST_CONNECTIONS = 256;
/** Timers wake up no finer than that; what is sent so little late counts from when it was sent. */
const TICK_MS = 1;
const GRAIN_MS = 2;

/**
 * Asks at a steady rate, whether or not what was asked before is answered. A time is counted from the
 * moment at which the question was due: one that had to wait for others waited too.
 */
export async function openLoop(
  { url, askings }: { readonly url: string; readonly askings: readonly Asking[] },
  { perSecond, seconds }: { readonly perSecond: number; readonly seconds: number },
): Promise<OpenRound> {
  const agent = keepAlive(MOST_CONNECTIONS);
  const count = Math.max(1, Math.round(perSecond * seconds));
  const began = performance.now();
  const answers: Promise<number>[] = [];
  while (answers.length < count) {
    const due = began + (answers.length * 1000) / perSecond;
    if (due > performance.now()) {
      await pause(TICK_MS);
      continue;
    }
    const asking = askings[answers.length % askings.length]!;
    const now = performance.now();
    const from = now - due <= GRAIN_MS ? now : due;
    answers.push(put(url, asking, agent).then(() => performance.now() - from));
  }
  const times = await Promise.all(answers);
  agent.destroy();
  return { ...quantiles(times), perSecond, requests: count };
}
