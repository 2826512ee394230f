import { DraftResolver, DraftSavedResolver } from './draft/draft.resolver.js';
import {
  SubmissionDoneResolver,
  SubmissionHandedInResolver,
  SubmissionPublishedResolver,
  SubmissionResolver,
} from './submission/submission.resolver.js';

/** Everything of the workflow that can be asked for. */
export const workflowResolvers = [
  DraftResolver,
  DraftSavedResolver,
  SubmissionResolver,
  SubmissionDoneResolver,
  SubmissionHandedInResolver,
  SubmissionPublishedResolver,
] as const;
