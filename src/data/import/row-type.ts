import { type RawRecord } from '../../graph/write/parse-record.js';
import { type RecordContent } from '../../graph/write/content.js';
import { type ImportContext } from './context.js';
import { type Observation } from './observation.js';

/** Where a row stands: its id, and the release that it belongs to. */
export interface RowPlace {
  readonly id: string;
  readonly release: string;
}

/**
 * How observations become rows of one type in the graph. Each type is given observations of its own
 * alone, which its layouts made.
 */
export interface RowType<Own extends Observation = Observation> {
  /** The type as the schema names it. */
  readonly label: string;
  /** What a user calls its rows, as "Readings". */
  readonly plural: string;
  /** What is shown of a row beside its id before it is written. */
  readonly shown: readonly string[];
  /** The id of a row; `number` tells rows of one identity apart. */
  idOf(observation: Own, number?: number): string;
  /** All that an observation says, so that two of one identity can be compared. */
  said(observation: Own): string;
  /** The same, marked as one of several of its identity that do not agree. */
  conflicting(observation: Own, note: string): Own;
  raw(observation: Own, place: RowPlace): RawRecord;
  /** Makes what the rows of some observations refer to, where it is not there yet. */
  prepare(context: ImportContext, observations: readonly Own[]): Promise<void>;
  /** What people recorded on a stored row, and what stands on in the one that takes its place. */
  withRemarks(content: RecordContent, stored: Readonly<Record<string, unknown>>): RecordContent;
}
