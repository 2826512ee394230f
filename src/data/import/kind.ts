import { type KnownSubjects } from './known-subjects.js';
import { type Observation } from './observation.js';
import { type Cells } from './read-cells.js';
import { type RowType } from './row-type.js';

/** What one row of a file holds; `leftOut` says in a few words why it holds nothing that is wanted. */
export interface RowReading {
  readonly observations: readonly Observation[];
  readonly leftOut?: string;
}

/** Gathers the observations of a file one by one; rows of one identity that do not agree come apart. */
export interface Sums {
  add(observation: Observation): void;
  results(conflicting: readonly (readonly Observation[])[]): readonly Observation[];
}

/** Looks at the observations of a file one by one, and says which part of a data set they are. */
export interface Part {
  add(observation: Observation): void;
  /** What stands in the title of its release, as "2001". Editions of one title supersede each other. */
  title(): string;
  /** The same in full, for the note of its release. */
  note(): string;
}

/** One way in which publishers lay out a table. */
export interface Layout {
  readonly name: string;
  /** The header in words, for those whose file has another one. */
  readonly header: string;
  /** By names of our own what the folded names of columns are known by. */
  readonly columns: Readonly<Record<string, RegExp>>;
  /** The title of the data set, whatever its edition. */
  readonly dataset: string;
  /** What its rows become in the graph. */
  readonly rows: RowType;
  /** What gives the source, where no other is named: a family of series, or the source itself. */
  readonly documentedBy: string;
  /** Faults are left in the cells. */
  readonly read: (cells: Cells, known: KnownSubjects) => RowReading;
  /** What follows from all observations of a file together. */
  readonly sums?: () => Sums;
  /** What part of the data set a file holds, where files hold parts of it. */
  readonly part?: () => Part;
  /** What is said of rows of one identity that do not agree. */
  readonly conflictNote: string;
}

export interface ImportKind {
  readonly name: string;
  readonly description: string;
  readonly layouts: readonly Layout[];
}
