import { type GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { asOfInstant } from '../../graph/as-of.js';
import { badUserInput } from '../../graph/errors.js';
import { type Hit } from '../../graph/search/rank.js';
import { type GraphContext } from '../../graph/session.js';
import { Node } from '../node/node.type.js';
import { find } from './find.js';
import { SearchHit } from './search-hit.type.js';
import { SearchArguments } from './search.input.js';

@Resolver(() => SearchHit)
export class SearchResolver {
  @Query(() => [SearchHit], {
    description:
      'Records by name, title, code or identifier, in English, French or Spanish, scientific or ' +
      'common, then by what else they say. Whole names come first, then beginnings of names, then ' +
      'single words: more words before fewer, names before other text, and by id. Reads the present only.',
  })
  search(
    @Args(() => SearchArguments) asked: SearchArguments,
    @Ctx() { graph }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    refuseAsOf(info);
    return find(graph, asked);
  }

  @FieldResolver(() => Node, {
    nullable: true,
    description: 'The record itself; null where it was closed or hidden since it was found.',
  })
  record(@Root() { id }: Hit, @Ctx() { graph }: GraphContext, @Info() info: GraphQLResolveInfo) {
    return graph.loadFound(info, id);
  }
}

function refuseAsOf(info: GraphQLResolveInfo): void {
  if (asOfInstant(info) === null) return;
  throw badUserInput(
    'search reads the present only, for the full-text indexes keep no earlier states: search ' +
      'without @asOf, then read what was found by "node" with it.',
    ['recordedAt'],
  );
}
