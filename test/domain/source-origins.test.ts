import { GraphQLObjectType } from 'graphql';
import { withOrigins } from '../../src/domain/source/source.seed.js';
import { type RecordContent } from '../../src/graph/write/content.js';

const typeNamed = (name: string) => new GraphQLObjectType({ name, fields: {} });
const types = { Source: typeNamed('Source'), Platform: typeNamed('Platform') };

function source(id: string, quotes?: string, reliability = 'STANDARD'): RecordContent {
  const relations = quotes === undefined ? [] : [{ type: 'QUOTES', to: quotes, properties: {} }];
  return { type: types.Source, id, properties: { reliability }, relations };
}

const originsOf = (...sources: readonly RecordContent[]) =>
  withOrigins(sources).map(({ properties }) => properties['origin']);

test('a source that quotes nothing is its own origin', () => {
  expect(originsOf(source('source:report'))).toEqual(['source:report']);
});

test('reprints of one report go back to it, however many lie between', () => {
  const sources = [
    source('source:report'),
    source('source:news', 'source:report'),
    source('source:blog', 'source:news'),
  ];
  expect(new Set(originsOf(...sources))).toEqual(new Set(['source:report']));
});

test('sources that quote each other end the search', () => {
  expect(originsOf(source('source:a', 'source:b'), source('source:b', 'source:a'))).toHaveLength(2);
});

test('general knowledge is no witness', () => {
  expect(originsOf(source('source:general', undefined, 'GENERAL_KNOWLEDGE'))).toEqual([null]);
});

test('records that are no sources stay as they are', () => {
  const platform: RecordContent = {
    type: types.Platform,
    id: 'platform:wechat',
    properties: {},
    relations: [],
  };
  expect(withOrigins([platform])).toEqual([platform]);
});
