import { type AccountName } from './accounts.js';

export type Values = Readonly<Record<string, unknown>>;

/** How to ask for a mutation so that nothing stands in its way but the id under test. */
interface MutationSample {
  readonly input: Values;
  /** What an officer sends otherwise: officers have submissions of their own in their hands. */
  readonly officer?: Values;
}

/** Submissions of the half-hidden graph, by whose hands they are in. */
const OWN = { submission: 'submission:own' };
const LETTER = { submission: 'submission:letter' };
const IN_REVIEW = { submission: 'submission:in-review' };

const REASON = 'For a reason.';

/** One for every mutation; one that is added without a sample fails. */
export const MUTATION_SAMPLES: Readonly<Record<string, MutationSample>> = {
  addComment: {
    input: { ...OWN, text: 'Is this so?', audience: 'TO_SUBMITTER' },
    officer: IN_REVIEW,
  },
  confirmStillValid: { input: { ...OWN, records: [] }, officer: LETTER },
  confirmSubmission: { input: { ...IN_REVIEW, confirmation: 'CONFIRMED' } },
  decideRevision: {
    input: {
      proposal: 'proposal:own',
      decisions: [{ field: 'originalTitle', accepted: false, reason: REASON }],
    },
  },
  decideMerge: { input: { merge: 'merge:own', decision: 'DECLINE', reason: REASON } },
  decideRedaction: { input: { redaction: 'redaction:own', decision: 'REFUSE' } },
  declareNil: { input: { ...OWN, nil: true }, officer: LETTER },
  discardDraft: { input: { ...OWN, draft: 'draft:own' }, officer: LETTER },
  markRegisterComplete: { input: { notification: 'cites-document:a' } },
  proposeMerge: {
    input: {
      keep: 'legislation-change:published',
      keepStateId: 'none',
      duplicate: 'legislation-change:a',
      duplicateStateId: 'none',
      reason: REASON,
    },
  },
  proposeRedaction: {
    input: {
      recordId: 'legislation-change:published',
      fields: ['note'],
      reason: 'PRIVATE_PERSON',
    },
  },
  proposeUnmerge: { input: { merge: 'merge:own', reason: REASON } },
  proposeRevision: {
    input: {
      recordId: 'legislation-change:published',
      reason: REASON,
      changes: { legislationChange: { originalTitle: 'Lex' } },
    },
  },
  publishSubmission: {
    input: {
      ...IN_REVIEW,
      dryRun: true,
      audiences: [{ record: 'legislation-change:handed-in', audience: 'NAMED' }],
    },
  },
  rejectSubmission: { input: { ...IN_REVIEW, reason: REASON } },
  returnSubmission: { input: { ...IN_REVIEW, reason: REASON } },
  saveDraft: { input: { ...OWN, record: { legislationChange: {} } }, officer: LETTER },
  startSubmission: {
    input: { head: { language: 'vi' } },
    officer: { onBehalfOf: { submitterKind: 'PARTY', submitter: 'party:VN' } },
  },
  submitSubmission: { input: OWN, officer: LETTER },
  takeUpSubmission: { input: IN_REVIEW },
  updateSubmission: { input: { ...OWN, head: { language: 'vi' } }, officer: LETTER },
  withdrawMerge: { input: { merge: 'merge:own' } },
  withdrawProposal: { input: { proposal: 'proposal:own' } },
  withdrawSubmission: { input: { ...OWN, reason: REASON }, officer: LETTER },
};

export function sampleFor(who: AccountName, mutation: string): Values {
  const sample = MUTATION_SAMPLES[mutation];
  if (sample === undefined) {
    throw new Error(
      `Mutation.${mutation} has no sample: give one in test/access/support/mutation-samples.ts, so ` +
        'that what it answers is held to what its sender may see.',
    );
  }
  return who === 'officer' ? { ...sample.input, ...sample.officer } : sample.input;
}
