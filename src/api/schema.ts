import { type GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { entities } from '../domain/entities.js';
import { MetaResolver } from '../domain/meta/meta.resolver.js';
import { weave } from '../graph/weave/weave.js';

/** The whole schema of the product: declared types, resolvers, and what is woven from them. */
export async function buildPangolinkSchema(): Promise<GraphQLSchema> {
  const declared = await buildSchema({
    resolvers: [MetaResolver],
    orphanedTypes: [...entities],
    validate: false,
  });
  return weave(declared);
}
