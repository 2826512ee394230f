import { BeforeAfterAssumption } from '../../src/analytics/before-after/assumptions.js';
import { seededGraph, type SeededGraph } from '../support/seeded-graph.js';

describe('on the seeds', () => {
  let seeded: SeededGraph;
  beforeAll(async () => {
    seeded = await seededGraph();
  });
  afterAll(() => seeded.close());

  const ask = async (given: string, selection: string) => {
    const { data: answer, errors } = await seeded.ask(`{ beforeAfter(${given}) { ${selection} } }`);
    return { answer: answer?.['beforeAfter'] as Record<string, unknown> | null, errors };
  };

  test('rhinos are counts: logarithms, COUNT_NOT_RATE, and sums over States are never among them', async () => {
    const { answer } = await ask(
      `measures: ["domestic-measure:operation-wild-web-2012"], method: DIFFERENCE_IN_DIFFERENCES,
       outcome: { indicator: RHINOS_POACHED }`,
      'scale caveats { code } comparison { code status } difference { status reason }',
    );
    expect(answer).toMatchObject({
      scale: 'LOGARITHM',
      difference: { status: 'NOT_IDENTIFIED', reason: 'PLACES_NOT_TREATED' },
    });
    const codes = (answer?.['caveats'] as { readonly code: string }[]).map(({ code }) => code);
    expect(codes).toContain('COUNT_NOT_RATE');
    const statuses = (answer?.['comparison'] as { readonly status: string }[]).map(
      ({ status }) => status,
    );
    expect(statuses.every((status) => status === 'PARTY' || status === 'NON_PARTY')).toBe(true);
  });

  test('an unknown measure is null; a bad question says what would be right', async () => {
    const rest = 'method: INTERRUPTED_SERIES';
    const pike = 'outcome: { indicator: PIKE }';
    const unknown = await ask(`measures: ["event:nothing"], ${pike}, ${rest}`, 'date');
    expect(unknown).toMatchObject({ answer: null, errors: undefined });
    const bad = async (given: string) => (await ask(given, 'date')).errors?.[0]?.extensions;
    const of = (argument: string) => ({ code: 'BAD_USER_INPUT', argument });
    const measures = 'measures: ["domestic-measure:cn-ivory-market-closure-2017"]';
    expect(await bad(`measures: [], ${pike}, ${rest}`)).toMatchObject(of('measures'));
    expect(await bad(`${measures}, outcome: { indicator: PLATFORM_USERS }, ${rest}`)).toMatchObject(
      of('outcome.indicator'),
    );
    expect(
      await bad(`${measures}, outcome: { indicator: RHINOS_POACHED, of: SITES }, ${rest}`),
    ).toMatchObject(of('outcome.of'));
    expect(await bad(`${measures}, ${pike}, ${rest}, comparison: ["party:CN"]`)).toMatchObject(
      of('comparison'),
    );
    expect(await bad(`${measures}, ${pike}, ${rest}, draws: 10001`)).toMatchObject(of('draws'));
  });

  test('the answer can be cited, and the citation is verified', async () => {
    const given = `measures: ["domestic-measure:cn-ivory-market-closure-2017"],
      outcome: { indicator: PIKE, jurisdictions: ["party:CN"] }, method: INTERRUPTED_SERIES`;
    const { answer } = await ask(
      given,
      'citation { question parameters viewerClass asOf seed resultHash dataVersion softwareVersion }',
    );
    const verified = await seeded.ask(
      'query Q($citation: AnswerCitationInput!) { verify(citation: $citation) }',
      { citation: answer?.['citation'] },
    );
    expect(verified.data).toEqual({ verify: 'MATCH' });
  });

  test('assumptions follow the method', async () => {
    const { answer } = await ask(
      `measures: ["domestic-measure:operation-wild-web-2012"], method: DIFFERENCE_IN_DIFFERENCES,
       outcome: { indicator: PIKE, jurisdictions: ["party:TH", "party:MY", "party:IN", "party:LA"] }`,
      'assumptions points(first: 2) { year side group use subject { id } }',
    );
    expect(answer?.['assumptions']).toContain(BeforeAfterAssumption.SCATTER_OF_COMPARISON);
    expect(answer?.['points']).toMatchObject([
      { group: 'COMPARISON', subject: { id: 'party:IN' } },
      { group: 'COMPARISON', subject: { id: 'party:IN' } },
    ]);
  });
});
