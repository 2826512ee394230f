import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { seededGraph, type SeededGraph } from '../support/seeded-graph.js';
import { answerOf, type Counted, type Listed } from './support/answers.js';

let seeded: SeededGraph;

beforeAll(async () => {
  seeded = await seededGraph();
});

afterAll(() => seeded.close());

describe('Parties', () => {
  const DATED = `query ($until: DayRange!) {
    parties(first: 1, where: { entryIntoForce: { certainlyWithin: $until } }) { totalCount }
  }`;

  test.each([
    ['1975-07-01', 0],
    ['1975-07-02', 9],
    ['2017-08-01', 183],
    ['2023-11-06', 184],
  ])('before %s the Convention was certainly in force for %i of them', async (to, count) => {
    const { parties } = await answerOf<{ parties: Counted }>(seeded, DATED, { until: { to } });
    expect(parties.totalCount).toBe(count);
  });

  test('are 185, of which one has no confirmed date', async () => {
    const { all, undated } = await answerOf<{ all: Counted; undated: Listed<object> }>(
      seeded,
      `{ all: parties(first: 1) { totalCount }
         undated: parties(where: { entryIntoForce: { reported: false } }) { nodes { code status } } }`,
    );
    expect(all.totalCount).toBe(185);
    expect(undated.nodes).toEqual([{ code: 'TM', status: 'PARTY' }]);
  });

  test('are all of the status PARTY, and no territory is', async () => {
    const { none, some } = await answerOf<{ none: Counted; some: Counted }>(
      seeded,
      `{ none: parties(first: 1, where: { not: { status: { equals: PARTY } } }) { totalCount }
         some: territories(first: 1, where: { status: { equals: PARTY } }) { totalCount } }`,
    );
    expect([none.totalCount, some.totalCount]).toEqual([0, 0]);
  });
});

describe('Names of States and areas', () => {
  test.each([
    ['HK', 'Hong Kong', 'TERRITORY_CODE', 'CN'],
    ['MO', 'Macau', 'TERRITORY_CODE', 'CN'],
    ['TW', 'Taiwan Province of China', 'TERRITORY_CODE', undefined],
    ['PS', 'State of Palestine', 'TERRITORY_CODE', undefined],
    ['XK', 'XK', 'TERRITORY_CODE', undefined],
    ['NA', 'Namibia', 'PARTY', undefined],
    ['EU', 'European Union', 'PARTY', undefined],
  ])('%s is %s, a %s', async (code, name, status, dependsOn) => {
    const { jurisdictions } = await answerOf<{ jurisdictions: Listed<object> }>(
      seeded,
      `query ($code: String!) {
        jurisdictions(where: { code: { equals: $code } }) {
          nodes { code status name { text } ... on Territory { dependsOn { code } } }
        }
      }`,
      { code },
    );
    expect(jurisdictions.nodes).toMatchObject([{ code, status, name: { text: name } }]);
    if (dependsOn !== undefined) {
      expect(jurisdictions.nodes).toMatchObject([{ dependsOn: { code: dependsOn } }]);
    }
  });
});

describe('Duties', () => {
  test('of 15.57 and 17.92 are due on 31 July 2017, those of 17.93 have no deadline', async () => {
    const { duties } = await answerOf<{ duties: Listed<DutyDue> }>(
      seeded,
      '{ duties(first: 50) { nodes { paragraph deadline { edtf } invitedBy { documentNumber } } } }',
    );
    const due = duties.nodes.filter(({ paragraph }) => /^(15\.57|17\.92) /.test(paragraph));
    expect(due.map(({ paragraph }) => paragraph)).toEqual(
      ['15.57 a)', '15.57 b)', '15.57 c)', '15.57 d)', '17.92 a)', '17.92 b)', '17.92 c)'],
    );
    for (const { deadline, invitedBy } of due) {
      expect(deadline).toEqual({ edtf: '2017-07-31' });
      expect(invitedBy).toEqual([{ documentNumber: 'Notification 2017/036' }]);
    }
    const secretariat = duties.nodes.filter(({ paragraph }) => paragraph.startsWith('17.93 '));
    expect(secretariat.map(({ deadline }) => deadline)).toEqual([null, null]);
  });

  interface DutyDue {
    readonly paragraph: string;
    readonly deadline: { readonly edtf: string } | null;
    readonly invitedBy: readonly object[];
  }
});

describe('Listings', () => {
  const LISTED = `query ($taxon: ID!, $on: LocalDate!) {
    taxon(id: $taxon) {
      listings { nodes { appendix period { edtf } holdsOn(on: $on) } }
      routeChanges { nodes { id } }
    }
  }`;

  test.each(['taxon:aonyx-cinereus', 'taxon:lutrogale-perspicillata', 'taxon:geochelone-elegans'])(
    '%s moved to Appendix I on 26 November 2019',
    async (taxon) => {
      const on = async (day: string) => {
        const answer = await answerOf<Taxon>(seeded, LISTED, { taxon, on: day });
        return answer.taxon.listings.nodes
          .filter(({ period }) => period !== null)
          .map(({ appendix, holdsOn }) => [appendix, holdsOn]);
      };
      expect(await on('2019-11-25')).toContainEqual(['I', 'NO']);
      expect(await on('2019-11-26')).toContainEqual(['I', 'YES']);
      expect(await on('2019-11-26')).toContainEqual(['II', 'NO']);
    },
  );

  test('Conophytum stood in no Appendix in 2017, and a change of trade routes concerns it', async () => {
    const { taxon } = await answerOf<Taxon>(seeded, LISTED, {
      taxon: 'taxon:conophytum',
      on: '2017-04-21',
    });
    expect(taxon.listings.nodes.map(({ appendix }) => appendix)).toEqual(['NONE']);
    expect(taxon.routeChanges.nodes).toEqual([{ id: 'route-change:za-succulents-parcels' }]);
  });

  interface Taxon {
    readonly taxon: {
      readonly listings: Listed<{
        readonly appendix: string;
        readonly period: object | null;
        readonly holdsOn: string;
      }>;
      readonly routeChanges: Listed<object>;
    };
  }
});
