import { type ErasureReason } from '../../domain/erasure/erasure-reason.js';
import { type Document } from '../../graph/write/documents.js';
import { type ErasedState } from '../../graph/write/erase.js';
import { type RedactionStatus } from './redaction-status.js';
import { type TextSeal } from './text-seal.js';

export const REDACTION = 'Redaction';

/** What all redactions belong to: one register, whatever record they are about. */
export const REGISTER = 'redactions';

/** What was erased and where: states, and the ids of drafts, comments and proposals. */
export interface Erased {
  readonly states: readonly ErasedState[];
  readonly papers: readonly string[];
}

/** That two officers take values out of the store for good. It never holds what they erase. */
export interface RedactionBody {
  readonly recordId: string;
  /** The fields that were named; none for any that hold the text. */
  readonly fields: readonly string[];
  /** Whether only what holds a text goes. */
  readonly byText: boolean;
  /** Tells whether the second officer means the same text; destroyed with the decision. */
  readonly text: TextSeal | null;
  readonly reason: ErasureReason;
  readonly status: RedactionStatus;
  readonly proposedBy: string;
  readonly proposedAt: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly erased: Erased;
}

export type RedactionDocument = Document<RedactionBody>;

export const NOTHING_ERASED: Erased = { states: [], papers: [] };
