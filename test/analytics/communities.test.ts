import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { communitiesOf, type PlatformTaxa } from '../../src/analytics/communities/communities.js';
import { seededGraph, type SeededGraph } from '../support/seeded-graph.js';

const asked = { resolution: 1, seed: 1 };

const platform = (name: string, ...taxa: readonly string[]): PlatformTaxa => ({
  platform: `platform:${name}`,
  taxa: taxa.map((taxon) => `taxon:${taxon}`),
});

/** As many platforms as there are members, each pair sharing a taxon of its own; `link` joins pairs. */
function platformsOf(members: number, links: readonly (readonly [number, number])[]) {
  return Array.from({ length: members }, (_, index) =>
    platform(
      String(index).padStart(2, '0'),
      ...links.filter((pair) => pair.includes(index)).map((pair) => pair.join('-')),
    ),
  );
}

describe('Communities', () => {
  test('of no link are none, and say why there is no modularity', () => {
    const { communities, apart, modularity } = communitiesOf(
      [platform('a', 'tiger'), platform('b', 'bear'), platform('c')],
      asked,
    );
    expect(communities).toEqual([]);
    expect(apart).toEqual(['platform:a', 'platform:b', 'platform:c']);
    expect(modularity).toMatchObject({ status: 'INSUFFICIENT_DATA', reason: 'EMPTY' });
  });

  test('part two groups that share nothing, with the taxa that hold each together', () => {
    const { communities, apart } = communitiesOf(
      [
        platform('a', 'tiger', 'bear'),
        platform('b', 'tiger'),
        platform('c', 'parrot'),
        platform('d', 'parrot', 'gecko'),
        platform('e', 'orchid'),
      ],
      asked,
    );
    expect(communities.map(({ platforms, taxa }) => ({ platforms, taxa }))).toEqual([
      { platforms: ['platform:a', 'platform:b'], taxa: ['taxon:tiger'] },
      { platforms: ['platform:c', 'platform:d'], taxa: ['taxon:parrot'] },
    ]);
    expect(communities.map(({ together }) => together)).toEqual([
      { value: 1, interval: null },
      { value: 1, interval: null },
    ]);
    expect(apart).toEqual(['platform:e']);
  });

  /*
   * Zachary's karate club (1977, Journal of Anthropological Research 33: 452-473), unweighted: the
   * greatest modularity that any partition of it has is 0.4198, with four communities (Brandes et al.
   * 2008, doi:10.1109/TKDE.2007.190689).
   */
  test('of the karate club reach the greatest modularity that there is', () => {
    const { communities, modularity, links } = communitiesOf(platformsOf(34, KARATE_CLUB), asked);
    expect(links).toBe(78);
    expect(communities).toHaveLength(4);
    expect(modularity).toMatchObject({ value: expect.closeTo(0.4198, 4) });
  });

  test('hold each platform once, and do not depend on how taxa are listed', () => {
    const taxa = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(taxa, { maxLength: 12 }), fc.nat({ max: 5 }), (lists, seed) => {
        const given = lists.map((list, index) => platform(String(100 + index), ...list));
        const found = communitiesOf(given, { resolution: 1, seed });
        const all = [...found.communities.flatMap(({ platforms }) => platforms), ...found.apart];
        expect(all.sort()).toEqual(given.map(({ platform: id }) => id));
        const turned = given.map(({ taxa: list, ...rest }) => ({
          ...rest,
          taxa: list.toReversed(),
        }));
        expect(communitiesOf(turned, { resolution: 1, seed })).toEqual(found);
      }),
      { seed: 5, numRuns: 50 },
    );
  });
});

describe('Communities of the seeds', () => {
  let seeded: SeededGraph;
  beforeAll(async () => {
    seeded = await seededGraph();
  });
  afterAll(() => seeded.close());

  const ask = (given: string) =>
    seeded.ask(`{
      communities${given} {
        tally { platforms joined }
        communities { platformIds platforms { id } taxa { id } }
        apartIds
        caveats { code }
        citation { resultHash seed }
      }
      platforms { totalCount }
    }`);

  test('hold every platform held, say how records were chosen, and are cited', async () => {
    const { data, errors } = await ask('(seed: 7)');
    expect(errors).toBeUndefined();
    const { communities: answer, platforms } = data as unknown as Answer;
    const named = answer.communities.flatMap(({ platformIds }) => platformIds);
    expect(answer.tally).toEqual({ platforms: platforms.totalCount, joined: named.length });
    expect(named.length + answer.apartIds.length).toBe(platforms.totalCount);
    for (const community of answer.communities) {
      expect(community.platforms.map(({ id }) => id)).toEqual(community.platformIds);
      expect(community.taxa.length).toBeGreaterThan(0);
    }
    expect(answer.caveats.map(({ code }) => code)).toContain('SELECTED_RECORDS');
    expect(answer.citation.seed).toBe(7);
    const again = (await ask('(seed: 7)')).data as unknown as Answer;
    expect(again.communities.citation.resultHash).toBe(answer.citation.resultHash);
  });

  test('refuse a resolution that is out of bounds', async () => {
    const { errors } = await ask('(resolution: 0)');
    expect(errors?.[0]?.message).toContain('it is from 0.1 to 10');
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'resolution' });
  });

  interface Answer {
    readonly communities: {
      readonly tally: { readonly platforms: number; readonly joined: number };
      readonly communities: readonly {
        readonly platformIds: readonly string[];
        readonly platforms: readonly { readonly id: string }[];
        readonly taxa: readonly { readonly id: string }[];
      }[];
      readonly apartIds: readonly string[];
      readonly caveats: readonly { readonly code: string }[];
      readonly citation: { readonly resultHash: string; readonly seed: number };
    };
    readonly platforms: { readonly totalCount: number };
  }
});

/** Who met whom outside the club, members counted from 0. */
const KARATE_CLUB: readonly (readonly [number, number])[] = [
  [1, 0],
  [2, 0],
  [2, 1],
  [3, 0],
  [3, 1],
  [3, 2],
  [4, 0],
  [5, 0],
  [6, 0],
  [6, 4],
  [6, 5],
  [7, 0],
  [7, 1],
  [7, 2],
  [7, 3],
  [8, 0],
  [8, 2],
  [9, 2],
  [10, 0],
  [10, 4],
  [10, 5],
  [11, 0],
  [12, 0],
  [12, 3],
  [13, 0],
  [13, 1],
  [13, 2],
  [13, 3],
  [16, 5],
  [16, 6],
  [17, 0],
  [17, 1],
  [19, 0],
  [19, 1],
  [21, 0],
  [21, 1],
  [25, 23],
  [25, 24],
  [27, 2],
  [27, 23],
  [27, 24],
  [28, 2],
  [29, 23],
  [29, 26],
  [30, 1],
  [30, 8],
  [31, 0],
  [31, 24],
  [31, 25],
  [31, 28],
  [32, 2],
  [32, 8],
  [32, 14],
  [32, 15],
  [32, 18],
  [32, 20],
  [32, 22],
  [32, 23],
  [32, 29],
  [32, 30],
  [32, 31],
  [33, 8],
  [33, 9],
  [33, 13],
  [33, 14],
  [33, 15],
  [33, 18],
  [33, 19],
  [33, 20],
  [33, 22],
  [33, 23],
  [33, 26],
  [33, 27],
  [33, 28],
  [33, 29],
  [33, 30],
  [33, 31],
  [33, 32],
];
