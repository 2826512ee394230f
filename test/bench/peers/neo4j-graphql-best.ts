/**
 * @neo4j/graphql on Apollo Server in the best set-up that both document: cache control off.
 *
 *   node --import tsx neo4j-graphql-best.ts --port N
 */
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { serveNeo4jGraphql } from './neo4j-graphql/serve.js';

await serveNeo4jGraphql([ApolloServerPluginCacheControlDisabled()]);
