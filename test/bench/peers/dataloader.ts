/**
 * GraphQL resolvers with DataLoader on Apollo Server, cache control off: one statement for each level
 * and relation, only the properties that are asked for, rows as lists.
 *
 *   node --import tsx dataloader.ts --port N
 */
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Loaders } from './dataloader/loaders.js';
import { type PeerContext, resolvers } from './dataloader/resolvers.js';
import { typeDefs } from './dataloader/schema.js';
import { openPlainDriver } from './hand-written/asker.js';
import { portAsked, sayReady } from './settings.js';

const driver = openPlainDriver();
await driver.verifyConnectivity();

const server = new ApolloServer<PeerContext>({
  typeDefs,
  resolvers: resolvers as never,
  plugins: [ApolloServerPluginCacheControlDisabled()],
});
await startStandaloneServer(server, {
  listen: { port: portAsked(), host: '127.0.0.1' },
  context: () => Promise.resolve({ driver, loaders: new Loaders(driver) }),
});
sayReady();
