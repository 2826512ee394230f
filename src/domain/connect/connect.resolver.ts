import { type GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { asOfInstant } from '../../graph/as-of.js';
import { type GraphContext } from '../../graph/session.js';
import { Node } from '../node/node.type.js';
import { ConnectArguments } from './connect.input.js';
import { Path, PathStep } from './path.type.js';
import { shortestPaths, type FoundStep } from './shortest-paths.js';

@Resolver(() => PathStep)
export class ConnectResolver {
  @Query(() => [Path], {
    description:
      'How two records are joined: paths of the least length and of the next that there is, in the ' +
      'order of length, then of the ids on them. No path leads through a Source, CitesDocument or ' +
      'Duty, which join nearly everything; they may be its ends. Readings stand in no path.',
  })
  connect(
    @Args(() => ConnectArguments) asked: ConnectArguments,
    @Ctx() { graph }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return shortestPaths(graph, info.schema, asked, asOfInstant(info));
  }

  @FieldResolver(() => Node, {
    nullable: true,
    description: 'The record; null where it was closed or hidden since the path was found.',
  })
  record(
    @Root() { id }: FoundStep,
    @Ctx() { graph }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return graph.load(info, id);
  }
}
