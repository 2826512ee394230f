import { type AccountKind } from '../../access/account.js';
import { type Document } from '../../graph/write/documents.js';
import { type Held } from '../../graph/write/held.js';
import { type MergeAct, type MergeStatus } from './merge-act.js';

export const MERGE = 'MergeProposal';

/**
 * That two records are one thing, or that two which were merged are not: both records stay as they are
 * until another officer decides, so it is a document beside them.
 */
export interface MergeBody {
  readonly act: MergeAct;
  /** The record that answers for both. */
  readonly keep: string;
  readonly duplicate: string;
  /** What both said when it was proposed; of no use where they are to be parted. */
  readonly states: MergeStates | null;
  /** The instant of the merge that is to be undone. */
  readonly mergedAt: string | null;
  readonly reason: string;
  readonly status: MergeStatus;
  readonly proposedBy: string;
  readonly proposerKind: AccountKind;
  readonly proposedAt: string;
  readonly decidedAt: string | null;
  /** Why it was declined. */
  readonly declinedBecause: string | null;
}

interface MergeStates {
  readonly keep: string;
  readonly duplicate: string;
}

export type MergeDocument = Document<MergeBody>;

/** Two records that are to be one. */
export interface Pair {
  readonly keep: Held;
  readonly duplicate: Held;
}
