import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { seededGraph, type SeededGraph } from '../support/seeded-graph.js';
import { answerOf, type Counted, type Listed } from './support/answers.js';

const CONTROL = 'route-change:pangolin-scales-nigeria-viet-nam';
const FORECAST = 'route-change:ivory-buyers-to-laos';

let seeded: SeededGraph;

beforeAll(async () => {
  seeded = await seededGraph();
});

afterAll(() => seeded.close());

describe('Changes of trade routes', () => {
  test.each([
    ['{ changeEvidence: { equals: MEASURED_BEFORE_AND_AFTER } }', 3],
    ['{ changeEvidence: { equals: CLAIMED } }', 3],
    ['{ changeEvidence: { equals: PATTERN_ONLY } }', 7],
    ['{ not: { before: {} } }', 4],
    ['{ not: { after: {} } }', 0],
    ['{ elements: { element: ROUTE, evidence: MEASURED_BEFORE_AND_AFTER } }', 0],
    ['{ elements: { element: RECIPIENT, evidence: MEASURED_BEFORE_AND_AFTER } }', 0],
  ])('of the kind %s are %i', async (where, count) => {
    const source = `{ routeChanges(first: 1, where: ${where}) { totalCount } }`;
    const { routeChanges } = await answerOf<{ routeChanges: Counted }>(seeded, source);
    expect(routeChanges.totalCount).toBe(count);
  });

  test('hold one forecast, which nobody observed', async () => {
    const { routeChanges } = await answerOf<{ routeChanges: Listed<object> }>(
      seeded,
      '{ routeChanges(where: { nature: { equals: FORECAST } }) { nodes { id changeEvidence } } }',
    );
    expect(routeChanges.nodes).toEqual([{ id: FORECAST, changeEvidence: 'PATTERN_ONLY' }]);
  });
});

const RULES: readonly object[] = [
  { level: { atLeast: 1 } },
  { level: { atLeast: 100_000_000 } },
  { level: { atLeast: 500_000_000 } },
  { level: { atLeast: 1_000_000_000 } },
  { level: { atLeast: 2_000_000_000 } },
  { growth: { factor: 1.1, years: 1 } },
  { growth: { factor: 2, years: 3 } },
  { firstReading: { atLeast: 0 } },
];
const LAGS = [
  { fromMonths: 0, toMonths: 36 },
  { fromMonths: -240, toMonths: 240 },
];
const LINKS = ['EITHER', 'BOTH', 'SHARED_TAXON', 'SHARED_JURISDICTION'];
const CASES = RULES.flatMap((traction) =>
  LAGS.flatMap((lag) => LINKS.map((link) => ({ traction, lag, link }))),
);

describe('Whatever the rule, the lag and the link of a trace', () => {
  const asked = (variables: Record<string, unknown>) =>
    answerOf<Traced>(
      seeded,
      `query ($traction: TractionRule!, $lag: LagWindow!, $link: TraceLinkRule!) {
        trace(traction: $traction, lag: $lag, link: $link) {
          tally { measured }
          hits { grade routeChange { id changeEvidence } }
          explainedOtherwise { routeChange { id } attributions { id causeKind } }
          unexplained { routeChange { id } }
          forecasts { routeChange { id } }
        }
      }`,
      variables,
    );

  test.each(CASES)(
    'what is explained otherwise stands apart, and nothing was measured: $traction $lag $link',
    async (variables) => {
      const { trace } = await asked(variables);
      const beside = [...trace.hits, ...trace.unexplained, ...trace.forecasts];
      const ids = beside.map(({ routeChange }) => routeChange.id);
      expect(ids).not.toContain(CONTROL);
      expect(ids).not.toContain(FORECAST);
      expect(
        trace.explainedOtherwise.map(({ routeChange, attributions }) => [
          routeChange.id,
          attributions.map(({ causeKind }) => causeKind),
        ]),
      ).toEqual([
        [FORECAST, ['LEGISLATION']],
        [CONTROL, ['LEGISLATION', 'PRICE', 'OTHER']],
      ]);
      expect(trace.tally.measured).toBe(0);
      for (const { grade, routeChange } of trace.hits) {
        const isPattern = routeChange.changeEvidence === 'PATTERN_ONLY';
        expect(grade).toBe(isPattern ? 'PATTERN_ONLY' : 'CLAIMED');
      }
    },
  );

  test('some rules find hits, so that the above is no empty claim', async () => {
    const { trace } = await asked({ traction: RULES[3], lag: LAGS[0], link: 'SHARED_JURISDICTION' });
    expect(trace.hits.length).toBeGreaterThan(0);
  });

  interface TracedChange {
    readonly routeChange: { readonly id: string; readonly changeEvidence: string };
  }

  interface Traced {
    readonly trace: {
      readonly tally: { readonly measured: number };
      readonly hits: readonly (TracedChange & { readonly grade: string })[];
      readonly explainedOtherwise: readonly (TracedChange & {
        readonly attributions: readonly { readonly causeKind: string }[];
      })[];
      readonly unexplained: readonly TracedChange[];
      readonly forecasts: readonly TracedChange[];
    };
  }
});
