import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { type AccountContext } from '../../access/account-context.js';
import { askingIn } from '../act/asking.js';
import { answered } from '../act/perform.js';
import {
  AddCommentResult,
  ConfirmStillValidResult,
  ConfirmSubmissionResult,
  DeclareNilResult,
  UpdateSubmissionResult,
} from '../act/results.js';
import { AddCommentInput } from '../comment/add-comment.input.js';
import { addComment } from '../comment/add-comment.js';
import { Comment, CommentAdded } from '../comment/comment.type.js';
import { submissionFile } from '../file/submission-file.js';
import {
  ConfirmStillValidInput,
  ConfirmSubmissionInput,
  DeclareNilInput,
  UpdateSubmissionInput,
} from './change-submission.input.js';
import {
  confirmStillValid,
  confirmSubmission,
  declareNil,
  updateSubmission,
} from './change-submission.js';

type Info = GraphQLResolveInfo;

@Resolver()
export class ChangeSubmissionResolver {
  @Mutation(() => UpdateSubmissionResult, {
    description: 'Changes what a submission says beside its records, before it is handed in.',
  })
  updateSubmission(
    @Arg('input', () => UpdateSubmissionInput, { description: 'Which one and what changes.' })
    input: UpdateSubmissionInput,
    @Ctx() context: AccountContext,
    @Info() info: Info,
  ) {
    return answered(askingIn(context, info), (actor) => updateSubmission(actor, input));
  }

  @Mutation(() => DeclareNilResult, {
    description:
      'Answers that there is nothing to report. It is handed in like any other answer, and is public ' +
      'only if its submitter chooses so.',
  })
  declareNil(
    @Arg('input', () => DeclareNilInput, { description: 'Which one, and whether it is so.' })
    input: DeclareNilInput,
    @Ctx() context: AccountContext,
    @Info() info: Info,
  ) {
    return answered(askingIn(context, info), (actor) => declareNil(actor, input));
  }

  @Mutation(() => ConfirmStillValidResult, {
    description:
      'Says of published records of the same submitter that they are still right: an answer to a new ' +
      'round without writing them again.',
  })
  confirmStillValid(
    @Arg('input', () => ConfirmStillValidInput, { description: 'In which one, and which records.' })
    input: ConfirmStillValidInput,
    @Ctx() context: AccountContext,
    @Info() info: Info,
  ) {
    return answered(askingIn(context, info), (actor) => confirmStillValid(actor, input));
  }

  @Mutation(() => ConfirmSubmissionResult, {
    description: 'Notes whether the submitter confirms what the Secretariat entered for it.',
  })
  confirmSubmission(
    @Arg('input', () => ConfirmSubmissionInput, { description: 'Which one, and how it stands.' })
    input: ConfirmSubmissionInput,
    @Ctx() context: AccountContext,
    @Info() info: Info,
  ) {
    return answered(askingIn(context, info), (actor) => confirmSubmission(actor, input));
  }

  @Mutation(() => AddCommentResult, {
    description: 'Leaves a comment on a submission, on a record of it, or on one field.',
  })
  addComment(
    @Arg('input', () => AddCommentInput, { description: 'Where, what and for whom.' })
    input: AddCommentInput,
    @Ctx() context: AccountContext,
    @Info() info: Info,
  ) {
    return answered(askingIn(context, info), (actor) => addComment(actor, input));
  }
}

@Resolver(() => CommentAdded)
export class CommentAddedResolver {
  @FieldResolver(() => Comment, { nullable: true, description: 'The comment.' })
  async comment(
    @Root() { commentId, submissionId }: CommentAdded,
    @Ctx() context: AccountContext,
    @Info() info: Info,
  ): Promise<Comment | null> {
    const file = await submissionFile(askingIn(context, info), submissionId);
    return file?.comments.find(({ id }) => id === commentId) ?? null;
  }
}
