import {
  DraftResolver,
  DraftSavedResolver,
  LikelyDuplicateResolver,
} from './draft/draft.resolver.js';
import { SubmissionFileResolver } from './file/submission-file.resolver.js';
import { PreviewResolver } from './preview/preview.resolver.js';
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
  ChangeSubmissionResolver,
  CommentAddedResolver,
  DraftResolver,
  DraftSavedResolver,
  LikelyDuplicateResolver,
  PreviewResolver,
  SubmissionFileResolver,
  SubmissionResolver,
  SubmissionDoneResolver,
  SubmissionHandedInResolver,
  SubmissionPublishedResolver,
] as const;
