import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { type AccountContext } from '../../access/account-context.js';
import { typed } from '../../graph/typed.js';
import { askingIn } from '../act/asking.js';
import { answered } from '../act/perform.js';
import {
  PublishSubmissionResult,
  RejectSubmissionResult,
  ReturnSubmissionResult,
  StartSubmissionResult,
  SubmitSubmissionResult,
  TakeUpSubmissionResult,
  WithdrawSubmissionResult,
} from '../act/results.js';
import {
  RejectSubmissionInput,
  ReturnSubmissionInput,
  SubmitSubmissionInput,
  TakeUpSubmissionInput,
  WithdrawSubmissionInput,
} from '../move/move-submission.input.js';
import { done, moveSubmission } from '../move/move-submission.js';
import { Move } from '../move/move.js';
import { SubmissionPublished } from '../publication/publication-plan.type.js';
import { PublishSubmissionInput } from '../publication/publish-submission.input.js';
import { publishSubmission } from '../publication/publish-submission.js';
import { RECEIPT, type ReceiptBody } from '../receipt/receipt.js';
import { Receipt } from '../receipt/receipt.type.js';
import { StartSubmissionInput } from './start-submission.input.js';
import { startSubmission } from './start-submission.js';
import { SubmissionDone, SubmissionHandedIn } from './submission-results.type.js';
import { Submission } from './submission.type.js';

type Info = GraphQLResolveInfo;

@Resolver()
export class SubmissionResolver {
  @Mutation(() => StartSubmissionResult, {
    description:
      'Begins a submission: your own, or as an officer what somebody else sent by letter.',
  })
  startSubmission(
    @Arg('input', () => StartSubmissionInput, { description: 'Whose it is and what it answers.' })
    input: StartSubmissionInput,
    @Ctx() context: AccountContext,
    @Info() info: Info,
  ) {
    return answered(askingIn(context, info), (actor) => startSubmission(actor, input));
  }

  @Mutation(() => SubmitSubmissionResult, {
    description: 'Hands a submission in, if all of its records are complete, and gives a receipt.',
  })
  submitSubmission(
    @Arg('input', () => SubmitSubmissionInput, { description: 'Which one.' })
    input: SubmitSubmissionInput,
    @Ctx() context: AccountContext,
    @Info() info: Info,
  ) {
    return answered(askingIn(context, info), async (actor) =>
      typed('SubmissionHandedIn', await moveSubmission(actor, Move.SUBMIT, input)),
    );
  }

  @Mutation(() => TakeUpSubmissionResult, { description: 'Begins the review of a submission.' })
  takeUpSubmission(
    @Arg('input', () => TakeUpSubmissionInput, { description: 'Which one.' })
    input: TakeUpSubmissionInput,
    @Ctx() context: AccountContext,
    @Info() info: Info,
  ) {
    return answered(askingIn(context, info), (actor) => done(actor, Move.TAKE_UP, input));
  }

  @Mutation(() => ReturnSubmissionResult, {
    description: 'Gives a submission back to be mended, with a reason that its submitter reads.',
  })
  returnSubmission(
    @Arg('input', () => ReturnSubmissionInput, { description: 'Which one and why.' })
    input: ReturnSubmissionInput,
    @Ctx() context: AccountContext,
    @Info() info: Info,
  ) {
    return answered(askingIn(context, info), (actor) => done(actor, Move.RETURN, input));
  }

  @Mutation(() => RejectSubmissionResult, {
    description: 'Refuses a submission for good, with a reason that its submitter reads.',
  })
  rejectSubmission(
    @Arg('input', () => RejectSubmissionInput, { description: 'Which one and why.' })
    input: RejectSubmissionInput,
    @Ctx() context: AccountContext,
    @Info() info: Info,
  ) {
    return answered(askingIn(context, info), (actor) => done(actor, Move.REJECT, input));
  }

  @Mutation(() => WithdrawSubmissionResult, {
    description:
      'Takes a submission back: what was published with it is no longer, and all consent to it ends.',
  })
  withdrawSubmission(
    @Arg('input', () => WithdrawSubmissionInput, { description: 'Which one and why.' })
    input: WithdrawSubmissionInput,
    @Ctx() context: AccountContext,
    @Info() info: Info,
  ) {
    return answered(askingIn(context, info), (actor) => done(actor, Move.WITHDRAW, input));
  }

  @Mutation(() => PublishSubmissionResult, {
    description:
      'Publishes a submission, each record to whom its submitter chose or to fewer. Whoever wrote or ' +
      'entered any of it cannot.',
  })
  publishSubmission(
    @Arg('input', () => PublishSubmissionInput, { description: 'Which one, and to whom.' })
    input: PublishSubmissionInput,
    @Ctx() context: AccountContext,
    @Info() info: Info,
  ) {
    return answered(askingIn(context, info), (actor) => publishSubmission(actor, input));
  }
}

@Resolver(() => SubmissionDone)
export class SubmissionDoneResolver {
  @FieldResolver(() => Submission, {
    nullable: true,
    description: 'The submission as it is now.',
  })
  submission(
    @Root() { submissionId }: SubmissionDone,
    @Ctx() { graph }: AccountContext,
    @Info() info: Info,
  ) {
    return graph.load(info, submissionId);
  }
}

@Resolver(() => SubmissionPublished)
export class SubmissionPublishedResolver {
  @FieldResolver(() => Submission, {
    nullable: true,
    description: 'The submission as it is now.',
  })
  submission(
    @Root() { submissionId }: SubmissionPublished,
    @Ctx() { graph }: AccountContext,
    @Info() info: Info,
  ) {
    return graph.load(info, submissionId);
  }
}

@Resolver(() => SubmissionHandedIn)
export class SubmissionHandedInResolver {
  @FieldResolver(() => Submission, {
    nullable: true,
    description: 'The submission as it is now.',
  })
  submission(
    @Root() { submissionId }: SubmissionHandedIn,
    @Ctx() { graph }: AccountContext,
    @Info() info: Info,
  ) {
    return graph.load(info, submissionId);
  }

  @FieldResolver(() => Receipt, {
    nullable: true,
    description: 'What proves that it was handed in.',
  })
  async receipt(
    @Root() { receiptId }: SubmissionHandedIn,
    @Ctx() { graph }: AccountContext,
  ): Promise<Receipt | null> {
    const found = await graph.document<ReceiptBody>({ kind: RECEIPT, id: receiptId });
    return found === null ? null : { id: found.id, ...found.body };
  }
}
