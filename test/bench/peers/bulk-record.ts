import { type PeerRequest } from './questions/peer-questions.js';

/** A presence of a platform to be written: what its node holds, and what it is related to. */
export interface BulkRecord {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly relations: readonly { readonly type: string; readonly to: string }[];
}

/** How records are written by a peer: requests one after the other, and how many each answer counts. */
export interface BulkWrite {
  readonly requests: (records: readonly BulkRecord[], recordedAt: string) => readonly PeerRequest[];
  readonly written: (json: unknown) => number;
}

/** A relation that nobody has ended holds until then. */
export const STILL_CURRENT = '9999-12-31T23:59:59.999999Z';

/** The ids that a record is related to in one way. */
export const relatedTo = ({ relations }: BulkRecord, type: string): readonly string[] =>
  relations.filter((relation) => relation.type === type).map(({ to }) => to);

/** A presence as the statement takes it: it is of one platform, in one place, from one source. */
export const presenceRow = (record: BulkRecord) => ({
  properties: record.properties,
  platform: relatedTo(record, 'PRESENCE_OF')[0],
  party: relatedTo(record, 'PRESENT_IN')[0],
  source: relatedTo(record, 'CITES')[0],
});
