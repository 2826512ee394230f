import { MissingTarget } from '../../src/graph/write/relations.js';
import { contentHash, NamedTwice } from '../../src/graph/write/content.js';
import { PUBLISHED_TO_ALL } from '../../src/graph/write/access-fields.js';
import { IdempotencyKeyReused } from '../../src/graph/write/write-records.js';
import { ANN, ATLAS, contentOf, HIDDEN, write } from './support/given.js';
import { openTestGraph, type TestGraph } from './support/test-graph.js';

let library: TestGraph;

beforeAll(async () => {
  library = await openTestGraph();
});
beforeEach(() => library.empty());
afterAll(() => library.close());

const one = async (text: string) => (await library.run(text))[0]?.[0];
const counts = async () => ({
  nodes: await one('MATCH (n:Entity|Sale|PastSale) RETURN count(n)'),
  states: await one('MATCH (n:State) RETURN count(n)'),
  writes: await one('MATCH (n:Write) RETURN count(n)'),
  relationships: await one('MATCH (:Entity)-[r]->(:Entity) RETURN count(r)'),
});
const statesOf = (id: string) =>
  library.run(
    `MATCH (:Entity {id: '${id}'})-[:STATE]->(s) RETURN s.titleEn, s.recordedFrom, s.recordedTo
     ORDER BY s.recordedFrom`,
  );
const instants = async () =>
  (await library.run('MATCH (w:Write) RETURN w.recordedAt ORDER BY w.sequence')).map(
    ([at]) => at as string,
  );
const version = async () => one('MATCH (w:WriteSequence) RETURN w.dataVersion');

const NOW = '9999-12-31T23:59:59.999999Z';
const EMIL = { id: 'person:emil', name: 'Emil' };

describe('writing a record', () => {
  test('twice changes nothing', async () => {
    expect(await write(library, { records: [ANN, ATLAS] })).toMatchObject({
      added: 2,
      unchanged: 0,
    });
    const before = await counts();
    expect(await write(library, { records: [ANN, ATLAS] })).toEqual({
      added: 0,
      changed: 0,
      unchanged: 2,
      closed: 0,
    });
    expect(await counts()).toEqual(before);
  });

  test('that changed closes its state and opens the next at the same instant', async () => {
    await write(library, { records: [ANN, ATLAS] });
    await write(library, { records: [ANN, { ...ATLAS, title: 'New Atlas' }] });
    const [first, second] = await instants();
    expect(await statesOf('book:atlas')).toEqual([
      ['Atlas', first, second],
      ['New Atlas', second, NOW],
    ]);
    expect(await statesOf('person:ann')).toHaveLength(1);
    expect(
      await library.run("MATCH (n:Book {id: 'book:atlas'}) RETURN n.titleEn, n.recordedAt"),
    ).toEqual([['New Atlas', second]]);
  });

  test('whose marking alone changed opens a state', async () => {
    await write(library, { records: [ANN] });
    await write(library, { records: [ANN], access: HIDDEN });
    expect(
      await library.run('MATCH (s:State) RETURN s.access, s.status ORDER BY s.recordedFrom'),
    ).toEqual([
      ['PUBLIC', 'PUBLISHED'],
      ['OFFICERS', 'DRAFT'],
    ]);
  });

  test('turns the relationships that it no longer has into past ones', async () => {
    await write(library, { records: [ANN, EMIL, ATLAS] });
    await write(library, { records: [{ ...ATLAS, author: 'person:emil' }] });
    const [first, second] = await instants();
    expect(
      await library.run(
        `MATCH (:Book)-[r]->(p:Person)
         RETURN type(r), p.id, r.recordedFrom, r.recordedTo ORDER BY r.recordedFrom`,
      ),
    ).toEqual([
      ['WRITTEN_BY_PAST', 'person:ann', first, second],
      ['WRITTEN_BY', 'person:emil', second, NOW],
    ]);
  });

  test('leaves the relationships alone that it still has', async () => {
    const quoting = (page: number) => ({
      ...ATLAS,
      quotations: [
        { work: 'book:atlas', page: 1 },
        { work: 'book:atlas', page },
      ],
    });
    await write(library, { records: [ANN, quoting(2)] });
    await write(library, { records: [quoting(3)] });
    const [first, second] = await instants();
    expect(
      await library.run(
        `MATCH (:Book)-[r:QUOTES|QUOTES_PAST]->()
         RETURN type(r), r.page, r.recordedFrom, r.recordedTo ORDER BY r.page`,
      ),
    ).toEqual([
      ['QUOTES', 1, first, NOW],
      ['QUOTES_PAST', 2, first, second],
      ['QUOTES', 3, second, NOW],
    ]);
  });

  test('that refers to one which is not there writes nothing', async () => {
    const lost = { ...ATLAS, author: 'person:nobody' };
    const attempt = write(library, { records: [ANN, lost] });
    await expect(attempt).rejects.toThrow(MissingTarget);
    await expect(attempt).rejects.toThrow(
      'book:atlas refers to person:nobody, which is not in the graph; nothing was written.',
    );
    expect(await counts()).toEqual({ nodes: 0, states: 0, writes: 0, relationships: 0 });
  });

  test('may name another that is written with it, in any order', async () => {
    await write(library, { records: [{ ...ATLAS, follows: 'book:atlas' }, ANN] });
    expect(await one('MATCH (:Book)-[r:FOLLOWS]->(:Book) RETURN count(r)')).toBe(1);
  });

  test('twice in one write is refused', async () => {
    for (const given of [{ records: [ANN, ANN] }, { records: [ANN], close: ['person:ann'] }]) {
      const attempt = async () => write(library, given);
      await expect(attempt).rejects.toThrow(NamedTwice);
      await expect(attempt).rejects.toThrow(
        'person:ann stands twice in one write; nothing was written.',
      );
    }
    expect(await counts()).toMatchObject({ nodes: 0, writes: 0 });
  });
});

describe('closing a record', () => {
  test('ends its state and its relationships, and keeps its node under another label', async () => {
    await write(library, { records: [ANN, ATLAS] });
    expect(await write(library, { close: ['book:atlas'] })).toMatchObject({ closed: 1 });
    const [first, second] = await instants();
    expect(await statesOf('book:atlas')).toEqual([['Atlas', first, second]]);
    expect(
      await library.run("MATCH (n {id: 'book:atlas'}) WHERE n:Entity RETURN labels(n)"),
    ).toEqual([[expect.arrayContaining(['Entity', 'Closed', 'PastBook'])]]);
    expect(await one('MATCH (n:Book) RETURN count(n)')).toBe(0);
    expect(await one('MATCH ()-[r:WRITTEN_BY]->() RETURN count(r)')).toBe(0);
    expect(await one('MATCH ()-[r:WRITTEN_BY_PAST]->() RETURN r.recordedTo')).toBe(second);
  });

  test('twice, or of one that is not there, changes nothing', async () => {
    await write(library, { records: [ANN] });
    await write(library, { close: ['person:ann'] });
    const before = await counts();
    expect(await write(library, { close: ['person:ann', 'person:nobody'] })).toMatchObject({
      closed: 0,
    });
    expect(await counts()).toEqual(before);
  });

  test('can be undone by writing it again, even with the same content', async () => {
    await write(library, { records: [ANN, ATLAS] });
    await write(library, { close: ['book:atlas'] });
    expect(await write(library, { records: [ATLAS] })).toMatchObject({ changed: 1 });
    const [first, second, third] = await instants();
    expect(await statesOf('book:atlas')).toEqual([
      ['Atlas', first, second],
      ['Atlas', third, NOW],
    ]);
    expect(await one('MATCH (n:Book&!Closed&!PastBook) RETURN count(n)')).toBe(1);
    expect(await one('MATCH ()-[r:WRITTEN_BY]->() RETURN count(r)')).toBe(1);
  });
});

describe('a key of a write', () => {
  test('makes a repetition of the same input do nothing, whatever came between', async () => {
    await write(library, { records: [ANN], key: 'k' });
    await write(library, { records: [{ ...ANN, name: 'Anna' }] });
    const before = await counts();
    expect(await write(library, { records: [ANN], key: 'k' })).toMatchObject({ changed: 0 });
    expect(await counts()).toEqual(before);
  });

  test.each([
    ['another content', { records: [{ ...ANN, name: 'Anna' }] }],
    ['the same content of another record', { records: [{ ...ANN, id: 'person:other' }] }],
    ['another marking', { records: [ANN], access: HIDDEN }],
    ['a record to close', { close: ['person:ann'] }],
  ])('refuses %s', async (_what, given) => {
    await write(library, { records: [ANN], key: 'k' });
    const attempt = write(library, { ...given, key: 'k' });
    await expect(attempt).rejects.toThrow(IdempotencyKeyReused);
    await expect(attempt).rejects.toThrow(
      'The key "k" already names a write with another input; take a new key for a new input.',
    );
    expect(await counts()).toMatchObject({ nodes: 1, writes: 1 });
  });
});

describe('recorded order', () => {
  test('is the order of commits, also among writers at the same time', async () => {
    const persons = Array.from({ length: 20 }, (_, index) => ({
      id: `person:${index}`,
      name: 'P',
    }));
    await Promise.all(persons.map((person) => write(library, { records: [person] })));
    const writes = (await library.run(
      'MATCH (w:Write) RETURN w.sequence, w.recordedAt ORDER BY w.sequence',
    )) as readonly (readonly [number, string])[];
    expect(writes.map(([sequence]) => sequence)).toEqual(persons.map((_, index) => index + 1));
    const recorded = writes.map(([, at]) => at);
    expect(recorded).toEqual([...new Set(recorded)].sort());
    expect(
      await one(
        'MATCH (:Write)<-[:WRITTEN_IN]-(s) WITH s, count(*) AS n WHERE n > 1 RETURN count(s)',
      ),
    ).toBe(0);
  });
});

test('writers that wait for another take nothing from readers', async () => {
  const { database } = library.graph;
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const long = database.writeInTurn(async (transaction) => {
    await transaction.run("MERGE (w:WriteSequence {id: 'write-sequence'}) SET w.value = 0", {});
    await ended;
  });
  const people = Array.from({ length: 40 }, (_, number) => ({ ...EMIL, id: `person:e${number}` }));
  const others = people.map((person) => write(library, { records: [person] }));
  expect(await one('RETURN 1')).toBe(1);
  end();
  await Promise.all([long, ...others]);
  expect(await one('MATCH (n:Person) RETURN count(n)')).toBe(people.length);
});

describe('the version that everyone sees', () => {
  test.each([
    ['a public record', () => write(library, { records: [ANN] }), 1],
    ['a hidden record', () => write(library, { records: [EMIL], access: HIDDEN }), 0],
    ['what hides a public record', () => write(library, { records: [ANN], access: HIDDEN }), 1],
    ['what closes a public record', () => write(library, { close: ['person:ann'] }), 1],
    ['what changes nothing', () => write(library, { close: ['person:nobody'] }), 0],
  ])('rises by as much as it should with %s', async (what, change, rise) => {
    if (what !== 'a public record') await write(library, { records: [ANN] });
    const before = (await version()) as number | undefined;
    await change();
    expect(await version()).toBe((before ?? 0) + rise);
  });

  test('rises when a hidden record is shown, and not when it changes out of sight', async () => {
    await write(library, { records: [ANN], access: HIDDEN });
    await write(library, { records: [{ ...ANN, name: 'Anna' }], access: HIDDEN });
    expect(await version()).toBe(0);
    await write(library, { records: [ANN] });
    expect(await version()).toBe(1);
  });
});

describe('the hash of a content', () => {
  const hash = (raw: object) =>
    contentHash(contentOf(library.schema, { ...ATLAS, ...raw }), PUBLISHED_TO_ALL);

  test('knows nothing of what is not reported, nor of the order of fields and relations', () => {
    const quotations = [{ work: 'book:b', page: 1 }, { work: 'series:s' }];
    expect(hash({ price: null, words: [], quotations })).toBe(
      hash({
        quotations: [
          { work: 'series:s', page: null },
          { page: 1, work: 'book:b' },
        ],
      }),
    );
    expect(hash({ price: null })).toBe(hash({}));
  });

  test('knows every value, every relation and who may read', () => {
    const { schema } = library;
    const hashes = [
      hash({}),
      hash({ price: 0 }),
      hash({ bound: false }),
      hash({ title: { fr: 'Atlas' } }),
      hash({ words: ['a'] }),
      hash({ series: 'series:s' }),
      hash({ dedicatedTo: 'series:s' }),
      contentHash(contentOf(schema, ATLAS), HIDDEN),
      contentHash(contentOf(schema, ATLAS), { ...PUBLISHED_TO_ALL, readers: ['account:a'] }),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});
