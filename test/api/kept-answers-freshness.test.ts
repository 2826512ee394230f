import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PUBLISHED_TO_ALL } from '../../src/graph/write/access-fields.js';
import { startRunningApp, type RunningApp } from '../access/support/running-app.js';
import { givenGraph, type GivenGraph } from '../support/given-graph.js';

/*
 * Dashboards that poll with the tags of what they have, while writes go on: whatever they are told is
 * no older than the last write that was acknowledged before they asked.
 */

const CLIENTS = 12;
const WRITES = 15;

/** Each gives, in an answer of its own, how many sources there are. */
const QUESTIONS = [
  '{ sources(first: 1) { totalCount } }',
  '{ one: sources(first: 1) { totalCount } two: sources(first: 2) { totalCount } }',
];

let given: GivenGraph;
let home: string;
let app: RunningApp;

beforeAll(async () => {
  given = await givenGraph();
  home = await mkdtemp(join(tmpdir(), 'pangolink-home-'));
  app = await startRunningApp(given, { PANGOLINK_HOME: home });
});

afterAll(async () => {
  await app.stop();
  await rm(home, { recursive: true });
  await given.close();
});

let acknowledged = 0;

async function writeOne(): Promise<void> {
  const number = acknowledged + 1;
  const raw = {
    id: `source:${number}`,
    title: `Source ${number}`,
    sourceType: 'NEWS',
    reliability: 'STANDARD',
  };
  await given.write([{ raw, access: PUBLISHED_TO_ALL }]);
  acknowledged = number;
}

/** A client that keeps what it was told, with its tag. */
class Dashboard {
  private tag = '';
  private told = -1;
  statuses: number[] = [];

  constructor(private readonly question: string) {}

  async poll(): Promise<{ readonly told: number; readonly atLeast: number }> {
    const atLeast = acknowledged;
    const response = await fetch(`${app.url}graphql?query=${encodeURIComponent(this.question)}`, {
      // `fetch` of Node keeps nothing, and would say so without the last of these.
      headers: {
        'apollo-require-preflight': 'true',
        'if-none-match': this.tag,
        'cache-control': 'max-age=0',
      },
    });
    this.statuses.push(response.status);
    const text = await response.text();
    if (response.status === 200) {
      const { data } = JSON.parse(text) as { data: Record<string, { totalCount: number }> };
      const counts = new Set(Object.values(data).map(({ totalCount }) => totalCount));
      [this.told = -1] = counts;
      this.tag = response.headers.get('etag') ?? '';
    }
    return { told: this.told, atLeast };
  }
}

test('no dashboard is told anything older than the last acknowledged write', async () => {
  await writeOne();
  const dashboards = Array.from(
    { length: CLIENTS },
    (_, index) => new Dashboard(QUESTIONS[index % QUESTIONS.length] ?? ''),
  );
  let isOver = false;
  const polling = dashboards.map(async (dashboard) => {
    while (!isOver) {
      const { told, atLeast } = await dashboard.poll();
      expect(told).toBeGreaterThanOrEqual(atLeast);
    }
  });
  while (acknowledged < WRITES) {
    await writeOne();
    // Some time without a change, in which what was kept is given again.
    await Promise.all(dashboards.slice(0, 4).map((dashboard) => dashboard.poll()));
  }
  isOver = true;
  await Promise.all(polling);
  for (const dashboard of dashboards) {
    expect(await dashboard.poll()).toEqual({ told: WRITES, atLeast: WRITES });
  }
  expect(dashboards.flatMap(({ statuses }) => statuses)).toContain(304);
});
