import { type About } from './about.js';
import { type Exportable } from './exportable.js';
import { type Row } from './flatten.js';

/** What a file is written from. */
export interface Content {
  readonly about: About;
  readonly exportable: Exportable;
  readonly rows: AsyncIterable<Row>;
  /** Every kind of file that the same list can be had as. */
  readonly formats: readonly FileFormat[];
}

/** A kind of file. */
export interface FileFormat {
  /** How its names end. */
  readonly ending: string;
  readonly mediaType: string;
  /** What it is for, in half a sentence. */
  readonly purpose: string;
  /** Another format that describes files of this one, told by a `Link`. */
  readonly describedBy?: string;
  /** In parts, each made when the one before was taken. */
  readonly write: (content: Content) => AsyncIterable<string | Uint8Array>;
}
