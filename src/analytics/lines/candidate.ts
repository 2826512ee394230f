import { type Frame, type LinePoint } from './lines-of.js';
import { type LeftOutReason } from './lines.type.js';
import { type Window } from './window.js';

/** A value before it is known whether it can stand on a line. */
export interface Candidate extends Omit<LinePoint, 'value' | 'window'> {
  readonly value: number | null;
  readonly window: Window | null;
  readonly frame: Frame | null;
  /** Why its source or its record says that it must not be used; null where it may. */
  readonly leftOut: LeftOutReason | null;
}
