import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type AccountContext } from '../../access/account-context.js';
import { Node } from '../../domain/node/node.type.js';
import { refuseMalformedId } from '../../graph/malformed-id.js';
import { askingIn } from '../act/asking.js';
import { answered } from '../act/perform.js';
import { refuseAsOf } from '../act/refuse-as-of.js';
import { DecideRedactionResult, ProposeRedactionResult } from '../act/results.js';
import { decideRedaction } from './decide-redaction.js';
import { proposeRedaction } from './propose-redaction.js';
import { DecideRedactionInput, ProposeRedactionInput } from './redaction.input.js';
import { Redaction, RedactionDone } from './redaction.type.js';
import { redactionsFor } from './redactions-view.js';

type Info = GraphQLResolveInfo;

@Resolver()
export class RedactionResolver {
  @Query(() => [Redaction], {
    description:
      'What officers of the Secretariat erased, or want to erase, and why; never what it was. The ' +
      'newest 250, oldest first, for officers alone; empty for everyone else. Reads the present only.',
  })
  async redactions(
    @Arg('record', () => ID, { nullable: true, description: 'Those of one record alone.' })
    record: string | null,
    @Ctx() context: AccountContext,
    @Info() info: Info,
  ): Promise<Redaction[]> {
    if (record) refuseMalformedId(record, ['record']);
    refuseAsOf(info, 'redactions');
    return [...(await redactionsFor(askingIn(context, info), record ?? null))];
  }

  @Mutation(() => ProposeRedactionResult, {
    description:
      'Proposes to erase values of a record for good, from every state, draft, comment and index. ' +
      'Nothing happens until another officer approves it.',
  })
  proposeRedaction(
    @Arg('input', () => ProposeRedactionInput, { description: 'What must go, and why.' })
    input: ProposeRedactionInput,
    @Ctx() context: AccountContext,
    @Info() info: Info,
  ) {
    return answered(askingIn(context, info), (actor) => proposeRedaction(actor, input));
  }

  @Mutation(() => DecideRedactionResult, {
    description:
      'Approves or refuses a redaction that a colleague proposed. What is approved is erased at once ' +
      'and cannot be brought back; that something was erased, when and why, stays.',
  })
  decideRedaction(
    @Arg('input', () => DecideRedactionInput, { description: 'Which redaction, and the decision.' })
    input: DecideRedactionInput,
    @Ctx() context: AccountContext,
    @Info() info: Info,
  ) {
    return answered(askingIn(context, info), (actor) => decideRedaction(actor, input));
  }
}

@Resolver(() => RedactionDone)
export class RedactionDoneResolver {
  @FieldResolver(() => Redaction, { nullable: true, description: 'The redaction as it is now.' })
  async redaction(
    @Root() { redactionId, recordId }: RedactionDone,
    @Ctx() context: AccountContext,
    @Info() info: Info,
  ): Promise<Redaction | null> {
    const all = await redactionsFor(askingIn(context, info), recordId);
    return all.find(({ id }) => id === redactionId) ?? null;
  }

  @FieldResolver(() => Node, { nullable: true, description: 'The record as it is now.' })
  record(
    @Root() { recordId }: RedactionDone,
    @Ctx() { graph }: AccountContext,
    @Info() info: Info,
  ) {
    return graph.load(info, recordId);
  }
}
