import { type GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { ViewerResolver } from '../access/viewer/viewer.resolver.js';
import { appliedResolvers } from '../analytics/applied/resolvers.js';
import { beforeAfterResolvers } from '../analytics/before-after/before-after.resolver.js';
import { CitationResolver } from '../analytics/citation/citation.resolver.js';
import { communitiesResolvers } from '../analytics/communities/communities.resolver.js';
import { CaveatResolver } from '../analytics/estimate/estimate.resolver.js';
import { summaries, summaryTypes } from '../analytics/summaries/summaries.js';
import { tradeFlowsResolvers } from '../analytics/trade-flows/trade-flows.resolver.js';
import { flowsResolvers } from '../analytics/flows/flows.resolver.js';
import { neighbourhoodResolvers } from '../analytics/neighbourhood/neighbourhood.resolver.js';
import { traceResolvers } from '../analytics/trace/resolvers.js';
import { correlateResolvers } from '../analytics/correlate/resolvers.js';
import { entities } from '../domain/entities.js';
import { ConnectResolver } from '../domain/connect/connect.resolver.js';
import { MetaResolver } from '../domain/meta/meta.resolver.js';
import { NodeResolver } from '../domain/node/node.resolver.js';
import { SearchResolver } from '../domain/search/search.resolver.js';
import { weave } from '../graph/weave/weave.js';
import { coverageResolvers } from '../workflow/coverage/resolvers.js';
import { workflowResolvers } from '../workflow/resolvers.js';
import { Submission } from '../workflow/submission/submission.type.js';

/** The whole schema of the product: declared types, resolvers, and what is woven from them. */
export async function buildPangolinkSchema(): Promise<GraphQLSchema> {
  const declared = await buildSchema({
    resolvers: [
      ConnectResolver,
      MetaResolver,
      ViewerResolver,
      NodeResolver,
      SearchResolver,
      CaveatResolver,
      CitationResolver,
      ...appliedResolvers,
      ...traceResolvers,
      ...correlateResolvers,
      ...beforeAfterResolvers,
      ...flowsResolvers,
      ...tradeFlowsResolvers,
      ...communitiesResolvers,
      ...neighbourhoodResolvers,
      ...workflowResolvers,
      ...coverageResolvers,
    ],
    orphanedTypes: [...entities, Submission, ...summaryTypes],
    validate: false,
  });
  return weave(declared, summaries);
}
