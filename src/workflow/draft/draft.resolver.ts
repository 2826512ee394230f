import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type AccountContext } from '../../access/account-context.js';
import { refuseMalformedId } from '../../graph/malformed-id.js';
import { askingIn } from '../act/asking.js';
import { answered } from '../act/perform.js';
import { SaveDraftResult } from '../act/results.js';
import { draftView } from './draft-view.js';
import { DRAFT, standing, type DraftBody } from './draft.js';
import { Draft, DraftSaved } from './draft.type.js';
import { SaveDraftInput } from './save-draft.input.js';
import { saveDraft } from './save-draft.js';

type Info = GraphQLResolveInfo;

@Resolver()
export class DraftResolver {
  @Query(() => [Draft], {
    description:
      'The drafts of a submission that you may read: those of your own, and what was handed in for ' +
      'officers. None for a submission that you may not see.',
  })
  async drafts(
    @Arg('submission', () => ID, { description: 'The submission.' }) submission: string,
    @Ctx() { graph }: AccountContext,
    @Info() { schema }: Info,
  ): Promise<Draft[]> {
    refuseMalformedId(submission, ['submission']);
    const found = await graph.documents<DraftBody>({ kind: DRAFT, about: submission });
    return standing(found).map((draft) => draftView(schema, draft));
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
    const found = await graph.documents<DraftBody>({ kind: DRAFT, about: submissionId });
    const draft = standing(found).find(({ body }) => body.recordId === recordId);
    return draft === undefined ? null : draftView(schema, draft);
  }
}
