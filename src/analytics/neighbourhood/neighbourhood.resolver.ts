import { type GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { Node } from '../../domain/node/node.type.js';
import { type GraphContext } from '../../graph/session.js';
import { citedAnswer } from '../citation/cite.js';
import { answerNeighbourhood, checkedNeighbourhood } from './answer-neighbourhood.js';
import { NeighbourhoodArguments } from './neighbourhood.input.js';
import { Neighbour, Neighbourhood } from './neighbourhood.type.js';

@Resolver(() => Neighbourhood)
class NeighbourhoodResolver {
  @Query(() => Neighbourhood, {
    nullable: true,
    description:
      'What stands around a record, within so many relations? No way leads through a Source, ' +
      'CitesDocument or Duty, which join nearly everything; they may be in the middle or at its edge. ' +
      'Readings stand in no neighbourhood. Null where the record is not there.',
  })
  async neighbourhood(
    @Args(() => NeighbourhoodArguments) asked: NeighbourhoodArguments,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const question = checkedNeighbourhood(asked);
    const answer = await citedAnswer(context, info, null, async (instant) => {
      const found = await answerNeighbourhood(context.graph, info.schema, question, instant);
      return found ?? { searched: [] };
    });
    return 'nodes' in answer ? answer : null;
  }
}

@Resolver(() => Neighbour)
class NeighbourResolver {
  @FieldResolver(() => Node, {
    nullable: true,
    description: 'The record; null where it was closed or hidden since.',
  })
  record(
    @Root() { id }: Neighbour,
    @Ctx() { graph }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return graph.load(info, id);
  }
}

/** What stands around a record. */
export const neighbourhoodResolvers = [NeighbourhoodResolver, NeighbourResolver] as const;
