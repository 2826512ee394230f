import { type About } from './about.js';
import { type Asker } from './ask-question.js';
import { type ExportOrder } from './export-order.js';

/** By whom, and as of when, a file is read. */
export interface Asking extends Asker {
  readonly order: ExportOrder;
  /** As of which instant; null for the present. */
  readonly instant: string | null;
  readonly about: About;
  /** Is told of each record of a list as it is read. */
  readonly onRecord: (() => void) | undefined;
}

/** What an order names: known to exist, and not read yet. */
export interface Wanted {
  readonly ending: string;
  readonly mediaType: string;
  /** How the name of the file that describes it ends. */
  readonly describedBy: string | null;
  /** Whether it is read page by page, so that the public needs one instant for all of them. */
  readonly isPaged: boolean;
  open(asking: Asking): Promise<AsyncIterable<string | Uint8Array>>;
}
