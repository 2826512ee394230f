import { type AccountKind } from '../../access/account.js';
import { type Document } from '../../graph/write/documents.js';
import { type RawRecord } from '../../graph/write/parse-record.js';
import { type ProposalStatus } from './proposal-status.js';

export const PROPOSAL = 'Proposal';

export interface FieldDecision {
  readonly field: string;
  readonly accepted: boolean;
  readonly reason: string | null;
}

/**
 * A change of a published record that somebody wants: the record goes on showing its public state
 * until it is decided, so the change is a document beside it.
 */
export interface ProposalBody {
  readonly recordId: string;
  /** The state that the proposer read. */
  readonly baseStateId: string;
  /** The fields that change; null clears. */
  readonly changes: RawRecord;
  readonly reason: string;
  readonly status: ProposalStatus;
  readonly decisions: readonly FieldDecision[];
  readonly proposedBy: string;
  readonly proposerKind: AccountKind;
  readonly proposedAt: string;
  readonly decidedAt: string | null;
}

export type ProposalDocument = Document<ProposalBody>;
