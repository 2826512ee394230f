import { buildSchema, type GraphQLSchema } from 'graphql';
import {
  DatabaseUnavailable,
  StatementTimedOut,
  WritersBusy,
  badUserInput,
} from '../../../src/graph/errors.js';

/** What no caller may ever see. */
export const SECRET = 'bolt://10.1.2.3:7687';

const text = `
  type Query {
    platform(id: ID!): Platform
    platforms(first: Int! = 25, where: PlatformWhere): PlatformConnection!
    nodes(ids: [ID!]!): [Platform]!
    refused(id: ID!): String
    broken: String
    away: String
    awayForSure: String!
    busy: String
    slow: String
    wait(ms: Int! = 100): String
    timesAsked: Int
  }
  type Mutation { rename(id: ID!): Platform }
  type Platform { id: ID! kind: Kind operators: [Platform!]! next: Platform platforms(first: Int! = 25): PlatformConnection! }
  type PlatformConnection { edges: [PlatformEdge!]! nodes: [Platform!]! pageInfo: PageInfo! totalCount: Int! }
  type PlatformEdge { cursor: String! node: Platform! }
  type PageInfo { hasNextPage: Boolean! }
  input PlatformWhere { kind: KindFilter and: [PlatformWhere!] year: Int }
  input KindFilter { in: [Kind!] }
  enum Kind { SOCIAL_MEDIA MARKETPLACE }
`;

/** A small schema with one field for each way in which a request can go wrong. */
export function testSchema(): GraphQLSchema {
  const schema = buildSchema(text);
  let timesAsked = 0;
  const platform = { id: 'platform:wechat', kind: 'SOCIAL_MEDIA', operators: [] };
  const resolve: Record<string, (source: unknown, args: { id: string; ms: number }) => unknown> = {
    platform: (_source, { id }) => (id === platform.id ? platform : null),
    platforms: () => ({ edges: [], nodes: [], pageInfo: { hasNextPage: false }, totalCount: 0 }),
    nodes: () => [],
    refused: (_source, { id }) => {
      throw badUserInput(`"${id}" is no id.`, ['id']);
    },
    broken: () => {
      throw new Error(`Connection to ${SECRET} lost`);
    },
    away: () => {
      throw new DatabaseUnavailable(`No route to ${SECRET}`);
    },
    awayForSure: () => {
      throw new DatabaseUnavailable(`No route to ${SECRET}`);
    },
    busy: () => {
      throw new WritersBusy('Others were writing for 10 seconds.');
    },
    slow: () => {
      throw new StatementTimedOut('It took longer than it may.');
    },
    timesAsked: async () => {
      timesAsked += 1;
      const mine = timesAsked;
      await new Promise((done) => setTimeout(done, 20));
      return mine;
    },
    wait: (_source, { ms }) => new Promise((done) => setTimeout(done, ms, 'waited')),
  };
  const fields = schema.getQueryType()?.getFields() ?? {};
  for (const [name, field] of Object.entries(fields)) {
    const resolver = resolve[name];
    if (resolver !== undefined) field.resolve = resolver;
  }
  return schema;
}
