/**
 * @neo4j/graphql on Apollo Server with the defaults of both.
 *
 *   node --import tsx neo4j-graphql.ts --port N
 */
import { serveNeo4jGraphql } from './neo4j-graphql/serve.js';

await serveNeo4jGraphql([]);
