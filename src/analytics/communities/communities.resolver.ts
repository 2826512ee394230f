import { type GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { Platform } from '../../domain/platform/platform.type.js';
import { Taxon } from '../../domain/taxon/taxon.type.js';
import { type GraphContext } from '../../graph/session.js';
import { citedAnswer } from '../citation/cite.js';
import { answerCommunities, checkedCommunities } from './answer-communities.js';
import { CommunitiesArguments } from './communities.input.js';
import { Communities, Community } from './communities.type.js';

type Info = GraphQLResolveInfo;

@Resolver(() => Communities)
class CommunitiesResolver {
  @Query(() => Communities, {
    description:
      'Which platforms do records name with the same taxa? Two platforms are linked by each taxon that ' +
      'findings, studies, assessments, measures or rules of platforms name with both, kingdoms and phyla ' +
      'left out. It shows who was studied for what, not who works together.',
  })
  communities(
    @Args(() => CommunitiesArguments) asked: CommunitiesArguments,
    @Ctx() context: GraphContext,
    @Info() info: Info,
  ) {
    const question = checkedCommunities(asked);
    return citedAnswer(context, info, question.seed, (instant) =>
      answerCommunities(context.graph, question, instant),
    );
  }
}

@Resolver(() => Community)
class CommunityResolver {
  @FieldResolver(() => [Platform], { description: 'Its platforms, by id.' })
  platforms(
    @Root() { platformIds }: Community,
    @Ctx() { graph }: GraphContext,
    @Info() info: Info,
  ) {
    return graph.loadAll(info, platformIds);
  }

  @FieldResolver(() => [Taxon], {
    description: 'Taxa that records name with two of its platforms or more, by id.',
  })
  taxa(@Root() { taxonIds }: Community, @Ctx() { graph }: GraphContext, @Info() info: Info) {
    return graph.loadAll(info, taxonIds);
  }
}

/** Communities of platforms by shared taxa. */
export const communitiesResolvers = [CommunitiesResolver, CommunityResolver] as const;
