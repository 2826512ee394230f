import 'reflect-metadata';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { seededGraph, type SeededGraph } from '../support/seeded-graph.js';

/*
 * Hits rest on the changes within reach of a platform, everything else on all of them: who asks for hits
 * alone gets the same ones.
 */

let seeded: SeededGraph;
beforeAll(async () => {
  seeded = await seededGraph();
});
afterAll(() => seeded.close());

const HITS = `hits {
  platform { id title { text } } routeChange { id } lag { atLeastMonths atMostMonths } fit grade
  links { kind shared { id } record { id } fit } claims { id }
}`;
const RIVALS = 'hits { routeChange { id } rivals { cause { id } attribution { id } basis } }';

type Hits = readonly Readonly<Record<string, unknown>>[];

async function hitsOf(variables: object, selected: string): Promise<Hits> {
  const { data, errors } = await seeded.ask(
    `query ($platforms: [ID!], $users: Float!, $lag: LagWindow!, $link: TraceLinkRule!, $taxa: [ID!]) {
      trace(
        platforms: $platforms, traction: { level: { atLeast: $users } }, lag: $lag, link: $link, taxa: $taxa
        draws: 1
      ) { ${selected} }
    }`,
    { ...variables },
  );
  expect(errors).toBeUndefined();
  return (data?.['trace'] as { readonly hits: Hits }).hits;
}

const LINKS = ['SHARED_TAXON', 'SHARED_JURISDICTION', 'EITHER', 'BOTH'];
const WINDOWS = [
  [0, 36],
  [-24, 6],
  [1, 200],
];

test.each(LINKS)('by %s the hits are the same, whatever is asked for beside them', async (link) => {
  let count = 0;
  for (const [fromMonths, toMonths] of WINDOWS) {
    for (const users of [1e6, 1e9]) {
      const asked = { users, lag: { fromMonths, toMonths }, link };
      const whole = await hitsOf(asked, `${HITS} tally { recorded } caveats { code }`);
      expect(await hitsOf(asked, HITS)).toEqual(whole);
      count += whole.length;
    }
  }
  expect(count).toBeGreaterThan(0);
});

test('so are those of some platforms, those for a taxon, and the rivals of each', async () => {
  const asked = { users: 1e6, lag: { fromMonths: -24, toMonths: 60 }, link: 'EITHER' };
  const all = await hitsOf(asked, HITS);
  const platforms = [...new Set(all.map(({ platform }) => (platform as { id: string }).id))];
  expect(platforms.length).toBeGreaterThan(1);
  const some = { ...asked, platforms: platforms.slice(0, 1) };
  expect(await hitsOf(some, HITS)).toEqual(
    all.filter(({ platform }) => (platform as { id: string }).id === platforms[0]),
  );
  for (const taxa of [['taxon:loxodonta-africana'], ['taxon:mammalia']]) {
    const narrowed = { ...asked, taxa };
    expect(await hitsOf(narrowed, HITS)).toEqual(
      await hitsOf(narrowed, `${HITS} forecasts { routeChange { id } }`),
    );
  }
  const rivals = await hitsOf(asked, RIVALS);
  expect(rivals).toEqual(await hitsOf(asked, `${RIVALS} citation { resultHash }`));
  expect(rivals.some((hit) => (hit['rivals'] as readonly object[]).length > 0)).toBe(true);
});

test('who asks for hits alone makes the database read no change beyond their reach', async () => {
  const none = { users: 1e15, lag: { fromMonths: 0, toMonths: 36 }, link: 'EITHER' };
  expect(await hitsOf(none, HITS)).toEqual([]);
  expect(seeded.statements.filter((text) => text.includes('RouteChange'))).toEqual([]);
});
