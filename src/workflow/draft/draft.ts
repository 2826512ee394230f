import { type Audience } from '../../access/audience.js';
import { type Document } from '../../graph/write/documents.js';
import { type RawRecord } from '../../graph/write/parse-record.js';

export const DRAFT = 'Draft';

/** What a draft holds: an incomplete record can be no record, for it cannot say what it must. */
export interface DraftBody {
  readonly recordId: string;
  /** Name of the type of record. */
  readonly type: string;
  readonly fields: RawRecord;
  /** Null where nothing was chosen: a record is then for officers, a source for whom it is cited to. */
  readonly audience: Audience | null;
  readonly readers: readonly string[];
  /** Whether it was ever handed in: what was is never thrown away. */
  readonly handedIn: boolean;
  /** Taken out of the submission after it had been handed in. */
  readonly discarded: boolean;
}

export type DraftDocument = Document<DraftBody>;

/** The drafts that a submission still stands on. */
export const standing = (drafts: readonly DraftDocument[]): readonly DraftDocument[] =>
  drafts.filter(({ body }) => !body.discarded);
