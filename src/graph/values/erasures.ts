import { plain } from './plain.js';
import { type ValueShape } from './value-shape.js';

/** The property of a state, and of its record, that says of which fields a value was erased from it. */
export const ERASURES = 'erasures';

/** What stands where a text that every record must have was erased. */
export const ERASED_TEXT = '[erased]';

/** That a value of a field was erased, when, and under which word for the reason. */
export interface StoredErasure {
  readonly field: string;
  readonly erasedAt: string;
  readonly reason: string;
}

export const erasureLine = ({ field, erasedAt, reason }: StoredErasure): string =>
  `${field} ${erasedAt} ${reason}`;

/** Reads what `erasureLine` gave, from whatever is stored there. */
export function erasuresIn(stored: unknown): readonly StoredErasure[] {
  return ((stored ?? []) as readonly string[]).map((line) => {
    const [field = '', erasedAt = '', reason = ''] = line.split(' ');
    return { field, erasedAt, reason };
  });
}

/** Set by the write path alone; no input holds it. */
export const erasures: ValueShape = { ...plain, read: ([stored]) => erasuresIn(stored) };
