import { type GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { Organisation } from '../../domain/organisation/organisation.type.js';
import { Party } from '../../domain/party/party.type.js';
import { type AccountContext } from '../account-context.js';
import { viewerInfo } from './viewer-info.js';
import { ViewerInfo } from './viewer-info.type.js';

@Resolver(() => ViewerInfo)
export class ViewerResolver {
  @Query(() => ViewerInfo, { description: 'Who asks, and what they may read because of that.' })
  viewer(@Ctx() context: AccountContext): ViewerInfo {
    return viewerInfo(context);
  }

  @FieldResolver(() => Party, {
    nullable: true,
    description: 'The Party whose focal point the account works for.',
  })
  party(
    @Root() { partyId }: ViewerInfo,
    @Ctx() { graph }: AccountContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return partyId === null ? null : graph.load(info, partyId);
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'The body that the account works for.',
  })
  organisation(
    @Root() { organisationId }: ViewerInfo,
    @Ctx() { graph }: AccountContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return organisationId === null ? null : graph.load(info, organisationId);
  }
}
