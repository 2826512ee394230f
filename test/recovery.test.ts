import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { buildPangolinkSchema } from '../src/api/schema.js';
import { startApp, type App } from '../src/app.js';
import { prepareWithSeeds } from '../src/cli/seed.js';
import { readConfig } from '../src/config.js';
import { connectGraph, type Graph } from '../src/graph/graph.js';
import { startManagedServer, type ManagedServer } from '../src/neo4j/managed-server.js';
import { userCacheFolder } from '../src/neo4j/cache-folder.js';

/*
 * The database is killed while the seeds are being loaded, and again under a running API. It comes
 * back by itself; nothing is lost, nothing stands twice, and the API needs no restart.
 */

const home = mkdtempSync(join(tmpdir(), 'pangolink-recovery-'));
const config = readConfig({ PANGOLINK_HOME: home, PORT: '0' });
let server: ManagedServer;
let graph: Graph;

beforeAll(async () => {
  const cache = userCacheFolder(process.env);
  server = await startManagedServer({ home, cache, profile: 'TEST', report: () => undefined });
  graph = connectGraph(server, config);
});

afterAll(async () => {
  await graph.close();
  await server.stop();
  rmSync(home, { recursive: true, force: true });
});

async function killDatabase(): Promise<void> {
  const owner = JSON.parse(await readFile(join(home, 'owner.json'), 'utf8')) as { javaPid: number };
  process.kill(owner.javaPid, 'SIGKILL');
}

async function count(query: string): Promise<unknown> {
  const [row] = await graph.database.read(query, {});
  return row?.[0];
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits for something that takes as long as the machine needs. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo().catch(() => false))) await pause(250);
}

test('a load that is cut off by the death of the database is finished by the next, each fact once', async () => {
  const schema = await buildPangolinkSchema();
  const load = () => prepareWithSeeds(graph, schema, { report: () => undefined });
  const first = load().catch((error: unknown) => error);
  await until(async () => Number(await count('MATCH (s:State) RETURN count(s)')) > 0);
  await killDatabase();
  await first;
  await until(() => load().then(() => true));
  const twice = 'MATCH (n) WITH n.id AS id, labels(n) AS labels, count(*) AS times';
  expect(await count(`${twice} WHERE NOT 'State' IN labels AND times > 1 RETURN count(*)`)).toBe(0);
  expect(await count('MATCH (n:Entity) RETURN count(n)')).toBe(
    await count('MATCH (s:State) RETURN count(s)'),
  );
  const before = await count('MATCH (n) RETURN count(n)');
  await load();
  expect(await count('MATCH (n) RETURN count(n)')).toBe(before);
});

describe('an API whose database dies', () => {
  let app: App;

  beforeAll(async () => {
    const schema = await buildPangolinkSchema();
    const logger = pino({ level: 'silent' });
    app = await startApp({ config, schema, graph, logger, portal: home, questions: [] });
  });

  afterAll(() => app.stop());

  const ready = () => fetch(new URL('health/ready', app.url));
  const ask = () =>
    fetch(new URL('graphql', app.url), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
      },
      body: JSON.stringify({ query: '{ party(id: "party:VN") { code } }' }),
    });

  test('says so, and answers again without a restart', async () => {
    expect((await ready()).status).toBe(200);
    await killDatabase();
    await until(async () => (await ready()).status === 503);
    const refused = (await (await ask()).json()) as { errors?: { message: string }[] };
    expect(refused.errors?.[0]).toMatchObject({ extensions: { code: 'SERVICE_UNAVAILABLE' } });
    expect(JSON.stringify(refused)).not.toContain('127.0.0.1');
    await until(async () => (await ready()).status === 200);
    expect(await (await ask()).json()).toEqual({ data: { party: { code: 'VN' } } });
  });
});
