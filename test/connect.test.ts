import { seededGraph, type SeededGraph } from './support/seeded-graph.js';

let seeded: SeededGraph;
beforeAll(async () => {
  seeded = await seededGraph();
});
afterAll(() => seeded.close());

interface FoundPath {
  readonly length: number;
  readonly steps: readonly {
    readonly relation: string | null;
    readonly direction: 'FORWARD' | 'BACKWARD' | null;
    readonly record: { readonly id: string } | null;
  }[];
}

const CONNECT = `
  query Connect($from: ID!, $to: ID!, $maxLength: Int! = 4, $first: Int! = 5) {
    connect(from: $from, to: $to, maxLength: $maxLength, first: $first) {
      length
      steps { relation direction record { id } }
    }
  }`;

async function connect(from: string, to: string, more: object = {}): Promise<readonly FoundPath[]> {
  const { data, errors } = await seeded.ask(CONNECT, { from, to, ...more });
  expect(errors).toBeUndefined();
  return data?.['connect'] as readonly FoundPath[];
}

const idsOf = ({ steps }: FoundPath) => steps.map(({ record }) => record?.id ?? '');

describe('a platform and its operator', () => {
  test('the relation has the name of the field that the platform has', async () => {
    const [shortest] = await connect('platform:wechat', 'organisation:tencent');
    expect(shortest).toEqual({
      length: 1,
      steps: [
        { relation: null, direction: null, record: { id: 'platform:wechat' } },
        { relation: 'operator', direction: 'FORWARD', record: { id: 'organisation:tencent' } },
      ],
    });
  });

  test('from the other end it is the same, backward', async () => {
    const [shortest] = await connect('organisation:tencent', 'platform:wechat');
    expect(shortest?.steps.at(-1)).toEqual({
      relation: 'operator',
      direction: 'BACKWARD',
      record: { id: 'platform:wechat' },
    });
  });
});

test('the leg of a route is a relation like any other', async () => {
  const route = 'trade-route:za-hk-rhino-horn-handover-after';
  const [shortest] = await connect(route, 'party:CN');
  expect(shortest?.steps.at(-1)).toMatchObject({ relation: 'legs', direction: 'FORWARD' });
});

test('a Party and a platform, joined by what was recorded of both', async () => {
  const paths = await connect('party:VN', 'platform:facebook', { first: 10 });
  expect(paths.length).toBeGreaterThan(0);
  for (const path of paths) {
    const ids = idsOf(path);
    expect([ids[0], ids.at(-1)]).toEqual(['party:VN', 'platform:facebook']);
    expect(ids).toHaveLength(path.length + 1);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test('shorter paths come first, and paths of one length by the ids on them', async () => {
  const paths = await connect('party:CN', 'taxon:loxodonta-africana', { maxLength: 6, first: 10 });
  const keys = paths.map((path) => [path.length, ...idsOf(path)].join(' '));
  expect(paths.length).toBeGreaterThan(2);
  expect(keys).toEqual([...keys].sort());
  const fewer = await connect('party:CN', 'taxon:loxodonta-africana', { maxLength: 6, first: 2 });
  expect(fewer).toEqual(paths.slice(0, 2));
});

test('no path leads through what joins nearly everything, but it may be an end', async () => {
  const ends = [
    ['party:CN', 'platform:wechat'],
    ['taxon:loxodonta-africana', 'platform:facebook'],
    ['platform:wechat', 'source:traffic-2017-05-22'],
    ['party:VN', 'duty:15.57-d'],
    ['platform:facebook', 'cites-document:decision-17.92'],
  ] as const;
  for (const [from, to] of ends) {
    const paths = await connect(from, to, { maxLength: 6, first: 10 });
    const inner = paths.flatMap((path) => idsOf(path).slice(1, -1));
    expect(inner.filter((id) => /^(source|cites-document|duty):/.test(id))).toEqual([]);
  }
  expect(
    await connect('finding:traffic-china-2012-2016-ivory-share', 'source:traffic-2017-05-22'),
  ).not.toEqual([]);
});

test('none where the paths are longer than asked for', async () => {
  const [shortest] = await connect('platform:wechat', 'party:VN');
  const maxLength = (shortest?.length ?? 0) - 1;
  expect(maxLength).toBeGreaterThan(0);
  expect(await connect('platform:wechat', 'party:VN', { maxLength })).toEqual([]);
});

test('none between what is not there, and none for readings', async () => {
  expect(await connect('platform:wechat', 'platform:of-no-such-name')).toEqual([]);
  expect(await connect('no-such-kind:x', 'platform:wechat')).toEqual([]);
  const [row] = await seeded.graph.database.read('MATCH (n:Reading) RETURN n.id LIMIT 1', {});
  expect(await connect(String(row?.[0]), 'dataset-release:mike-2025-05-01')).toEqual([]);
});

test('one statement for the paths and one for each type on them', async () => {
  const paths = await connect('party:VN', 'platform:facebook', { first: 10 });
  const kinds = new Set(paths.flatMap(idsOf).map((id) => id.split(':')[0]));
  expect(seeded.statements).toHaveLength(1 + kinds.size);
});

test('as of the last public change the same as now', async () => {
  const [row] = await seeded.graph.database.read(
    'MATCH (w:WriteSequence) RETURN w.publicRecordedAt',
    {},
  );
  const asOf = `@asOf(recordedAt: "${String(row?.[0])}")`;
  const source = CONNECT.replace('first: $first)', `first: $first) ${asOf}`);
  const ends = { from: 'party:VN', to: 'platform:facebook' };
  const { data, errors } = await seeded.ask(source, ends);
  expect(errors).toBeUndefined();
  expect(data?.['connect']).toEqual(await connect(ends.from, ends.to));
});

describe('what is refused', () => {
  const ends = { from: 'party:VN', to: 'platform:wechat' };

  test.each([
    [{ ...ends, from: 'VN' }, 'from'],
    [{ ...ends, to: 'platform:we chat' }, 'to'],
    [{ ...ends, to: 'party:VN' }, 'to'],
    [{ ...ends, maxLength: 0 }, 'maxLength'],
    [{ ...ends, maxLength: 7 }, 'maxLength'],
    [{ ...ends, first: 0 }, 'first'],
    [{ ...ends, first: 11 }, 'first'],
  ])('%j', async (variables, argument) => {
    const { data, errors } = await seeded.ask(CONNECT, variables);
    expect(data ?? null).toBeNull();
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument });
  });
});
