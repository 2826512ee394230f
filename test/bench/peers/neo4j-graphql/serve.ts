import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { openDriver } from '../recording-driver.js';
import { portAsked, sayReady } from '../settings.js';
import { typeDefs } from './type-definitions.js';

/** @neo4j/graphql on Apollo Server, as the documentation of both sets them up. */
export async function serveNeo4jGraphql(plugins: readonly ApolloServerPlugin[]): Promise<void> {
  const driver = openDriver();
  await driver.verifyConnectivity();
  const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
  const server = new ApolloServer({ schema, plugins: [...plugins] });
  await startStandaloneServer(server, { listen: { port: portAsked(), host: '127.0.0.1' } });
  sayReady();
}
