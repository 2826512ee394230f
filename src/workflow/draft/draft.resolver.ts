import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type AccountContext } from '../../access/account-context.js';
import { EvidenceRecord } from '../../domain/record/record.type.js';
import { refuseMalformedId } from '../../graph/malformed-id.js';
import { askingIn } from '../act/asking.js';
import { answered } from '../act/perform.js';
import { refuseAsOf } from '../act/refuse-as-of.js';
import { DiscardDraftResult, SaveDraftResult } from '../act/results.js';
import { DiscardDraftInput } from './discard-draft.input.js';
import { discardDraft } from './discard-draft.js';
import { DRAFT, standing, type DraftBody } from './draft.js';
import { Draft, DraftSaved } from './draft.type.js';
import { draftsOf } from './drafts-of.js';
import { LikelyDuplicate } from './likely-duplicate.type.js';
import { likelyDuplicates } from './likely-duplicates.js';
import { SaveDraftInput } from './save-draft.input.js';
import { saveDraft } from './save-draft.js';

type Info = GraphQLResolveInfo;

@Resolver()
export class DraftResolver {
  @Query(() => [Draft], {
    description:
      'The drafts of a submission that you may read: those of your own, and what was handed in for ' +
      'officers. None for a submission that you may not see. Reads the present only.',
  })
  async drafts(
    @Arg('submission', () => ID, { description: 'The submission.' }) submission: string,
    @Ctx() { graph }: AccountContext,
    @Info() info: Info,
  ): Promise<Draft[]> {
    refuseMalformedId(submission, ['submission']);
    refuseAsOf(info, 'drafts');
    return [...(await draftsOf(graph, info.schema, submission))];
  }

  @Mutation(() => SaveDraftResult, {
    description:
      'Saves a record as far as it is written. What is wrong is refused; what is missing is listed ' +
      'and may wait until the submission is handed in.',
  })
  saveDraft(
    @Arg('input', () => SaveDraftInput, { description: 'What is said, and for whom.' })
    input: SaveDraftInput,
    @Ctx() context: AccountContext,
    @Info() info: Info,
  ) {
    return answered(askingIn(context, info), (actor) => saveDraft(actor, input));
  }

  @Mutation(() => DiscardDraftResult, {
    description:
      'Takes a draft out of its submission. What was never handed in is gone for good; a record that ' +
      'was is closed when the submission is handed in again.',
  })
  discardDraft(
    @Arg('input', () => DiscardDraftInput, { description: 'Which one.' })
    input: DiscardDraftInput,
    @Ctx() context: AccountContext,
    @Info() info: Info,
  ) {
    return answered(askingIn(context, info), (actor) => discardDraft(actor, input));
  }
}

@Resolver(() => DraftSaved)
export class DraftSavedResolver {
  @FieldResolver(() => Draft, {
    nullable: true,
    description: 'The draft as it is now; null where it was discarded since.',
  })
  async draft(
    @Root() { submissionId, recordId }: DraftSaved,
    @Ctx() { graph }: AccountContext,
    @Info() { schema }: Info,
  ): Promise<Draft | null> {
    const found = await draftsOf(graph, schema, submissionId);
    return found.find((draft) => draft.recordId === recordId) ?? null;
  }

  @FieldResolver(() => [LikelyDuplicate], {
    description:
      'Records that you may see and that may be the very one in the draft, at most five, the ' +
      'likeliest first. Look before you hand in the same thing twice.',
  })
  async duplicates(
    @Root() { submissionId, recordId }: DraftSaved,
    @Ctx() { graph }: AccountContext,
    @Info() { schema }: Info,
  ) {
    const found = await graph.documents<DraftBody>({ kind: DRAFT, about: submissionId });
    const draft = standing(found).find(({ body }) => body.recordId === recordId);
    return draft === undefined ? [] : likelyDuplicates(graph, schema, draft.body);
  }
}

@Resolver(() => LikelyDuplicate)
export class LikelyDuplicateResolver {
  @FieldResolver(() => EvidenceRecord, { nullable: true, description: 'The record.' })
  record(
    @Root() { recordId }: LikelyDuplicate,
    @Ctx() { graph }: AccountContext,
    @Info() info: Info,
  ) {
    return graph.load(info, recordId);
  }
}
