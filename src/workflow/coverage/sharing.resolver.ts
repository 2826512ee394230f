import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver } from 'type-graphql';
import { Adherence } from '../../domain/adherence/adherence.type.js';
import { asOfInstant } from '../../graph/as-of.js';
import { refuseMalformedId } from '../../graph/malformed-id.js';
import { type GraphContext } from '../../graph/session.js';
import { refuseUnboundedPage } from './answer-coverage.js';
import { askItems, askWebsites } from './ask-coverage.js';
import { sharingOf } from './sharing.js';
import { Sharing } from './sharing.type.js';

@Resolver(() => Sharing)
export class SharingResolver {
  @Query(() => Sharing, {
    nullable: true,
    description:
      'How far was what came in under a Notification shared, and how soon? Null where there is no ' +
      'such Notification.',
  })
  async sharing(
    @Arg('notification', () => ID, { description: 'The Notification.' }) notification: string,
    @Ctx() { graph }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Sharing | null> {
    refuseMalformedId(notification, ['notification']);
    const items = await askItems(graph, notification, asOfInstant(info));
    return items === null ? null : { bySubmitterKind: sharingOf(items) };
  }

  @FieldResolver(() => [Adherence], {
    description:
      'Websites and platforms said to adhere to codes of conduct, for posting (Decision 15.57 a), by ' +
      'id. As reported, each with who says so and in what form it committed; to stand here is no endorsement.',
  })
  async websitesAdhering(
    @Ctx() { graph }: GraphContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { defaultValue: 25, description: 'How many, 1 to 100.' })
    first: number,
    @Arg('after', () => ID, {
      nullable: true,
      description: 'The id of the last one of the page before; left out for the first page.',
    })
    after?: string | null,
  ) {
    const page = { first, after: after ?? null };
    refuseUnboundedPage(page);
    const ids = await askWebsites(graph, page, asOfInstant(info));
    return graph.loadAll(info, ids);
  }
}
