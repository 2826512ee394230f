import jsonld from 'jsonld';
import { seededGraph, type SeededGraph } from '../../support/seeded-graph.js';
import { fileOf, linesOf } from './support/exporting.js';

/* Linked data as another library understands it, without a network. */

let seeded: SeededGraph;

beforeAll(async () => {
  seeded = await seededGraph();
});

afterAll(() => seeded.close());

const text = async (list: string, format: string) => {
  const place = { schema: seeded.schema, as: seeded.graph.as.bind(seeded.graph) };
  return (await fileOf(place, 'nobody', { list, format })).toString('utf8');
};

async function triplesOf(list: string): Promise<readonly string[]> {
  const file = JSON.parse(await text(list, 'jsonld')) as jsonld.JsonLdDocument;
  const options = {
    base: 'https://graph.example/export/',
    format: 'application/n-quads',
    documentLoader: (url: string) => Promise.reject(new Error(`${url} was asked for.`)),
  } as const;
  return ((await jsonld.toRDF(file, options)) as unknown as string).split('\n');
}

const PROV = 'http://www.w3.org/ns/prov#';

test('each record says when it was recorded and from which sources it was derived', async () => {
  const triples = new Set(await triplesOf('tradeRoutes'));
  const lines = linesOf(await text('tradeRoutes', 'jsonl')).slice(1, -1);
  for (const { id, recordedAt, citations } of lines) {
    const record = `<urn:x-pangolink:${String(id)}>`;
    const instant = `"${String(recordedAt)}"^^<http://www.w3.org/2001/XMLSchema#dateTime>`;
    expect(triples).toContain(`${record} <${PROV}generatedAtTime> ${instant} .`);
    for (const { source } of citations as readonly { source: string }[]) {
      const from = `<urn:x-pangolink:${source}>`;
      expect(triples).toContain(`${record} <${PROV}wasDerivedFrom> ${from} .`);
    }
  }
});

test('the file is a data set with a title, terms, a publisher and its other formats', async () => {
  const triples = await triplesOf('platforms');
  const dataSet = triples.find((each) => each.endsWith('<http://www.w3.org/ns/dcat#Dataset> .'));
  const [iri = ''] = dataSet?.split(' ') ?? [];
  const said = triples.filter((each) => each.startsWith(`${iri} `)).join('\n');
  expect(said).toMatch(/<http:\/\/purl.org\/dc\/terms\/title> "Pangolink: platforms"/);
  expect(said).toMatch(/<https:\/\/schema.org\/license>/);
  expect(said).toMatch(/<http:\/\/purl.org\/dc\/terms\/publisher>/);
  expect(said).toMatch(/dcat#distribution> <https:\/\/graph.example\/export\/platforms.csv>/);
  expect(said).toMatch(/geographical designations/);
});

test('figures were derived from their release, and that from the source that documents it', async () => {
  const triples = await triplesOf('datasetReleases');
  const derived = triples.filter((each) => each.includes(`<${PROV}wasDerivedFrom>`));
  expect(derived.length).toBeGreaterThan(3);
  expect(triples.some((each) => /<urn:x-pangolink:source:.*rights> "/.test(each))).toBe(true);
});
