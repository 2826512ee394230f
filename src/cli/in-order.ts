type Close = () => Promise<void>;

/** Does some work, and afterwards, however it ended, closes what it opened, the last opened first. */
export async function inOrder<T>(
  work: (closeLater: (close: Close) => void) => Promise<T>,
): Promise<T> {
  const opened: Close[] = [];
  try {
    return await work((close) => opened.unshift(close));
  } finally {
    await closeAll(opened);
  }
}

/** What cannot be closed keeps nothing else open. */
async function closeAll([first, ...rest]: readonly Close[]): Promise<void> {
  if (first === undefined) return;
  try {
    await first();
  } finally {
    await closeAll(rest);
  }
}
