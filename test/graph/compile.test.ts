import fc from 'fast-check';
import { Recording } from './support/recording.js';

/*
 * Selections and the Cypher that they become. The guard stands in every pattern; here it is shortened
 * to MAY_READ, and the interval of recorded time to THEN.
 */

const recording = new Recording();

function shortened(text: string): string {
  return text
    .replaceAll(/\((\w+)\.access IN \$viewer\.access OR .*? IN \$viewer\.ids\)\)/g, 'MAY_READ($1)')
    .replaceAll(/(\w+)\.recordedFrom <= \$asOf AND \1\.recordedTo > \$asOf/g, 'THEN($1)');
}

const compiled = async (source: string) =>
  (await recording.texts(source)).map(shortened).join('\n');

/** A record by its id, or by that of a duplicate which was merged into it. */
const byId = (label: string): string =>
  `CALL () { MATCH (n0:${label} WHERE (n0.id = $id) AND MAY_READ(n0)) RETURN n0.id AS asked, n0 ` +
  `UNION ALL MATCH (merged:Past${label} WHERE (merged.id = $id) AND MAY_READ(merged)) ` +
  '((step)-[stepMerge:MERGED_INTO]->(stepNext:Entity WHERE MAY_READ(stepNext)))+ ' +
  `(n0:${label} WHERE MAY_READ(n0)) RETURN merged.id AS asked, n0 }`;

describe('a selection becomes one expression', () => {
  test('a record by its id, with values and a relation to one', async () => {
    expect(await compiled('{ book(id: "book:a") { id title { text } author { name } } }')).toBe(
      `RETURN COLLECT { ${byId('Book')} ` +
        'RETURN [asked, n0.id, [n0.id, [n0.titleEn, n0.titleFr, n0.titleEs], ' +
        'COLLECT { MATCH (n0)-[r1:WRITTEN_BY]->(n1:Person WHERE MAY_READ(n1)) ' +
        'WITH DISTINCT n1 ORDER BY n1.id LIMIT $p0 RETURN [n1.name] }]] } AS value',
    );
  });

  test('a page, its filter and its count', async () => {
    expect(
      await compiled(
        '{ books(orderBy: { by: TITLE }, where: { price: { atLeast: 2 } }) { totalCount nodes { id } } }',
      ),
    ).toBe(
      'RETURN [COLLECT { MATCH (n0:Book WHERE MAY_READ(n0)) ' +
        'WHERE n0.price >= $p0 AND n0.title IS NOT NULL ' +
        'WITH n0 ORDER BY n0.title, n0.id LIMIT $p1 RETURN [n0.title, n0.id, [n0.id]] }, ' +
        'COUNT { MATCH (n0:Book WHERE MAY_READ(n0)) WHERE n0.price >= $p0 RETURN n0 }] AS value',
    );
  });

  test('a page of nodes alone, one row for each of them', async () => {
    expect(
      await compiled('{ books(orderBy: { by: TITLE }) { nodes { id } pageInfo { hasNextPage } } }'),
    ).toBe(
      'MATCH (n0:Book WHERE MAY_READ(n0)) WHERE n0.title IS NOT NULL ' +
        'WITH n0 ORDER BY n0.title, n0.id LIMIT $p0 RETURN [n0.title, n0.id, [n0.id]] AS value',
    );
  });

  test('an interface: one arm for each type whose selection differs', async () => {
    expect(
      await compiled('{ review(id: "review:a") { works { id ... on Book { shelf } } } }'),
    ).toBe(
      `RETURN COLLECT { ${byId('Review')} ` +
        'RETURN [asked, n0.id, [COLLECT { MATCH (n0)-[r1:ABOUT]->(n1:Book|Series WHERE MAY_READ(n1)) ' +
        'WITH DISTINCT n1 ORDER BY n1.id LIMIT $p0 RETURN [n1.id, ' +
        'CASE WHEN n1:Book THEN [n1.id, n1.shelf] WHEN n1:Series THEN [n1.id] END] }]] } AS value',
    );
  });

  test('relationships with properties, in their own order', async () => {
    expect(await compiled('{ book(id: "book:a") { quotations { page work { id } } } }')).toContain(
      'COLLECT { MATCH (n0)-[r1:QUOTES]->(n1:Book|Series WHERE MAY_READ(n1)) ' +
        'WITH * ORDER BY r1.page, n1.id LIMIT $p0 RETURN [r1.page, [n1.id, [n1.id]]] }',
    );
  });

  test('a path of several steps, each node of it guarded', async () => {
    expect(await compiled('{ person(id: "person:a") { series { id } } }')).toContain(
      'MATCH (n0)<-[r1_0:WRITTEN_BY]-(m1_0:Book WHERE MAY_READ(m1_0))' +
        '-[r1:PART_OF]->(n1:Series WHERE MAY_READ(n1)) WITH DISTINCT n1',
    );
    expect(await compiled('{ book(id: "book:a") { predecessors { id } } }')).toContain(
      'MATCH (n0) ((x1)-[r1:FOLLOWS]->(y1:Book WHERE MAY_READ(y1))){1,3} ' +
        '(n1:Book WHERE MAY_READ(n1)) WITH DISTINCT n1',
    );
  });

  test('counts, of targets and of different values', async () => {
    expect(await compiled('{ person(id: "person:a") { bookCount } }')).toContain(
      'COUNT { MATCH (n0)<-[r1:WRITTEN_BY]-(n1:Book WHERE MAY_READ(n1)) RETURN DISTINCT n1 }',
    );
    expect(await compiled('{ book(id: "book:a") { differentLengths } }')).toContain(
      'WHERE n1.pages IS NOT NULL RETURN DISTINCT n1.pages }',
    );
  });

  test('as of an earlier instant: the node as it is now and its state then, both guarded', async () => {
    expect(
      await compiled(
        'query @asOf(recordedAt: "2026-01-01T00:00:00Z") { book(id: "book:a") { shelf author { name } } }',
      ),
    ).toBe(
      'RETURN COLLECT { CALL () { ' +
        'MATCH (n0:Book|PastBook WHERE (n0.id = $id) AND MAY_READ(n0)) RETURN n0.id AS asked, n0 ' +
        'UNION ALL MATCH (merged:Book|PastBook WHERE (merged.id = $id) AND MAY_READ(merged)) ' +
        '((step)-[stepMerge:MERGED_INTO|MERGED_INTO_PAST WHERE THEN(stepMerge)]->' +
        '(stepNext:Entity WHERE MAY_READ(stepNext)) WHERE EXISTS { (step)-[:STATE]->' +
        '(stepLast:State WHERE stepLast.recordedTo = stepMerge.recordedFrom AND MAY_READ(stepLast)) })+ (n0:Book|PastBook WHERE MAY_READ(n0)) ' +
        'RETURN merged.id AS asked, n0 } ' +
        'MATCH (n0)-[:STATE]->(n0s:State WHERE THEN(n0s) AND MAY_READ(n0s)) ' +
        'RETURN [asked, n0.id, [n0s.shelf, ' +
        'COLLECT { MATCH (n0)-[r1:WRITTEN_BY|WRITTEN_BY_PAST WHERE THEN(r1)]->' +
        '(n1:Person|PastPerson WHERE MAY_READ(n1)) ' +
        'MATCH (n1)-[:STATE]->(n1s:State WHERE THEN(n1s) AND MAY_READ(n1s)) ' +
        'WITH DISTINCT n1, n1s ORDER BY n1.id LIMIT $p0 RETURN [n1s.name] }]] } AS value, ' +
        'COLLECT { MATCH (w:WriteSequence) RETURN w.publicRecordedAt } AS settled',
    );
  });

  test('rows as of an earlier instant are read from themselves', async () => {
    expect(
      await compiled('{ sale(id: "sale:a") @asOf(recordedAt: "2026-01-01T00:00:00Z") { year } }'),
    ).toContain(
      'MATCH (n0:Sale|PastSale WHERE (n0.id = $id) AND MAY_READ(n0) AND THEN(n0)) RETURN [n0.id, n0.id, [n0.year]]',
    );
  });
});

describe('one text for one form', () => {
  const PLAIN = '{ books(first: 3) { edges { node { id author { name } } } } }';

  test('aliases do not change it', async () => {
    const aliased =
      '{ mine: books(first: 3) { e: edges { n: node { key: id by: author { called: name } } } } }';
    expect(await recording.texts(aliased)).toEqual(await recording.texts(PLAIN));
  });

  test('fragments and __typename do not change it', async () => {
    const spread = `{ ...q } fragment q on Query { books(first: 3) { __typename ...c } }
      fragment c on BookConnection { edges { node { __typename ...on Node { id } ...b } } }
      fragment b on Book { author { name __typename } }`;
    expect(await recording.texts(spread)).toEqual(await recording.texts(PLAIN));
  });

  test('the order of the members of a filter does not change it', async () => {
    const filtered = (where: string) =>
      recording.texts(`{ books(where: { ${where} }) { nodes { id } } }`);
    const [price, pages] = ['price: { atLeast: 2, lessThan: 9 }', 'pages: { equals: 4 }'];
    const other = 'price: { lessThan: 9, atLeast: 2 }';
    const texts = [
      await filtered(`${price}, ${pages}, not: { bound: { equals: true } }`),
      await filtered(`not: { bound: { equals: false } }, ${pages}, ${other}`),
    ];
    expect(texts[0]).toEqual(texts[1]);
  });

  test('no value of a request enters it', async () => {
    const source = (
      title: string,
      after: string,
    ) => `query ($words: [String!]!, $pages: Int!, $id: ID!) {
      books(first: ${after.length + 1}, where: {
        title: { contains: ${title} }, pages: { atLeast: $pages }, words: { hasAny: $words },
        identifiers: { scheme: ${title} }, id: { in: [$id, ${title}] }, author: { name: { equals: ${title} } }
      }) { nodes { id } } }`;
    const base = await recording.texts(source('"x"', ''), { words: [], pages: 1, id: 'book:1' });
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 20 }),
        fc.array(fc.string(), { maxLength: 5 }),
        fc.integer({ min: -1000, max: 1000 }),
        async (value, words, pages) => {
          const variables = { words, pages, id: `book:${value}` };
          const text = await recording.texts(source(JSON.stringify(value), 'x'), variables);
          expect(text).toEqual(base);
        },
      ),
      { numRuns: 60, seed: 20_263 },
    );
  });

  test('variables of one form share it, other forms have their own', async () => {
    const source = `query ($where: BookWhere, $after: String) {
      books(where: $where, after: $after) { nodes { id } } }`;
    const before = recording.compiler.distinctTexts;
    const texts = async (variables: Readonly<Record<string, unknown>>) =>
      (await recording.texts(source, variables))[0];
    const some = await texts({ where: { shelf: { in: ['OPEN'] } } });
    expect(await texts({ where: { shelf: { in: ['CLOSED', 'OPEN'] } }, after: null })).toBe(some);
    expect(await texts({ where: { shelf: { equals: 'OPEN' } } })).not.toBe(some);
    expect(await texts({})).not.toBe(some);
    expect(recording.compiler.distinctTexts - before).toBe(3);
  });
});

describe('statements of an operation', () => {
  const statements = async (source: string) => (await recording.texts(source)).length;

  test('one for each root field, however deep it goes', async () => {
    const deep = '{ nodes { author { books { nodes { reviews { nodes { works { id } } } } } } } }';
    expect(await statements(`{ books ${deep} }`)).toBe(1);
    expect(await statements(`{ a: books ${deep} b: books ${deep} persons { totalCount } }`)).toBe(
      3,
    );
    expect(await statements('{ book(id: "book:a") { author { books { totalCount } } } }')).toBe(1);
  });

  test('none for a field that is skipped', async () => {
    expect(await statements('{ __typename books @skip(if: true) { totalCount } }')).toBe(0);
  });

  test('records that are named by ids are fetched by one for each type', async () => {
    const ids = ['book:a', 'person:a', 'book:b', 'sale:a', 'book:a', 'unheard-of:a'];
    const before = recording.asked.length;
    expect(await statements(`{ nodes(ids: ${JSON.stringify(ids)}) { id } }`)).toBe(3);
    expect(recording.asked.slice(before).map(({ parameters }) => parameters['ids'])).toEqual([
      ['book:a', 'book:b'],
      ['person:a'],
      ['sale:a'],
    ]);
  });
});
