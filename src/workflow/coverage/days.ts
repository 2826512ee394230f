/** The first and the last day that a vague date may mean, as YYYY-MM-DD. */
export interface Days {
  readonly earliest: string;
  readonly latest: string;
}

export function daysOf(earliest: unknown, latest: unknown): Days | null {
  if (typeof earliest !== 'string' || typeof latest !== 'string') return null;
  return { earliest, latest };
}
