import { createUnionType } from 'type-graphql';
import { CommentAdded } from '../comment/comment.type.js';
import { DraftSaved } from '../draft/draft.type.js';
import { MergeDone } from '../merge/merge.type.js';
import { SubmissionPublished } from '../publication/publication-plan.type.js';
import { RedactionDone } from '../redaction/redaction.type.js';
import { Refusal } from '../refusal/refusal.type.js';
import { ProposalDone } from '../revision/proposal.type.js';
import { SubmissionDone, SubmissionHandedIn } from '../submission/submission-results.type.js';

/* Each mutation answers a union of its own: what it did, or why it did not. */

type Success = new () => object;

const resultOf = <T extends Success>(name: string, success: T) =>
  createUnionType({
    name: `${name}Result`,
    description: `What ${name} did, or why it did nothing.`,
    types: () => [success, Refusal] as const,
  });

export const StartSubmissionResult = resultOf('StartSubmission', SubmissionDone);
export const SubmitSubmissionResult = resultOf('SubmitSubmission', SubmissionHandedIn);
export const TakeUpSubmissionResult = resultOf('TakeUpSubmission', SubmissionDone);
export const ReturnSubmissionResult = resultOf('ReturnSubmission', SubmissionDone);
export const RejectSubmissionResult = resultOf('RejectSubmission', SubmissionDone);
export const WithdrawSubmissionResult = resultOf('WithdrawSubmission', SubmissionDone);
export const PublishSubmissionResult = resultOf('PublishSubmission', SubmissionPublished);
export const SaveDraftResult = resultOf('SaveDraft', DraftSaved);
export const DiscardDraftResult = resultOf('DiscardDraft', SubmissionDone);
export const UpdateSubmissionResult = resultOf('UpdateSubmission', SubmissionDone);
export const DeclareNilResult = resultOf('DeclareNil', SubmissionDone);
export const ConfirmStillValidResult = resultOf('ConfirmStillValid', SubmissionDone);
export const ConfirmSubmissionResult = resultOf('ConfirmSubmission', SubmissionDone);
export const AddCommentResult = resultOf('AddComment', CommentAdded);
export const ProposeRevisionResult = resultOf('ProposeRevision', ProposalDone);
export const DecideRevisionResult = resultOf('DecideRevision', ProposalDone);
export const WithdrawProposalResult = resultOf('WithdrawProposal', ProposalDone);
export const ProposeMergeResult = resultOf('ProposeMerge', MergeDone);
export const ProposeUnmergeResult = resultOf('ProposeUnmerge', MergeDone);
export const DecideMergeResult = resultOf('DecideMerge', MergeDone);
export const WithdrawMergeResult = resultOf('WithdrawMerge', MergeDone);
export const ProposeRedactionResult = resultOf('ProposeRedaction', RedactionDone);
export const DecideRedactionResult = resultOf('DecideRedaction', RedactionDone);
