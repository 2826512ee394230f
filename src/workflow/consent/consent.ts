import { type Audience } from '../../access/audience.js';
import { type SharingLevel } from '../../domain/vocabulary/sharing-level.js';
import { PUBLISHED_TO_ALL } from '../../graph/write/access-fields.js';
import { contentHash, hashOf, type RecordContent } from '../../graph/write/content.js';
import { type Document } from '../../graph/write/documents.js';
import { type EnteredBy } from '../submission/entered-by.js';

export const CONSENT = 'Consent';

/** That a submitter agreed to show this very wording to these people. It ends when it takes it back. */
export interface ConsentBody {
  readonly recordId: string;
  /** Hash of what the record says, whoever may read it; null where something of it was erased. */
  readonly wordingHash: string | null;
  readonly audience: Audience;
  readonly readers: readonly string[];
  readonly sharingLevel: SharingLevel;
  /** The account that handed it in. */
  readonly givenBy: string;
  /** SECRETARIAT where an officer read it out of the letter. */
  readonly enteredBy: EnteredBy;
  readonly givenAt: string;
  readonly endedAt: string | null;
}

export type ConsentDocument = Document<ConsentBody>;

/** The same wording has the same hash for every reader. */
export function wordingHash(content: RecordContent): string {
  return contentHash(content, PUBLISHED_TO_ALL);
}

export function consentId({
  recordId,
  givenAt,
}: Pick<ConsentBody, 'recordId' | 'givenAt'>): string {
  return `consent:${hashOf([recordId, givenAt]).slice(0, 32)}`;
}

/** The consents that hold now, by the id of their record. */
export function inForce(documents: readonly ConsentDocument[]): ReadonlyMap<string, ConsentBody> {
  return new Map(
    documents
      .filter(({ body }) => body.endedAt === null)
      .map(({ body }) => [body.recordId, body] as const),
  );
}

/** The same documents with every consent that held ended at an instant. */
export function ended(
  documents: readonly ConsentDocument[],
  endedAt: string,
): readonly ConsentDocument[] {
  return documents
    .filter(({ body }) => body.endedAt === null)
    .map((document) => ({ ...document, body: { ...document.body, endedAt } }));
}
