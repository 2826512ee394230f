import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { badUserInput } from '../../graph/errors.js';
import { refuseMalformedId } from '../../graph/malformed-id.js';
import { type GraphContext } from '../../graph/session.js';
import { Node } from './node.type.js';

const MOST_IDS = 100;

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description:
      'The record with this id, of whatever type; null where there is none to be seen. The id of a ' +
      'duplicate that was merged gives the record that was kept, which says its own id.',
  })
  node(
    @Arg('id', () => ID, { description: 'Its id, for example "platform:wechat".' }) id: string,
    @Ctx() { graph }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return graph.load(info, id);
  }

  @Query(() => [Node], {
    nullable: 'items',
    description:
      'The records with these ids, in the same order; null in the place of each that is not there ' +
      'to be seen. One statement for each type among them.',
  })
  nodes(
    @Arg('ids', () => [ID], {
      description: `Their ids, at most ${MOST_IDS}; one may be named twice.`,
    })
    ids: string[],
    @Ctx() { graph }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    if (ids.length > MOST_IDS) {
      throw badUserInput(`"ids" holds ${ids.length}; it takes at most ${MOST_IDS}.`, ['ids']);
    }
    ids.forEach((id, position) => {
      refuseMalformedId(id, ['ids', String(position)]);
    });
    return ids.map((id) => graph.load(info, id));
  }
}
