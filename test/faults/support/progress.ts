/** Counts what is over, for whoever waits until there is so much of it. */
export class Progress {
  private count = 0;
  private waiting: readonly { readonly count: number; readonly go: () => void }[] = [];

  add(): void {
    this.count += 1;
    this.tell();
  }

  /** There will be no more: nobody waits any longer. */
  end(): void {
    this.count = Infinity;
    this.tell();
  }

  private tell(): void {
    const due = this.waiting.filter(({ count }) => count <= this.count);
    this.waiting = this.waiting.filter((one) => !due.includes(one));
    for (const { go } of due) go();
  }

  reaches(count: number): Promise<void> {
    if (count <= this.count) return Promise.resolve();
    return new Promise((go) => {
      this.waiting = [...this.waiting, { count, go }];
    });
  }
}
