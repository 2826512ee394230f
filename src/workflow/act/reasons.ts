/** Under which word each act stands in the history and in the audit chain. */
export type Reason =
  | 'STARTED'
  | 'CHANGED'
  | 'DRAFTED'
  | 'DISCARDED'
  | 'DECLARED_NIL'
  | 'CONFIRMED_STILL_VALID'
  | 'SUBMITTED'
  | 'TAKEN_UP'
  | 'RETURNED'
  | 'REJECTED'
  | 'PUBLISHED'
  | 'WITHDRAWN'
  | 'CONFIRMED'
  | 'COMMENTED'
  | 'PROPOSED'
  | 'REVISED'
  | 'PROPOSAL_CLOSED'
  | 'MERGE_PROPOSED'
  | 'MERGED'
  | 'UNMERGED'
  | 'MERGE_CLOSED'
  | 'REGISTER_MARKED'
  | 'REDACTION_PROPOSED'
  | 'REDACTION_REFUSED'
  | 'REDACTED';

/** Acts by which somebody becomes an author of what is then decided on. */
export const WRITING: readonly Reason[] = [
  'STARTED',
  'CHANGED',
  'DRAFTED',
  'DISCARDED',
  'DECLARED_NIL',
  'CONFIRMED_STILL_VALID',
  'SUBMITTED',
];
