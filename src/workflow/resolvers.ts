import {
  DraftResolver,
  DraftSavedResolver,
  LikelyDuplicateResolver,
} from './draft/draft.resolver.js';
import { SubmissionFileResolver } from './file/submission-file.resolver.js';
import {
  ChangeResolver,
  HistoryResolver,
  RecordStateResolver,
} from './history/history.resolver.js';
import { MergeDoneResolver, MergeResolver } from './merge/merge.resolver.js';
import { PreviewResolver } from './preview/preview.resolver.js';
import { RedactionDoneResolver, RedactionResolver } from './redaction/redaction.resolver.js';
import { ProposalDoneResolver, RevisionResolver } from './revision/revision.resolver.js';
import {
  ChangeSubmissionResolver,
  CommentAddedResolver,
} from './submission/change-submission.resolver.js';
import {
  SubmissionDoneResolver,
  SubmissionHandedInResolver,
  SubmissionPublishedResolver,
  SubmissionResolver,
} from './submission/submission.resolver.js';

/** Everything of the workflow that can be asked for. */
export const workflowResolvers = [
  ChangeResolver,
  ChangeSubmissionResolver,
  CommentAddedResolver,
  DraftResolver,
  DraftSavedResolver,
  HistoryResolver,
  LikelyDuplicateResolver,
  MergeDoneResolver,
  MergeResolver,
  PreviewResolver,
  ProposalDoneResolver,
  RecordStateResolver,
  RedactionDoneResolver,
  RedactionResolver,
  RevisionResolver,
  SubmissionFileResolver,
  SubmissionResolver,
  SubmissionDoneResolver,
  SubmissionHandedInResolver,
  SubmissionPublishedResolver,
] as const;
