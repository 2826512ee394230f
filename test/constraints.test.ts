import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isNonNullType, type GraphQLObjectType } from 'graphql';
import { Audience } from '../src/access/audience.js';
import { buildPangolinkSchema } from '../src/api/schema.js';
import { fieldMapping, nodeMapping, nodeTypes, type MappedField } from '../src/graph/mapping.js';
import { statementsOf } from '../src/graph/prepare-store.js';

/* The file of keys and indexes is written by hand; the declared types say what must stand in it. */

const FILE = path.resolve(import.meta.dirname, '../schema/constraints.cypher');
const statements = statementsOf(readFileSync(FILE, 'utf8'));

const UNIQUE = /^CREATE CONSTRAINT \w+ IF NOT EXISTS FOR \(n:(\w+)\) REQUIRE n\.(\w+) IS UNIQUE$/;
const INDEX = /^CREATE INDEX \w+ IF NOT EXISTS FOR \(n:(\w+)\) ON \(n\.(\w+)(?:, n\.(\w+))?\)$/;
const FULLTEXT =
  /^CREATE FULLTEXT INDEX (\w+) IF NOT EXISTS FOR \(n:([\w|]+)\)\s+ON EACH \[([^\]]+)\]/;

/** `key Party.id`, `index Party.name` or `search PUBLIC`. */
function said(statement: string): string {
  const unique = UNIQUE.exec(statement);
  if (unique !== null) return `key ${unique[1]}.${unique[2]}`;
  const index = INDEX.exec(statement);
  if (index !== null) return `index ${index[1]}.${index.slice(2).filter(Boolean).join('+')}`;
  const search = FULLTEXT.exec(statement);
  if (search === null) return `not understood: ${statement}`;
  const [, name = '', label, properties] = search;
  if (!name.startsWith('search_')) return `words ${label}.${properties}`;
  const code = name.replace('search_', '');
  expect(label).toBe(`Searchable${code === 'own' ? 'Own' : code}`);
  return `search ${code}`;
}

const OF_THE_CORE = [
  'key Entity.id',
  'key State.stateId',
  'index State.recordedFrom+id',
  'index State.recordedTo+id',
  'key Write.id',
  'key Write.idempotencyKey',
  'index Write.submission',
  'key Write.sequence',
  'index Write.recordedAt',
  'key AccessEntry.id',
  'key AccessEntry.sequence',
  'key AccessSequence.id',
  'index AccessEntry.minute',
  'key WriteSequence.id',
  'key ApiKey.id',
  'key Migration.name',
  'key Document.id',
  'index Document.about',
];

/** By what trade flows find the rows of a taxon of any rank, and what a synonym stands for. */
const OF_TRADE_FLOWS = [
  'words State|Taxon.n.synonyms',
  ...['scientificName', 'genus', 'family', 'taxonomicOrder', 'taxonomicClass'].flatMap((rank) => [
    `index TradeRow.${rank}+term`,
    `index PastTradeRow.${rank}+term`,
  ]),
];

function wantedFor(type: GraphQLObjectType): readonly string[] {
  const isRow = nodeMapping(type).history === 'ROWS';
  const orders = Object.values(type.getFields()).flatMap(requiredSortKey);
  return [
    `key ${type.name}.id`,
    `${isRow ? 'index' : 'key'} Past${type.name}.id`,
    ...(isRow ? intervalsOf(type) : []),
    ...orders.map((property) => `index ${type.name}.${property}`),
  ];
}

/** Rows keep their own interval, where records have states. */
function intervalsOf({ name }: GraphQLObjectType): readonly string[] {
  return [
    `index ${name}.recordedFrom+id`,
    `index Past${name}.recordedFrom+id`,
    `index Past${name}.recordedTo+id`,
  ];
}

function requiredSortKey(field: MappedField): readonly string[] {
  const mapping = fieldMapping(field);
  if (mapping?.kind !== 'PROPERTY' || !mapping.sort || field.name === 'id') return [];
  if (!isNonNullType(field.type)) return [];
  const base = mapping.property ?? field.name;
  return [mapping.shape.sortProperty?.(base) ?? base];
}

test('each type has its keys and the indexes of its orders, each access code its search, and no more', async () => {
  const schema = await buildPangolinkSchema();
  const codes = Object.values(Audience).filter((code) => code !== Audience.NAMED);
  const wanted = [
    ...OF_THE_CORE,
    ...OF_TRADE_FLOWS,
    ...nodeTypes(schema).flatMap(wantedFor),
    ...[...codes, 'own'].map((code) => `search ${code}`),
  ];
  expect(statements.map(said).sort()).toEqual([...wanted].sort());
});

test('every statement may be run again, and no two have one name', () => {
  const names = statements.map((statement) => /(\w+) IF NOT EXISTS/.exec(statement)?.[1]);
  expect(names).not.toContain(undefined);
  expect(new Set(names).size).toBe(names.length);
});
