import { WritersBusy } from './errors.js';

interface Waiting {
  readonly go: () => void;
}

/**
 * Lets one work at a time, in the order in which they came. Whoever would have to wait too long is
 * told so instead, with nothing begun.
 */
export class Turns {
  private isTaken = false;
  private readonly waiting: Waiting[] = [];

  constructor(private readonly longestWaitMs: number) {}

  /** Throws `WritersBusy` where the turn does not come in time. */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.isTaken) await this.turn();
    this.isTaken = true;
    try {
      return await work();
    } finally {
      this.passOn();
    }
  }

  private turn(): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(mine), 1);
        const seconds = this.longestWaitMs / 1000;
        reject(new WritersBusy(`Others were writing for ${seconds} seconds.`));
      }, this.longestWaitMs);
      const mine = {
        go: () => {
          clearTimeout(timer);
          resolve();
        },
      };
      this.waiting.push(mine);
    });
  }

  /** It stays taken while it is handed over, so that nobody who comes then gets in between. */
  private passOn(): void {
    const next = this.waiting.shift();
    if (next === undefined) this.isTaken = false;
    else next.go();
  }
}
