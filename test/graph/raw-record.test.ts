import path from 'node:path';
import { isObjectType, type GraphQLSchema } from 'graphql';
import { buildPangolinkSchema } from '../../src/api/schema.js';
import { readSeeds } from '../../src/data/seeds/read-seeds.js';
import { checkSeeds } from '../../src/data/seeds/check-seeds.js';
import { PUBLISHED_TO_ALL } from '../../src/graph/write/access-fields.js';
import { contentHash } from '../../src/graph/write/content.js';
import { parseRecord } from '../../src/graph/write/parse-record.js';
import { rawRecord } from '../../src/graph/write/raw-record.js';

const SEEDS = path.resolve(import.meta.dirname, '../../seeds');

test('a record turned back into its input gives the same record again, for every seed', async () => {
  const schema: GraphQLSchema = await buildPangolinkSchema();
  const { records } = checkSeeds(schema, await readSeeds(SEEDS));
  expect(records.length).toBeGreaterThan(1000);
  for (const content of records) {
    expect(isObjectType(content.type)).toBe(true);
    const raw = { ...rawRecord(schema, content), id: content.id };
    const again = parseRecord(schema, content.type, withoutNulls(raw));
    expect(again.problems).toEqual([]);
    const origin = content.properties['origin'];
    const kept = origin === undefined ? {} : { origin };
    const properties = { ...again.content.properties, ...kept };
    expect(contentHash({ ...again.content, properties }, PUBLISHED_TO_ALL)).toBe(
      contentHash(content, PUBLISHED_TO_ALL),
    );
  }
});

/** As inputs come in: what says nothing is left out, at any depth. */
function withoutNulls(value: object): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value, (_key, inner: unknown) => inner ?? undefined)) as Record<
    string,
    unknown
  >;
}
