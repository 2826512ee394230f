import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { seededGraph, type SeededGraph } from '../support/seeded-graph.js';

let seeded: SeededGraph;
beforeAll(async () => {
  seeded = await seededGraph();
});
afterAll(() => seeded.close());

interface Neighbourhood {
  readonly nodes: readonly {
    readonly id: string;
    readonly kind: string;
    readonly distance: number;
  }[];
  readonly links: readonly {
    readonly fromId: string;
    readonly relation: string;
    readonly toId: string;
  }[];
  readonly isTruncated: boolean;
  readonly certificate: {
    readonly searched: readonly { readonly kind: string; readonly records: number }[];
  };
}

const ASKED = `
  query Around($id: ID!, $depth: Int! = 1, $kinds: [SearchableType!], $first: Int! = 200) {
    neighbourhood(id: $id, depth: $depth, kinds: $kinds, first: $first) {
      nodes { id kind distance }
      links { fromId relation toId }
      isTruncated
      certificate { searched { kind records } }
    }
  }`;

async function around(id: string, more: object = {}): Promise<Neighbourhood> {
  const { data, errors } = await seeded.ask(ASKED, { id, ...more });
  expect(errors).toBeUndefined();
  return data?.['neighbourhood'] as Neighbourhood;
}

describe('The neighbourhood of a platform', () => {
  test('holds what names it and what it names, under the names of the fields', async () => {
    const { nodes, links, certificate } = await around('platform:wechat');
    expect(nodes[0]).toEqual({ id: 'platform:wechat', kind: 'Platform', distance: 0 });
    expect(nodes).toContainEqual({ id: 'organisation:tencent', kind: 'Organisation', distance: 1 });
    expect(links).toContainEqual({
      fromId: 'platform:wechat',
      relation: 'operator',
      toId: 'organisation:tencent',
    });
    const counted = certificate.searched.reduce((sum, { records }) => sum + records, 0);
    expect(counted).toBe(nodes.length);
  });

  test('has every record once at its least distance, in the order of distance and id', async () => {
    const { nodes, links } = await around('platform:wechat', { depth: 2 });
    const ids = nodes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const keys = nodes.map(({ id, distance }) => `${distance} ${id}`);
    expect(keys).toEqual([...keys].sort());
    for (const { id, distance } of nodes.filter((node) => node.distance > 0)) {
      const before = nodes.filter((node) => node.distance === distance - 1).map((node) => node.id);
      const joined = links.some(
        ({ fromId, toId }) =>
          (fromId === id && before.includes(toId)) || (toId === id && before.includes(fromId)),
      );
      expect([id, joined]).toEqual([id, true]);
    }
    expect(links.every(({ fromId, toId }) => ids.includes(fromId) && ids.includes(toId))).toBe(
      true,
    );
  });

  test('holds and passes only the kinds asked for', async () => {
    const { nodes } = await around('platform:wechat', { depth: 3, kinds: ['ORGANISATION'] });
    expect([...new Set(nodes.map(({ kind }) => kind))].sort()).toEqual([
      'Organisation',
      'Platform',
    ]);
  });

  test('says where more is around it than was asked for', async () => {
    const whole = await around('platform:wechat');
    const some = await around('platform:wechat', { first: 2 });
    expect([whole.isTruncated, some.isTruncated]).toEqual([false, true]);
    expect(some.nodes).toEqual(whole.nodes.slice(0, 3));
  });
});

test('no way leads through a duty; it may stand in the middle', async () => {
  const { nodes } = await around('duty:15.57-d', { depth: 1 });
  expect(nodes.length).toBeGreaterThan(1);
  const further = await around(nodes.find(({ kind }) => kind === 'TradeRoute')?.id ?? '', {
    depth: 2,
    kinds: ['DUTY', 'TRADE_ASSESSMENT', 'SERIES'],
  });
  expect(further.nodes.filter(({ distance }) => distance === 2)).toEqual([]);
});

test('what is not there is null, and bad questions say what would be right', async () => {
  const { data } = await seeded.ask(ASKED, { id: 'platform:no-such' });
  expect(data?.['neighbourhood']).toBeNull();
  const bad = async (more: object) =>
    (await seeded.ask(ASKED, { id: 'platform:wechat', ...more })).errors?.[0]?.extensions;
  expect(await bad({ depth: 4 })).toEqual({ code: 'BAD_USER_INPUT', argument: 'depth' });
  expect(await bad({ first: 0 })).toEqual({ code: 'BAD_USER_INPUT', argument: 'first' });
  expect(await bad({ kinds: null })).toEqual({ code: 'BAD_USER_INPUT', argument: 'kinds' });
  expect(await bad({ id: 'WeChat' })).toEqual({ code: 'BAD_USER_INPUT', argument: 'id' });
});
