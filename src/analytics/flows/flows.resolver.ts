import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { Jurisdiction } from '../../domain/jurisdiction/jurisdiction.type.js';
import { Taxon } from '../../domain/taxon/taxon.type.js';
import { TradeRoute } from '../../domain/trade-route/trade-route.type.js';
import { type GraphContext } from '../../graph/session.js';
import { citedAnswer } from '../citation/cite.js';
import { answerFlows, checkedFirst, checkedFlows, linksOnPage } from './answer-flows.js';
import { FlowLinksArguments, FlowsArguments } from './flows.input.js';
import { FlowLink, FlowNode, Flows } from './flows.type.js';

type Info = GraphQLResolveInfo;

const FIRST = { defaultValue: 10, description: 'How many, 1 to 100.' };

@Resolver(() => Flows)
class FlowsResolver {
  @Query(() => Flows, {
    description:
      'From where to where do recorded trade routes lead, by taxon, means and time? Links count records ' +
      'held, no trade. An end that the records do not name stays unknown and is never filled in from ' +
      'another leg; what is only foreseen is no route.',
  })
  flows(
    @Args(() => FlowsArguments) asked: FlowsArguments,
    @Ctx() context: GraphContext,
    @Info() info: Info,
  ) {
    const question = checkedFlows(asked);
    return citedAnswer(context, info, null, (instant) =>
      answerFlows(context.graph, question, instant),
    );
  }

  @FieldResolver(() => [FlowLink], {
    description: 'Links by the ids of the places they lead from and to, unknown ends last.',
  })
  links(
    @Root() { allLinks }: Flows,
    @Args(() => FlowLinksArguments) page: FlowLinksArguments,
  ): readonly FlowLink[] {
    return linksOnPage(allLinks, page);
  }
}

@Resolver(() => FlowNode)
class FlowNodeResolver {
  @FieldResolver(() => Jurisdiction, { nullable: true, description: 'The place.' })
  place(@Root() { id }: FlowNode, @Ctx() { graph }: GraphContext, @Info() info: Info) {
    return graph.load(info, id);
  }
}

@Resolver(() => FlowLink)
class FlowLinkResolver {
  @FieldResolver(() => [TradeRoute], { description: 'Its records, by id.' })
  routes(
    @Root() { routeIds }: FlowLink,
    @Arg('first', () => Int, FIRST) first: number,
    @Ctx() { graph }: GraphContext,
    @Info() info: Info,
  ) {
    return graph.loadAll(info, routeIds.slice(0, checkedFirst(first)));
  }

  @FieldResolver(() => [Taxon], { description: 'Taxa that its records name, by id.' })
  taxa(
    @Root() { taxonIds }: FlowLink,
    @Arg('first', () => Int, FIRST) first: number,
    @Ctx() { graph }: GraphContext,
    @Info() info: Info,
  ) {
    return graph.loadAll(info, taxonIds.slice(0, checkedFirst(first)));
  }
}

/** From where to where recorded routes lead. */
export const flowsResolvers = [FlowsResolver, FlowNodeResolver, FlowLinkResolver] as const;
