import { type GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { Jurisdiction } from '../../domain/jurisdiction/jurisdiction.type.js';
import { type GraphContext } from '../../graph/session.js';
import { citedAnswer } from '../citation/cite.js';
import { linksOnPage } from '../flows/answer-flows.js';
import { FlowLinksArguments } from '../flows/flows.input.js';
import { answerTradeFlows, checkedTradeFlows } from './answer-trade-flows.js';
import { TradeFlowsArguments } from './trade-flows.input.js';
import { TradeFlows, TradeLink } from './trade-flows.type.js';

type Info = GraphQLResolveInfo;

@Resolver(() => TradeFlows)
class TradeFlowsResolver {
  @Query(() => TradeFlows, {
    description:
      'What did Parties report of the trade in a taxon, term by term and unit by unit, as importers or as ' +
      'exporters? It adds up imported rows of the CITES Trade Database; what was not reported is not zero.',
  })
  tradeFlows(
    @Args(() => TradeFlowsArguments) asked: TradeFlowsArguments,
    @Ctx() context: GraphContext,
    @Info() info: Info,
  ) {
    const question = checkedTradeFlows(asked);
    return citedAnswer(context, info, null, (asOf, isWanted) =>
      answerTradeFlows(context.graph, question, { asOf, isWanted }),
    );
  }

  @FieldResolver(() => [TradeLink], {
    description: 'From exporter to importer, by their codes.',
  })
  links(
    @Root() { allLinks }: TradeFlows,
    @Args(() => FlowLinksArguments) page: FlowLinksArguments,
  ): readonly TradeLink[] {
    return linksOnPage(allLinks, page);
  }
}

@Resolver(() => TradeLink)
class TradeLinkResolver {
  @FieldResolver(() => Jurisdiction, { nullable: true, description: 'The place of the exporter.' })
  exporterPlace(
    @Root() { exporterId }: TradeLink,
    @Ctx() { graph }: GraphContext,
    @Info() info: Info,
  ) {
    return exporterId === null ? null : graph.load(info, exporterId);
  }

  @FieldResolver(() => Jurisdiction, { nullable: true, description: 'The place of the importer.' })
  importerPlace(
    @Root() { importerId }: TradeLink,
    @Ctx() { graph }: GraphContext,
    @Info() info: Info,
  ) {
    return importerId === null ? null : graph.load(info, importerId);
  }
}

/** What Parties reported of trade. */
export const tradeFlowsResolvers = [TradeFlowsResolver, TradeLinkResolver] as const;
