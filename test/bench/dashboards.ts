/**
 * A minute of dashboards: many clients that each ask again for the same questions, with the tags of what
 * they have, first while nothing is written and then while something public is written all the time.
 *
 *   npm run bench:dashboards -- [--clients 200] [--questions 12] [--seconds 60]
 *
 * Runs on the generated graph of size S. Prints times beside writes against times without, in ratios of
 * one run. That no dashboard is told anything older than the last write is a test:
 * test/api/kept-answers-freshness.test.ts.
 */
import 'reflect-metadata';
import { Agent, get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { buildPangolinkSchema } from '../../src/api/schema.js';
import { connectGraph, type Graph } from '../../src/graph/graph.js';
import { PUBLISHED_TO_ALL } from '../../src/graph/write/access-fields.js';
import { writeRecords } from '../../src/graph/write/write-records.js';
import { fillStore } from './generate/fill-store.js';
import { contentOf } from './generate/graph.js';
import { presence } from './generate/records.js';
import { shapeOf } from './generate/shape.js';
import { SIZES } from './generate/sizes.js';
import { openHome } from './home.js';
import { parameterSets } from './parameters.js';
import { quantiles } from './quantiles.js';
import { QUESTIONS, type QuestionName } from './questions.js';
import { startSystem } from './systems.js';

const { values } = parseArgs({
  options: {
    clients: { type: 'string', default: '200' },
    questions: { type: 'string', default: '12' },
    seconds: { type: 'string', default: '60' },
  },
});
const [clients, questions, seconds] = [values.clients, values.questions, values.seconds].map(
  (text) => {
    const number = Number(text);
    if (!Number.isInteger(number) || number < 1)
      throw new Error(`${text} is no whole number from 1.`);
    return number;
  },
) as [number, number, number];

const SIZE = 'S';
const WRITE_EVERY_MS = 1_000;
const WARM_UP_SECONDS = 20;
const ASKED: readonly QuestionName[] = ['point', 'filtered-page', 'two-hops', 'search', 'yearly'];

interface Poll {
  readonly status: number;
  readonly milliseconds: number;
}

const report = (line: string): boolean => process.stderr.write(`${line}\n`);
const home = await openHome(SIZE, { report });
try {
  await fillStore(home, SIZE, report);
  const system = await startSystem('pangolink-kept', home);
  const graph = connectGraph(home, { statementTimeoutMs: 60_000 });
  try {
    const agent = new Agent({ keepAlive: true, maxSockets: clients });
    const urls = urlsOf(system.url);
    const dashboards = Array.from({ length: clients }, () => dashboardOf(urls, agent));
    // Twice: what takes a while the first time is kept from the second on.
    for (let time = 0; time < 2; time += 1) await minute(dashboards, WARM_UP_SECONDS);
    const alone = await minute(dashboards, seconds);
    const { polls, writes } = await besideWrites(graph, () => minute(dashboards, seconds));
    agent.destroy();
    process.stdout.write(tableOf(alone, polls, writes));
  } finally {
    await system.stop();
    await graph.close();
  }
} finally {
  await home.stop();
}

/** As many different questions as wanted, all in the form in which a dashboard asks. */
function urlsOf(base: string): readonly URL[] {
  return Array.from({ length: questions }, (_, index) => {
    const name = ASKED[index % ASKED.length]!;
    const sets = parameterSets(name, SIZE);
    const variables = sets[Math.floor(index / ASKED.length) % sets.length];
    const url = new URL('/graphql', base);
    url.searchParams.set('query', QUESTIONS[name]);
    url.searchParams.set('variables', JSON.stringify(variables));
    return url;
  });
}

/** Every client asks every question once, spread evenly over the time. */
async function minute(dashboards: readonly Dashboard[], over: number): Promise<readonly Poll[]> {
  const due = (1000 * over) / (dashboards.length * questions);
  const began = performance.now();
  const polls: Promise<Poll>[] = [];
  for (let question = 0; question < questions; question += 1) {
    for (const dashboard of dashboards) {
      const wait = began + polls.length * due - performance.now();
      if (wait > 0) await pause(wait);
      polls.push(dashboard.poll(question));
    }
  }
  return Promise.all(polls);
}

/** A client that keeps the tag of each answer it has. */
function dashboardOf(urls: readonly URL[], agent: Agent) {
  const tags = new Map<number, string>();
  const poll = (question: number): Promise<Poll> => {
    const began = performance.now();
    const headers = {
      'apollo-require-preflight': 'true',
      'if-none-match': tags.get(question) ?? '',
    };
    return new Promise((resolve, reject) => {
      const asked = get(urls[question]!, { agent, headers }, (response) => {
        response.resume().on('error', reject);
        response.on('end', () => {
          tags.set(question, response.headers.etag ?? '');
          const { statusCode: status = 0 } = response;
          resolve({ status, milliseconds: performance.now() - began });
        });
      });
      asked.on('error', reject);
    });
  };
  return { poll };
}

type Dashboard = ReturnType<typeof dashboardOf>;

/** Writes one public record anew, again and again, as long as the work takes. */
async function besideWrites(graph: Graph, work: () => Promise<readonly Poll[]>) {
  const schema = await buildPangolinkSchema();
  const over = new AbortController();
  let writes = 0;
  const writing = (async () => {
    while (!over.signal.aborted) {
      await writeAnew(graph, schema, writes);
      writes += 1;
      await pause(WRITE_EVERY_MS);
    }
  })();
  const polls = await work();
  over.abort();
  await writing;
  return { polls, writes };
}

async function writeAnew(graph: Graph, schema: GraphQLSchema, time: number): Promise<void> {
  const type = schema.getType('PlatformPresence') as GraphQLObjectType;
  const raw = presence(shapeOf(SIZES[SIZE]), 1);
  const note = `Generated for the benchmark, ${performance.timeOrigin} ${time}.`;
  const content = contentOf(schema, type, { ...raw, note });
  await writeRecords(
    graph.database,
    schema,
    { records: [{ content, access: PUBLISHED_TO_ALL }], close: [] },
    { actor: 'benchmark', reason: 'DASHBOARDS' },
  );
}

function tableOf(alone: readonly Poll[], beside: readonly Poll[], writes: number): string {
  const times = (polls: readonly Poll[]) =>
    quantiles(polls.map(({ milliseconds }) => milliseconds));
  const notModified = (polls: readonly Poll[]) =>
    polls.filter(({ status }) => status === 304).length / polls.length;
  const line = (name: string, polls: readonly Poll[]) => {
    const { p50, p95, p99 } = times(polls);
    const shown = [p50, p95, p99].map((each) => each.toFixed(1)).join(' | ');
    return `| ${name} | ${polls.length} | ${(100 * notModified(polls)).toFixed(0)} % | ${shown} |`;
  };
  const ratio = (pick: 'p50' | 'p95' | 'p99') =>
    (times(beside)[pick] / times(alone)[pick]).toFixed(2);
  return [
    `${clients} clients, ${questions} questions, ${seconds} seconds; ${writes} public writes in the second part.`,
    '',
    '| | polls | 304 | p50 ms | p95 ms | p99 ms |',
    '| --- | --- | --- | --- | --- | --- |',
    line('nothing is written', alone),
    line('beside writes', beside),
    `| ratio | | | ${ratio('p50')} | ${ratio('p95')} | ${ratio('p99')} |`,
    '',
  ].join('\n');
}
