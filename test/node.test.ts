import { seededGraph, type SeededGraph } from './support/seeded-graph.js';

let seeded: SeededGraph;
beforeAll(async () => {
  seeded = await seededGraph();
});
afterAll(() => seeded.close());

const NODES = 'query Nodes($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';

test('one record of any type by its id', async () => {
  const source = '{ node(id: "platform:wechat") { id ... on Platform { title { text } } } }';
  const { data, errors } = await seeded.ask(source);
  expect(errors).toBeUndefined();
  expect(data).toEqual({ node: { id: 'platform:wechat', title: { text: 'WeChat' } } });
  expect(seeded.statements).toHaveLength(1);
});

test.each(['platform:none-of-this-name', 'no-such-kind:wechat', 'party:vn'])(
  'null for %s, which is no record',
  async (id) => {
    const { data, errors } = await seeded.ask(`{ node(id: "${id}") { id } }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({ node: null });
  },
);

test('many records in the order asked for, twice where asked for twice, null where there is none', async () => {
  const ids = [
    'party:VN',
    'platform:wechat',
    'party:ZZ',
    'party:VN',
    'kind:of-nothing',
    'party:BR',
  ];
  const { data, errors } = await seeded.ask(NODES, { ids });
  expect(errors).toBeUndefined();
  expect(data?.['nodes']).toEqual([
    { __typename: 'Party', id: 'party:VN' },
    { __typename: 'Platform', id: 'platform:wechat' },
    null,
    { __typename: 'Party', id: 'party:VN' },
    null,
    { __typename: 'Party', id: 'party:BR' },
  ]);
  expect(seeded.statements).toHaveLength(2);
});

test('no ids, no records', async () => {
  const { data } = await seeded.ask(NODES, { ids: [] });
  expect(data).toEqual({ nodes: [] });
  expect(seeded.statements).toHaveLength(0);
});

describe('what is refused', () => {
  test.each(['', 'wechat', 'Platform:wechat', 'platform:', 'platform:we chat', 'platform:a\nb'])(
    'the id %j',
    async (id) => {
      const { data, errors } = await seeded.ask('query One($id: ID!) { node(id: $id) { id } }', {
        id,
      });
      expect(data).toEqual({ node: null });
      expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'id' });
    },
  );

  test('a wrong id among many, by its place', async () => {
    const { errors } = await seeded.ask(NODES, { ids: ['party:VN', 'VN'] });
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'ids.1' });
  });

  test('more than a hundred', async () => {
    const ids = Array.from({ length: 101 }, () => 'party:VN');
    const { errors } = await seeded.ask(NODES, { ids });
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'ids' });
    expect(errors?.[0]?.message).toContain('101');
  });
});
