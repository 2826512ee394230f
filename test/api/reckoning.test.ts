import { buildSchema, Kind, type OperationDefinitionNode, parse, validate } from 'graphql';
import { Reckoning } from '../../src/api/reckoning.js';

const schema = buildSchema(`
  interface Node { id: ID! }
  type Query { node(id: ID!): Node nodes(ids: [ID!]!): [Node]! laws(first: Int! = 25): [Law!]! }
  type Law implements Node { id: ID! routes(first: Int! = 25): RouteConnection! }
  type Route implements Node { id: ID! legs: [Leg!]! }
  type Leg { place: String }
  type RouteConnection { nodes: [Route!]! totalCount: Int! }
`);

function costOf(query: string): number {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === Kind.OPERATION_DEFINITION,
  );
  return new Reckoning(schema, document, {}).costOf(operation!);
}

test('of alternatives by type the dearest counts', () => {
  const law = '... on Law { routes(first: 5) { nodes { id } } }';
  const route = '... on Route { legs { place } }';
  expect(costOf(`{ node(id: "x") { id ${law} } }`)).toBe(1 + 5);
  expect(costOf(`{ node(id: "x") { id ${route} } }`)).toBe(1 + 10);
  expect(costOf(`{ node(id: "x") { id ${law} ${route} } }`)).toBe(1 + 10);
});

test('parts of the same alternative add up', () => {
  const routes = (alias: string) => `... on Law { ${alias}: routes(first: 5) { nodes { id } } }`;
  expect(
    costOf(
      `{ node(id: "x") { ${routes('a')} ...More } } fragment More on Law { b: routes(first: 3) { totalCount } }`,
    ),
  ).toBe(1 + 5 + 3);
});

test('a list with a page size counts its objects that often', () => {
  expect(costOf('{ laws(first: 4) { id } }')).toBe(4);
  expect(costOf('{ nodes(ids: ["a", "b", "c"]) { id } }')).toBe(3);
});

test('fragments that use one another over and over are reckoned at once', () => {
  const chain = Array.from(
    { length: 300 },
    (_, i) => `fragment F${i} on Law { ...F${i + 1} ...F${i + 1} }`,
  );
  const cost = costOf(
    `{ laws { ...F0 } } ${chain.join(' ')} fragment F300 on Law { routes { nodes { id } } }`,
  );
  expect(cost).toBeGreaterThan(1e90);
});
