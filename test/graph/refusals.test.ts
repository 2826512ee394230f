import { Recording } from './support/recording.js';

/*
 * What a caller gets wrong is told in words, with the argument, and nothing is asked of the database.
 */

const recording = new Recording();

async function refusals(source: string, variables: Readonly<Record<string, unknown>> = {}) {
  const before = recording.asked.length;
  const { errors = [] } = await recording.ask(source, variables);
  if (errors.length > 0) expect(recording.asked).toHaveLength(before);
  return errors.map(({ message, extensions }) => [
    message,
    extensions['code'],
    extensions['argument'],
  ]);
}

const books = (where: string) => `{ books(where: { ${where} }) { totalCount } }`;

test.each([
  ['null for a filter', 'price: null', 'where.price'],
  ['null for a member of a filter', 'price: { atLeast: null }', 'where.price.atLeast'],
  [
    'null deep in a filter',
    'or: [{ author: { name: { in: null } } }]',
    'where.or.0.author.name.in',
  ],
])('%s', async (_what, where, argument) => {
  expect(await refusals(books(where))).toEqual([
    [
      `"${argument}" is null; leave it out for no filter, or ask for { reported: false }.`,
      'BAD_USER_INPUT',
      argument,
    ],
  ]);
});

test('too many alternatives, and too many values in a list', async () => {
  const many = Array.from({ length: 21 }, () => '{ bound: { equals: true } }').join(' ');
  expect(await refusals(books(`or: [${many}]`))).toEqual([
    ['"or" has 21 members; it holds at most 20.', 'BAD_USER_INPUT', 'where.or'],
  ]);
  const values = JSON.stringify(Array.from({ length: 101 }, String));
  expect(await refusals(books(`words: { hasAny: ${values} }`))).toEqual([
    [
      '"where.words.hasAny": a list holds at most 100 values; this one has 101.',
      'BAD_USER_INPUT',
      'where.words.hasAny',
    ],
  ]);
});

test('days that are none, also where the text was compiled for good ones before', async () => {
  const source = `query ($day: String!) {
    books(where: { printedOn: { possiblyWithin: { from: $day } }, inPrint: { certainlyWithin: { from: $day } } }) {
      totalCount } }`;
  expect(await refusals(source, { day: '2018-01-01' })).toEqual([]);
  for (const day of ['2018', '2018-02-30', "' OR true"]) {
    expect(await refusals(source, { day })).toEqual([
      [
        `"where.printedOn.possiblyWithin": from is ${JSON.stringify(day)}, no day; write it as YYYY-MM-DD.`,
        'BAD_USER_INPUT',
        'where.printedOn.possiblyWithin',
      ],
    ]);
  }
});

test('a range without a day, and COVERS without both of its ends', async () => {
  const range = '{ from: "2018-01-01", to: "2018-01-01" }';
  expect(await refusals(books(`inPrint: { possiblyWithin: ${range} }`))).toEqual([
    [
      '"where.inPrint.possiblyWithin": the range holds no day, for from (2018-01-01) is not before to (2018-01-01).',
      'BAD_USER_INPUT',
      'where.inPrint.possiblyWithin',
    ],
  ]);
  const half = '{ from: "2018-01-01" }';
  expect(await refusals(books(`inPrint: { match: COVERS, possiblyWithin: ${half} }`))).toEqual([
    ['"where.inPrint": COVERS needs both from and to.', 'BAD_USER_INPUT', 'where.inPrint'],
  ]);
});

test.each([['atlas'], ['book'], ['book:'], ['book: a'], ['Book:a'], ['']])(
  '%j for an id',
  async (id) => {
    expect(await refusals('query ($id: ID!) { book(id: $id) { id } }', { id })).toEqual([
      [expect.stringContaining(JSON.stringify(id)), 'BAD_USER_INPUT', 'id'],
    ]);
  },
);

describe('@asOf', () => {
  const AT = '@asOf(recordedAt: "2026-01-01T00:00:00Z")';

  test.each([
    ['on a field of a record', `{ book(id: "book:a") { author ${AT} { name } } }`],
    ['on the nodes of a page', `{ books { nodes ${AT} { id } } }`],
    ['on the count of a page', `{ books { totalCount ${AT} } }`],
    ['on a part of a value', `{ book(id: "book:a") { title { text ${AT} } } }`],
    [
      'in a fragment',
      `{ books { ...c } } fragment c on BookConnection { nodes { ...b } }
      fragment b on Book { follows ${AT} { id } }`,
    ],
  ])('%s', async (_where, source) => {
    expect(await refusals(source)).toEqual([
      [
        '@asOf stands on an operation or on a field of Query, not deeper.',
        'BAD_USER_INPUT',
        undefined,
      ],
    ]);
  });

  test('that is no instant', async () => {
    expect(await refusals('{ books @asOf(recordedAt: "yesterday") { totalCount } }')).toEqual([
      [expect.stringContaining('"yesterday" is no instant'), undefined, undefined],
    ]);
  });

  test('later than the last change that everyone may see', async () => {
    const { errors } = await recording.ask(
      '{ books @asOf(recordedAt: "9999-12-31T23:00:00Z") { totalCount } }',
    );
    expect(errors?.map(({ message }) => message)).toEqual([
      '@asOf(recordedAt: "9999-12-31T23:00:00.000000Z") is later than the last public change (9999); ' +
        'take that instant or an earlier one, or ask without @asOf for the present.',
    ]);
  });
});
