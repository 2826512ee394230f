import { afterAll, expect, test } from '@jest/globals';
import { bootstrapDraws } from '../../src/analytics/correlate/bootstrap-draws.js';
import { AnalysisWorkers } from '../../src/analytics/parallel/analysis-workers.js';
import { CorrelationMethod } from '../../src/analytics/statistics/correlation.js';
import { randomStream, uniform } from '../../src/analytics/statistics/random-stream.js';

const stream = randomStream({ seed: 3, purpose: 'parallel-test', index: 0 });
const x = Array.from({ length: 60 }, () => uniform(stream));
const table = {
  x,
  y: x.map((value) => value + uniform(stream)),
  z: null,
  clusters: x.map((_, row) => `c${row % 12}`),
};
const data = { method: CorrelationMethod.SPEARMAN, tables: [table], seed: 7 };

const one = new AnalysisWorkers({ workers: 1, mostDraws: 10_000 });
const three = new AnalysisWorkers({ workers: 3, mostDraws: 10_000 });

afterAll(() => Promise.all([one.close(), three.close()]));

test('draws are the same whoever makes them', async () => {
  const [here] = bootstrapDraws(data, { from: 0, to: 1999 });
  const byOne = await one.for().inParallel('bootstrapDraws', data, 1999);
  const byThree = await three.for().inParallel('bootstrapDraws', data, 1999);
  expect(byOne.flatMap(([drawn = []]) => drawn)).toEqual(here);
  expect(byThree).toEqual(byOne);
});

test('what nobody waits for any more ends, and others go on', async () => {
  const gone = new AbortController();
  const left = one.for(gone.signal).inParallel('bootstrapDraws', data, 500_000);
  const refused = expect(left).rejects.toThrow('aborted');
  gone.abort();
  await refused;
  const [part] = await one.for().inParallel('bootstrapDraws', data, 20);
  expect(part?.[0]).toHaveLength(20);
});

test('what goes wrong in a thread is told', async () => {
  const wrong = { ...data, tables: [{ ...table, clusters: null as unknown as string[] }] };
  await expect(one.for().inParallel('bootstrapDraws', wrong, 10)).rejects.toThrow();
});
