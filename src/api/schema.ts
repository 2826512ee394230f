import { type GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import {
  RivalCauseResolver,
  TraceChangeResolver,
  TraceHitResolver,
  TraceLinkResolver,
  TraceResolver,
  TraceWithoutOnsetResolver,
  TractionOnsetResolver,
} from '../analytics/trace/trace.resolver.js';
import { entities } from '../domain/entities.js';
import { ConnectResolver } from '../domain/connect/connect.resolver.js';
import { MetaResolver } from '../domain/meta/meta.resolver.js';
import { NodeResolver } from '../domain/node/node.resolver.js';
import { SearchResolver } from '../domain/search/search.resolver.js';
import { weave } from '../graph/weave/weave.js';

/** The whole schema of the product: declared types, resolvers, and what is woven from them. */
export async function buildPangolinkSchema(): Promise<GraphQLSchema> {
  const declared = await buildSchema({
    resolvers: [
      ConnectResolver,
      MetaResolver,
      NodeResolver,
      SearchResolver,
      TraceResolver,
      TraceHitResolver,
      TraceLinkResolver,
      TraceChangeResolver,
      TraceWithoutOnsetResolver,
      TractionOnsetResolver,
      RivalCauseResolver,
    ],
    orphanedTypes: [...entities],
    validate: false,
  });
  return weave(declared);
}
