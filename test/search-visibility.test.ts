import fc from 'fast-check';
import { refreshSearch } from '../src/graph/search/refresh-search.js';
import { PUBLIC_VIEWER, type Viewer } from '../src/graph/viewer.js';
import { givenGraph, mayRead, type GivenGraph, type GivenRecord } from './support/given-graph.js';

/*
 * What a viewer may not see must not matter to what is found, however much of it there is and however
 * well it fits. The answers are compared with a search written anew over the visible records alone,
 * and with the graph from which the hidden ones were removed.
 */

const VIEWERS: Readonly<Record<string, Viewer>> = {
  everyone: PUBLIC_VIEWER,
  officer: { access: ['PUBLIC', 'OFFICERS'], owner: null, ids: ['account:officer'] },
  owner: { access: ['PUBLIC'], owner: 'party:VN', ids: ['account:a', 'party:VN'] },
  reader: { access: ['PUBLIC', 'COMMUNITY'], owner: null, ids: ['organisation:x y'] },
  nobody: { access: [], owner: null, ids: [] },
};

const WORDS = ['ivory', 'ivories', 'pangolin', 'pan', 'horn', 'hornbill', 'écaille', '17.92', 'b'];

const ACCESS: readonly GivenRecord['access'][] = [
  { access: 'PUBLIC', owner: null, readers: null, status: 'PUBLISHED' },
  { access: 'PUBLIC', owner: 'party:VN', readers: null, status: 'PUBLISHED' },
  { access: 'COMMUNITY', owner: null, readers: null, status: 'PUBLISHED' },
  { access: 'OFFICERS', owner: 'party:VN', readers: null, status: 'SUBMITTED' },
  { access: 'NAMED', owner: 'party:KE', readers: ['organisation:x y'], status: 'PUBLISHED' },
  { access: 'NAMED', owner: 'party:VN', readers: null, status: 'DRAFT' },
];

interface Noted extends GivenRecord {
  readonly title: readonly string[];
  readonly text: readonly string[];
}

function noted(id: string, access: GivenRecord['access'], title: string[], text: string[]): Noted {
  const raw = {
    id,
    title: title.join(' '),
    publisher: text.join(' '),
    sourceType: 'NEWS',
    reliability: 'STANDARD',
  };
  return { raw, access, title, text };
}

/** A fixed pick: the same list on every run. */
const pick = <T>(list: readonly T[], seed: number): T =>
  list[(seed * 7919 + (seed >> 3)) % list.length]!;

const MIXED = Array.from({ length: 150 }, (_, seed) =>
  noted(
    `source:s${seed}`,
    pick(ACCESS, seed),
    Array.from({ length: 1 + (seed % 3) }, (_word, at) => pick(WORDS, seed * 5 + at * 11)),
    Array.from({ length: seed % 4 }, (_word, at) => pick(WORDS, seed * 3 + at * 17)),
  ),
);

/** More than any limit, and a better fit than anything else. */
const HIDDEN = Array.from({ length: 1500 }, (_, seed) => {
  const access = seed % 2 === 0 ? 'NAMED' : 'ICCWC';
  const title = [seed % 3 === 0 ? 'pangolin' : 'ivory'];
  const owner = 'party:BR';
  return noted(
    `source:a${seed}`,
    { access, owner, readers: null, status: 'PUBLISHED' },
    title,
    WORDS,
  );
});

let given: GivenGraph;
beforeAll(async () => {
  given = await givenGraph();
});
afterAll(() => given.close());

const SEARCH = `query Search($text: String!, $first: Int!) {
  search(text: $text, first: $first) { match matchedIn record { id } }
}`;

async function search(viewer: Viewer, text: string, first: number): Promise<unknown> {
  const { data, errors } = await given.ask(SEARCH, { text, first }, viewer);
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data?.['search'])) as unknown;
}

const plain = (word: string): string => word.toLowerCase().replaceAll('é', 'e');
const isFound = (words: readonly string[], asked: string): boolean =>
  words.some((word) => (asked.length === 1 ? word === asked : word.startsWith(asked)));

/** The order of hits, once more and without a database. */
function naiveSearch(records: readonly Noted[], text: string, first: number): unknown {
  const words = text.split(' ').map(plain);
  const asked = [...new Set(words)];
  const judged = records.map(({ raw: { id }, title, text: other }) => {
    const titleWords = title.map(plain);
    const whole = titleWords.join(' ');
    const foundInTitle = asked.filter((word) => isFound(titleWords, word)).length;
    const found = asked.filter((word) =>
      isFound([...titleWords, ...other.map(plain)], word),
    ).length;
    const key = words.join(' ');
    const fit = whole === key ? 0 : whole.startsWith(key) ? 1 : 2;
    return { id, fit, found, foundInTitle };
  });
  const hits = judged.filter(({ fit, found }) => fit < 2 || found > 0);
  hits.sort(
    (a, b) =>
      a.fit - b.fit ||
      b.found - a.found ||
      b.foundInTitle - a.foundInTitle ||
      (a.id < b.id ? -1 : 1),
  );
  return hits.slice(0, first).map(({ id, fit, foundInTitle }) => ({
    match: ['EXACT', 'PREFIX', 'TERMS'][fit],
    matchedIn: fit < 2 || foundInTitle > 0 ? 'TITLE' : 'TEXT',
    record: { id },
  }));
}

const visibleTo = (viewer: Viewer) => MIXED.filter(({ access }) => mayRead(viewer, access));

/** Words, some cut short, some with a capital or without their accent. */
const askedWord = fc
  .record({ word: fc.constantFrom(...WORDS, 'nothing'), cut: fc.nat(4), form: fc.nat(2) })
  .map(({ word, cut, form }) => {
    const short = word.slice(0, Math.max(1, word.length - cut)).replace(/\.$/, '');
    return [short, short.toUpperCase(), short.normalize('NFD')][form] ?? short;
  });

describe('in a graph with more than a thousand hidden records that fit best', () => {
  beforeAll(() => given.write([...MIXED, ...HIDDEN]), 60_000);

  test('each viewer finds what a search over the visible records alone finds', async () => {
    const asking = fc.record({
      name: fc.constantFrom(...Object.keys(VIEWERS)),
      text: fc.array(askedWord, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
      first: fc.integer({ min: 1, max: 50 }),
    });
    await fc.assert(
      fc.asyncProperty(asking, async ({ name, text, first }) => {
        const viewer = VIEWERS[name]!;
        const expected = naiveSearch(visibleTo(viewer), text.normalize('NFC'), first);
        expect(await search(viewer, text, first)).toEqual(expected);
      }),
      { numRuns: 100, seed: 1792 },
    );
  });
});

describe('the same answers when everything hidden is removed', () => {
  const texts = [
    'ivory',
    'pangolin',
    'pan',
    'ivory pangolin',
    'horn ecaille 17.92',
    'b',
    'écaille',
  ];
  const answersTo = (viewer: Viewer) => Promise.all(texts.map((text) => search(viewer, text, 20)));
  const before = new Map<string, unknown>();

  beforeAll(async () => {
    for (const [name, viewer] of Object.entries(VIEWERS)) before.set(name, await answersTo(viewer));
    await given.remove(HIDDEN.map(({ raw: { id } }) => id));
  });

  test.each(Object.entries(VIEWERS))('%s', async (name, viewer) => {
    const hidden = MIXED.filter(({ access }) => !mayRead(viewer, access));
    await given.remove(hidden.map(({ raw: { id } }) => id));
    expect(await answersTo(viewer)).toEqual(before.get(name));
    await given.write(MIXED);
  });
});

describe('what is written later', () => {
  const [open] = ACCESS;
  const record = (access: GivenRecord['access'], title: string) =>
    noted('source:one', access, [title], []);
  const found = async (viewer: Viewer, text: string) =>
    ((await search(viewer, text, 5)) as readonly object[]).length;

  beforeEach(async () => {
    await given.empty();
    await given.write([record(open!, 'first')]);
  });

  test('another title is found in place of the first', async () => {
    await given.write([record(open!, 'second')]);
    expect(await found(PUBLIC_VIEWER, 'second')).toBe(1);
    expect(await found(PUBLIC_VIEWER, 'first')).toBe(0);
  });

  test('a record that is restricted is found by those alone whom it names', async () => {
    await given.write([record(ACCESS[5]!, 'first')]);
    expect(await found(PUBLIC_VIEWER, 'first')).toBe(0);
    expect(await found(VIEWERS['officer']!, 'first')).toBe(0);
    expect(await found(VIEWERS['owner']!, 'first')).toBe(1);
  });

  test('what is not found is not read by its id either', async () => {
    const source = '{ node(id: "source:one") { id } nodes(ids: ["source:one"]) { id } }';
    const read = async (viewer: Viewer) => (await given.ask(source, {}, viewer)).data;
    const record = { id: 'source:one' };
    expect(await read(VIEWERS['nobody']!)).toEqual({ node: null, nodes: [null] });
    expect(await read(PUBLIC_VIEWER)).toEqual({ node: record, nodes: [record] });
  });

  test('a record that is closed is found no more, and again when it is opened again', async () => {
    await given.write([], ['source:one']);
    expect(await found(PUBLIC_VIEWER, 'first')).toBe(0);
    await given.write([record(open!, 'first')]);
    expect(await found(PUBLIC_VIEWER, 'first')).toBe(1);
  });

  test('what was stored before its fields were searched is found once it is refreshed', async () => {
    const { graph, schema } = given;
    const strip = 'MATCH (n:Entity) REMOVE n:SearchablePUBLIC SET n.searchKeys = null';
    await graph.database.write((transaction) => transaction.run(strip, {}));
    expect(await found(PUBLIC_VIEWER, 'first')).toBe(0);
    expect(await refreshSearch(graph.database, schema)).toBe(1);
    expect(await found(PUBLIC_VIEWER, 'first')).toBe(1);
    expect(await refreshSearch(graph.database, schema)).toBe(0);
  });
});
