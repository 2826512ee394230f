import {
  GraphQLInterfaceType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  type GraphQLFieldConfig,
  type GraphQLOutputType,
} from 'graphql';
import { parseEdgePath, type FieldMapping, type HistoryKeeping } from '../../src/graph/mapping.js';
import { plain } from '../../src/graph/values/plain.js';
import { refuseImpossibleDeclarations } from '../../src/graph/weave/declarations.js';

/* What could not be read safely, or would mean two things, is refused when the schema is built. */

type Fields = Record<string, GraphQLFieldConfig<unknown, unknown>>;

const field = (type: GraphQLOutputType, graph?: FieldMapping) => ({
  type,
  extensions: graph === undefined ? {} : { graph },
});
const property = field(GraphQLString, {
  kind: 'PROPERTY',
  shape: plain,
  filter: false,
  sort: false,
  managed: false,
});
const edge = (path: string, order?: string): FieldMapping => ({
  kind: 'EDGE',
  steps: parseEdgePath(path),
  page: false,
  required: false,
  ...(order === undefined ? {} : { order }),
});

const thing = new GraphQLInterfaceType({ name: 'Thing', fields: { name: property } });

function node(name: string, history: HistoryKeeping, fields: Fields = {}): GraphQLObjectType {
  return new GraphQLObjectType({
    name,
    interfaces: [thing],
    fields: { name: property, ...fields },
    extensions: { graph: { kind: 'NODE', history, list: `${name}s` } },
  });
}

const record = node('Rec', 'STATES');
const row = node('Row', 'ROWS');
const many = new GraphQLList(new GraphQLNonNull(record));

function declared(fields: Fields): () => void {
  const types = [record, row, node('Owner', 'STATES', fields)];
  return () => {
    refuseImpossibleDeclarations(new GraphQLSchema({ types }));
  };
}

test('sound declarations pass', () => {
  expect(
    declared({
      one: field(record, edge('-[:A]->')),
      ordered: field(many, edge('-[:A]->', 'place')),
      far: field(many, edge('-[:A]->(:Row)<-[:B]-')),
      back: field(many, edge('-[:A]->{1,3}(:Rec)')),
      count: field(GraphQLString, { kind: 'COUNT', edge: 'far' }),
      derived: field(GraphQLString, { kind: 'DERIVED', from: ['name'], args: {}, derive: String }),
    }),
  ).not.toThrow();
});

test.each<[string, GraphQLFieldConfig<unknown, unknown>, string]>([
  ['a field without a mapping', field(GraphQLString), 'Owner.f has no graph mapping.'],
  [
    'one node that may not be null',
    field(new GraphQLNonNull(record), edge('-[:A]->')),
    'Owner.f leads to one node, which may be hidden: it must be nullable.',
  ],
  [
    'an order along several steps',
    field(many, edge('-[:A]->(:Rec)-[:B]->', 'place')),
    'Owner.f is ordered by a relationship, so its path must have one step.',
  ],
  [
    'a label of no type',
    field(many, edge('-[:A]->(:Nowhere)-[:B]->')),
    'Owner.f passes through "Nowhere", which is no type of the schema.',
  ],
  [
    'a node passed without a label',
    field(many, edge('-[:A]->-[:B]->')),
    'Owner.f passes nodes without naming their label, so none could be guarded.',
  ],
  [
    'a repeated step without a label',
    field(many, edge('-[:A]->{1,3}')),
    'Owner.f passes nodes without naming their label, so none could be guarded.',
  ],
  [
    'targets that keep their history in different ways',
    field(new GraphQLList(thing), edge('-[:A]->')),
    'Owner.f matches Thing, whose types keep their history in different ways.',
  ],
  [
    'passed nodes that keep their history in different ways',
    field(many, edge('-[:A]->(:Thing)-[:B]->')),
    'Owner.f matches Thing, whose types keep their history in different ways.',
  ],
  [
    'a target that is no node',
    field(GraphQLString, edge('-[:A]->')),
    'String is neither a node nor an interface or union of nodes.',
  ],
  [
    'a count of no relation',
    field(GraphQLString, { kind: 'COUNT', edge: 'name' }),
    'Owner.f counts "name", which is no relation of Owner.',
  ],
  [
    'a derived field from what is not stored',
    field(GraphQLString, { kind: 'DERIVED', from: ['nmae'], args: {}, derive: String }),
    'Owner.f is derived from "nmae", which Owner does not store.',
  ],
])('%s is refused', (_what, config, message) => {
  expect(declared({ f: config })).toThrow(message);
});

test.each([
  ['-[:A]-', 'each step needs one direction and one type'],
  ['<-[:A]->', 'each step needs one direction and one type'],
  ['-[:A*1..3]->', 'is not a path of directed, typed steps'],
  ['-[]->', 'is not a path of directed, typed steps'],
  ['-[:A]->(:B) RETURN 1', 'is not a path of directed, typed steps'],
  ['', 'is not a path of directed, typed steps'],
])('the path %j is refused', (path, message) => {
  expect(() => parseEdgePath(path)).toThrow(message);
});
