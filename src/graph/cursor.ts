import { badUserInput } from './errors.js';

/** How a list is ordered: by one key, the id breaking ties in the same direction. */
export interface Ordering {
  readonly by: string;
  readonly direction: 'ASC' | 'DESC';
}

/** A place in an ordered list: behind the object with this key and id. */
export interface Position {
  readonly key: string | number | boolean | null;
  readonly id: string;
}

export function encodeCursor({ by, direction }: Ordering, { key, id }: Position): string {
  return Buffer.from(JSON.stringify([by, direction, key, id])).toString('base64url');
}

/** Reads a cursor back; one that was made for another order is refused, for it would skip objects. */
export function decodeCursor(text: string, ordering: Ordering): Position {
  const parts = parsed(text);
  if (parts === null) {
    throw badUserInput(
      `"${text}" is no cursor; take one from "cursor" or "endCursor" of an earlier page.`,
      ['after'],
    );
  }
  const [by, direction, key, id] = parts;
  if (by !== ordering.by || direction !== ordering.direction) {
    throw badUserInput(
      `This cursor belongs to the order ${by} ${direction}, not to ${ordering.by} ${ordering.direction}; ` +
        'keep the order while paging, or begin again without "after".',
      ['after'],
    );
  }
  return { key, id };
}

type Parts = readonly [string, string, Position['key'], string];

function parsed(text: string): Parts | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return isParts(value) ? value : null;
  } catch {
    return null;
  }
}

function isParts(value: unknown): value is Parts {
  if (!Array.isArray(value) || value.length !== 4) return false;
  const [by, direction, key, id] = value as unknown[];
  const isKey = key === null || ['string', 'number', 'boolean'].includes(typeof key);
  return typeof by === 'string' && typeof direction === 'string' && isKey && typeof id === 'string';
}
