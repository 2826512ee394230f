import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { flowsOf, type FlowsQuestion } from '../../src/analytics/flows/flows.js';
import { type RecordedRoute } from '../../src/analytics/flows/recorded-route.js';
import { LegRole } from '../../src/domain/trade-route/leg-role.js';
import { seededGraph, type SeededGraph } from '../support/seeded-graph.js';

const question = (given: Partial<FlowsQuestion> = {}): FlowsQuestion => ({
  from: LegRole.ORIGIN,
  to: LegRole.DESTINATION,
  taxa: null,
  modes: null,
  time: null,
  ...given,
});

const route = (given: Partial<RecordedRoute> = {}): RecordedRoute => ({
  id: 'trade-route:r',
  legs: [
    { role: LegRole.ORIGIN, place: 'party:ZA' },
    { role: LegRole.DESTINATION, place: 'party:CN' },
  ],
  taxa: [{ taxon: 'taxon:tiger', above: ['taxon:cats', 'taxon:animals'] }],
  modes: ['POSTAL_PARCEL'],
  time: { from: '2018-01-01', to: '2018-12-31' },
  isForecast: false,
  ...given,
});

const ends = (routes: readonly RecordedRoute[], asked = question()) =>
  flowsOf(routes, asked).links.map(({ from, to }) => [from, to]);

describe('Flows', () => {
  test('of no record hold nothing', () => {
    expect(flowsOf([], question())).toEqual({
      tally: { held: 0, selected: 0, undated: 0, forecast: 0 },
      nodes: [],
      links: [],
    });
  });

  test('keep an unknown end and never put another leg in its place', () => {
    const legs = [
      { role: LegRole.EXPORT, place: 'party:JP' },
      { role: LegRole.DESTINATION, place: 'party:CN' },
    ];
    expect(ends([route({ legs })])).toEqual([[null, 'party:CN']]);
    expect(ends([route({ legs })], question({ from: LegRole.EXPORT }))).toEqual([
      ['party:JP', 'party:CN'],
    ]);
    expect(ends([route({ legs: [] })])).toEqual([[null, null]]);
  });

  test('put a route that names several places under each pair, alone under none', () => {
    const several = route({
      legs: [...route().legs, { role: LegRole.DESTINATION, place: 'party:AE' }],
    });
    const { links } = flowsOf([several, route({ id: 'trade-route:s' })], question());
    expect(links.map(({ to, routes, alone }) => [to, routes.length, alone])).toEqual([
      ['party:AE', 1, 0],
      ['party:CN', 2, 1],
    ]);
  });

  test('leave out and count what is foreseen only', () => {
    const { tally, links } = flowsOf([route({ isForecast: true })], question());
    expect([tally.held, tally.selected, tally.forecast, links.length]).toEqual([1, 0, 1, 0]);
  });

  test('take a taxon with all below it and none above', () => {
    expect(ends([route()], question({ taxa: ['taxon:cats'] }))).toHaveLength(1);
    expect(ends([route()], question({ taxa: ['taxon:tiger-of-java'] }))).toEqual([]);
  });

  test('of a time take what may have been then, and count what no source dates', () => {
    const time = { from: '2019-01-01', to: null };
    const routes = [
      route(),
      route({ id: 'trade-route:open', time: { from: '2016-01-01', to: null } }),
      route({ id: 'trade-route:undated', time: null }),
    ];
    const { tally, links } = flowsOf(routes, question({ time }));
    expect(links.flatMap((link) => link.routes)).toEqual(['trade-route:open']);
    expect(tally).toMatchObject({ selected: 1, undated: 1 });
  });

  test('hold every selected record, count none twice under one link, and are in the order of ids', () => {
    const places = fc.constantFrom('party:A', 'party:B', 'party:C');
    const leg = fc.record({ role: fc.constantFrom(...Object.values(LegRole)), place: places });
    const routes = fc
      .array(fc.record({ legs: fc.array(leg, { maxLength: 5 }), isForecast: fc.boolean() }))
      .map((all) => all.map((each, index) => route({ ...each, id: `trade-route:${index}` })));
    fc.assert(
      fc.property(routes, fc.nat(), (given, turn) => {
        const flows = flowsOf(given, question());
        const { tally, links, nodes } = flows;
        expect(tally.selected + tally.forecast).toBe(given.length);
        expect(new Set(links.flatMap((link) => link.routes)).size).toBe(tally.selected);
        expect(links.every((link) => new Set(link.routes).size === link.routes.length)).toBe(true);
        expect(links.every(({ alone, routes: { length } }) => alone <= length)).toBe(true);
        expect(nodes).toEqual([...nodes].sort());
        const keys = links.map(({ from, to }) => `${from ?? '~'} ${to ?? '~'}`);
        expect(keys).toEqual([...keys].sort());
        const by = given.length === 0 ? 0 : turn % given.length;
        const turned = [...given.slice(by), ...given.slice(0, by)];
        expect(flowsOf(turned, question())).toEqual(flows);
      }),
      { seed: 21 },
    );
  });
});

describe('Flows of the seeds', () => {
  interface Answer {
    readonly flows: {
      readonly tally: Readonly<Record<'held' | 'selected' | 'undated' | 'forecast', number>>;
      readonly linkCount: number;
      readonly links: readonly {
        readonly fromId: string | null;
        readonly toId: string | null;
        readonly records: { readonly value: number };
        readonly alone: { readonly value: number };
        readonly routes: readonly { readonly id: string }[];
      }[];
      readonly citation: { readonly resultHash: string; readonly asOf: string };
    };
    readonly tradeRoutes: {
      readonly totalCount: number;
      readonly nodes: readonly { id: string }[];
    };
  }

  let seeded: SeededGraph;

  beforeAll(async () => {
    seeded = await seededGraph();
  }, 300_000);

  afterAll(() => seeded.close());

  const LINKS = 'fromId toId records { value } alone { value } routes(first: 100) { id }';

  async function asked(given: string, where = ''): Promise<Answer> {
    const { data, errors } = await seeded.ask(`{
      flows${given} {
        tally { held selected undated forecast }
        linkCount links(first: 100) { ${LINKS} }
        citation { resultHash asOf }
      }
      tradeRoutes(first: 100 ${where}) { totalCount nodes { id } }
    }`);
    expect(errors).toBeUndefined();
    return data as unknown as Answer;
  }

  test.each(['', 'POSTAL_PARCEL', 'EXPRESS_COURIER', 'RAIL'])(
    'add up to the list under the same filter (%s)',
    async (mode) => {
      const [given, where] =
        mode === '' ? ['', ''] : [`(modes: [${mode}])`, `where: { modes: { hasAny: [${mode}] } }`];
      const { flows, tradeRoutes } = await asked(given, where);
      const ids = new Set(flows.links.flatMap(({ routes }) => routes.map(({ id }) => id)));
      expect(ids.size).toBe(flows.tally.selected);
      const observed = tradeRoutes.nodes
        .map(({ id }) => id)
        .filter((id) => id !== 'trade-route:ivory-buyers-to-laos-after');
      expect([...ids].sort()).toEqual(observed.sort());
      for (const { records, routes } of flows.links) expect(records.value).toBe(routes.length);
    },
  );

  test('leave out the forecast of 2017, and show what has no recorded origin as such', async () => {
    const { flows, tradeRoutes } = await asked('');
    expect(flows.tally).toMatchObject({ held: tradeRoutes.totalCount, forecast: 1 });
    const japan = flows.links.find(({ fromId, toId }) => fromId === null && toId === 'party:CN');
    expect(japan?.routes.map(({ id }) => id)).toContain(
      'trade-route:jp-cn-worked-ivory-mail-after',
    );
    expect(flows.links.some(({ fromId }) => fromId === 'party:JP')).toBe(false);
  });

  test('cheetah cubs stand under each pair of places and are alone under none', async () => {
    const { flows } = await asked('(taxa: ["taxon:acinonyx-jubatus"])');
    expect(flows.links.map(({ alone }) => alone.value)).toEqual(Array(9).fill(0));
    expect(flows.tally.selected).toBe(1);
  });

  test('of one instant have one hash', async () => {
    const [one, other] = [await asked(''), await asked('')];
    expect(one.flows.citation.asOf).not.toBeNull();
    expect(one.flows.citation).toEqual(other.flows.citation);
  });

  test.each([
    ['(from: ORIGIN, to: ORIGIN)', 'to'],
    ['(since: "2020-01-01", until: "2019-01-01")', 'since'],
    ['(taxa: ["tiger"])', 'taxa'],
  ])('refuse %s', async (given, argument) => {
    const { errors } = await seeded.ask(`{ flows${given} { linkCount } }`);
    expect(JSON.stringify(errors)).toContain(argument);
  });
});
