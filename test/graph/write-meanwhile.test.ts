import { HeldOtherwise } from '../../src/graph/write/write-records.js';
import { ANN, ATLAS, write } from './support/given.js';
import { openTestGraph, type TestGraph } from './support/test-graph.js';

let library: TestGraph;

beforeAll(async () => {
  library = await openTestGraph();
});
afterAll(() => library.close());

const hashOf = async (id: string): Promise<string> => {
  const [row] = await library.run(`MATCH (n:Entity {id: '${id}'}) RETURN n.contentHash`);
  return String(row?.[0]);
};

test('A write that went by what was held before somebody else wrote changes nothing', async () => {
  await library.empty();
  await write(library, { records: [ANN] });
  const found = new Map([[ANN.id, await hashOf(ANN.id)]]);
  await write(library, { records: [{ ...ANN, name: 'Anne' }] });
  const renamed = { records: [ATLAS, { ...ANN, name: 'Anna' }], found };
  await expect(write(library, renamed)).rejects.toThrow(HeldOtherwise);
  expect(await library.run('MATCH (n:Entity) RETURN n.id, n.name')).toEqual([[ANN.id, 'Anne']]);
  const right = new Map<string, string | null>([
    [ANN.id, await hashOf(ANN.id)],
    [ATLAS.id, null],
  ]);
  expect(await write(library, { ...renamed, found: right })).toMatchObject({
    added: 1,
    changed: 1,
  });
  await expect(
    write(library, { records: [{ ...ATLAS, title: 'New' }], found: new Map([[ATLAS.id, null]]) }),
  ).rejects.toThrow(HeldOtherwise);
});
