/**
 * Lets many who ask at once share one reading. Whoever comes while one is under way gets the next one,
 * which begins after they came, so that nobody hears of a state older than their question.
 */
export function sharedRead<T>(read: () => Promise<T>): () => Promise<T> {
  let underWay: Promise<T> | undefined;
  let next: Promise<T> | undefined;
  const begin = (): Promise<T> => {
    const mine = read().finally(() => {
      if (underWay === mine) underWay = undefined;
    });
    underWay = mine;
    return mine;
  };
  const afterwards = async (before: Promise<T>): Promise<T> => {
    await before.catch(() => undefined);
    next = undefined;
    return begin();
  };
  return () => {
    if (underWay === undefined) return begin();
    next ??= afterwards(underWay);
    return next;
  };
}
