import graphology, { type MultiDirectedGraph } from 'graphology';
import gexfReader from 'graphology-gexf';
import graphmlReader from 'graphology-graphml';
import { seededGraph, type SeededGraph } from '../../support/seeded-graph.js';
import { fileOf, linesOf } from './support/exporting.js';

/* The graph of a list, as another library reads it. */

let seeded: SeededGraph;

beforeAll(async () => {
  seeded = await seededGraph();
});

afterAll(() => seeded.close());

const text = async (list: string, format: string) => {
  const place = { schema: seeded.schema, as: seeded.graph.as.bind(seeded.graph) };
  return (await fileOf(place, 'nobody', { list, format })).toString('utf8');
};

interface Line {
  readonly id: string;
  readonly citations: readonly { readonly source: string }[];
  readonly legs?: readonly { readonly place: string; readonly role: string }[];
  readonly taxa?: readonly string[];
}

type Said = Readonly<Record<string, unknown>>;

async function readAs(format: string): Promise<MultiDirectedGraph<Said, Said>> {
  const file = await text('tradeRoutes', format);
  const read = format === 'gexf' ? gexfReader.parse : graphmlReader.parse;
  return read(graphology.MultiDirectedGraph, file, {
    addMissingNodes: format === 'graphml',
  });
}

const relationsOf = (graph: MultiDirectedGraph<Said, Said>, id: string) =>
  graph.mapOutEdges(id, (_edge, said, _source, target) => ({
    relation: said['relation'],
    target,
    role: said['legs_role'],
    weight: said['weight'],
  }));

test.each(['graphml', 'gexf'])(
  '%s: routes are nodes with their kind and dates, legs are edges with their roles',
  async (format) => {
    const graph = await readAs(format);
    const lines = linesOf(await text('tradeRoutes', 'jsonl')).slice(1, -1) as unknown as Line[];
    for (const { id, citations, legs = [], taxa = [] } of lines) {
      expect(graph.getNodeAttributes(id)).toMatchObject({ kind: 'trade-route' });
      const led = relationsOf(graph, id);
      const to = (name: string) => led.filter(({ relation }) => relation === name);
      expect(to('citations').map(({ target }) => target)).toEqual(
        citations.map(({ source }) => source),
      );
      expect(to('taxa').map(({ target }) => target)).toEqual(taxa);
      expect(to('legs').map(({ target, role }) => ({ place: target, role }))).toEqual(
        legs.map(({ place, role }) => ({ place, role })),
      );
      expect(led.every(({ weight }) => typeof weight === 'number')).toBe(true);
    }
    const dated = graph.getNodeAttributes('trade-route:au-hk-lizards-parcels-after');
    expect(dated).toMatchObject({
      period_from_earliest: '2018-08-01',
      demo: false,
      corroboration: 1,
    });
    const cited = graph.filterNodes((_id, { kind }) => kind === 'source');
    expect(cited.length).toBeGreaterThan(5);
    expect(cited.every((id) => graph.getNodeAttribute(id, 'rights') !== undefined)).toBe(true);
  },
);

test('GEXF has one block of nodes before one of edges, and days for a timeline', async () => {
  const file = await text('tradeRoutes', 'gexf');
  expect(file.match(/<nodes>/g)).toHaveLength(1);
  expect(file.lastIndexOf('<node ')).toBeLessThan(file.indexOf('<edge '));
  expect(file).toMatch(
    /<node id="trade-route:au-hk-lizards-parcels-after" [^>]*start="2018-08-01"/,
  );
  expect(file).toMatch(/geographical designations/);
});
