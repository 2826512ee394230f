import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { type AccountContext } from '../../access/account-context.js';
import { CitesDocument } from '../../domain/cites-document/cites-document.type.js';
import { askingIn } from '../act/asking.js';
import { answered } from '../act/perform.js';
import { MarkRegisterCompleteInput } from './mark-register.input.js';
import { markRegister } from './mark-register.js';
import { MarkRegisterCompleteResult, RegisterMarked } from './mark-register.type.js';

@Resolver(() => RegisterMarked)
export class MarkRegisterResolver {
  @Mutation(() => MarkRegisterCompleteResult, {
    description:
      'Marks the register of answers to a Notification as complete, as an officer: from then on an ' +
      'answer that is not in it counts as not recorded.',
  })
  markRegisterComplete(
    @Arg('input', () => MarkRegisterCompleteInput, { description: 'Which one.' })
    input: MarkRegisterCompleteInput,
    @Ctx() context: AccountContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answered(askingIn(context, info), (actor) => markRegister(actor, input));
  }

  @FieldResolver(() => CitesDocument, { nullable: true, description: 'The Notification.' })
  notification(
    @Root() { notificationId }: RegisterMarked,
    @Ctx() { graph }: AccountContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return graph.load(info, notificationId);
  }
}
