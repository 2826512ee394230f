import { buildPangolinkSchema } from '../../src/api/schema.js';
import { SearchableType } from '../../src/domain/search/searchable-type.js';
import { nodeMapping, nodeTypes } from '../../src/graph/mapping.js';
import { searchedFields } from '../../src/graph/search/search-fields.js';

test('a search can be narrowed to each type that declares searched fields, and to no other', async () => {
  const schema = await buildPangolinkSchema();
  const searched = nodeTypes(schema).filter((type) => searchedFields(type).length > 0);
  expect(Object.values(SearchableType).sort()).toEqual(searched.map(({ name }) => name).sort());
});

test('rows of bulk observations are not searched', async () => {
  const schema = await buildPangolinkSchema();
  const rows = nodeTypes(schema).filter((type) => nodeMapping(type).history === 'ROWS');
  expect(rows.flatMap(searchedFields)).toEqual([]);
});
