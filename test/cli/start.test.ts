import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Environment } from '../../src/config.js';
import { testServerSettings } from '../support/test-database.js';
import { runCommand } from './support/run-command.js';

const SERVER = { ...testServerSettings(), PORT: '0' };

let home: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'pangolink-home-'));
});

afterAll(() => rm(home, { recursive: true }));

describe('a start on a server elsewhere', () => {
  test('says once where to open it, starts no database, and ends well when told to', async () => {
    const { child, ready, ended } = runCommand('start', { ...SERVER, PANGOLINK_HOME: home });
    const url = await ready;
    const page = await fetch(url);
    expect(await page.text()).toMatch('<title>Pangolink</title>');
    expect(await (await fetch(`${url}health/ready`)).json()).toEqual({ status: 'READY' });
    child.kill('SIGTERM');
    const { code, output } = await ended;
    expect(code).toBe(0);
    expect(output).toBe(`Pangolink is ready at ${url}\n`);
    expect(await readdir(home)).toEqual([]);
  });

  test('takes the Ctrl-C that npm hands on a second time for the same', async () => {
    const { child, ready, ended } = runCommand('start', SERVER);
    await ready;
    child.kill('SIGINT');
    child.kill('SIGINT');
    expect(await ended).toMatchObject({ code: 0 });
  });

  test('lets a request under way finish', async () => {
    const { child, ready, ended } = runCommand('start', SERVER);
    const url = await ready;
    const answer = fetch(`${url}graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      // Never asked before: the database has to plan it first, which takes a while.
      body: JSON.stringify({ query: '{ routeChanges(first: 7) { nodes { id } totalCount } }' }),
    });
    await new Promise((done) => setTimeout(done, 20));
    child.kill('SIGTERM');
    expect(await (await answer).json()).toHaveProperty('data.routeChanges.totalCount');
    expect(await ended).toMatchObject({ code: 0 });
  });
});

describe('a start that cannot be ends with one sentence', () => {
  const cases: [string, Environment, RegExp][] = [
    [
      'an unknown setting',
      { ...SERVER, PANGOLINK_SEED: 'load' },
      /^PANGOLINK_SEED is no setting; /,
    ],
    [
      'a server that is not there',
      { ...SERVER, NEO4J_URI: 'neo4j://127.0.0.1:1' },
      /^No Neo4j answers at neo4j:\/\/127.0.0.1:1; start it, or /,
    ],
    [
      'a login that is refused',
      { ...SERVER, NEO4J_PASSWORD: 'sesame' },
      /^The Neo4j at \S+ refuses the user "neo4j"; set NEO4J_USER /,
    ],
    [
      'a database that the server lacks',
      { ...SERVER, NEO4J_DATABASE: 'elsewhere' },
      /^The Neo4j at \S+ has no database "elsewhere"; set NEO4J_DATABASE /,
    ],
    [
      'an address of another machine',
      { ...SERVER, HOST: '192.0.2.1' },
      /^HOST is "192.0.2.1", which is no address of this machine; set it to one/,
    ],
  ];

  test.each(cases)('%s', async (_what, environment, sentence) => {
    const { code, complaints, output } = await runCommand('start', environment).ended;
    expect(code).toBe(1);
    expect(output).toBe('');
    expect(complaints.trim()).toMatch(sentence);
    expect(complaints.trim()).not.toMatch(/\n|sesame/);
  });

  test('a port that is taken', async () => {
    const other = createServer();
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
    const { port } = other.address() as AddressInfo;
    const { code, complaints } = await runCommand('start', { ...SERVER, PORT: String(port) }).ended;
    other.close();
    expect(code).toBe(1);
    expect(complaints).toMatch(
      new RegExp(`^Port ${port} is taken, .* set PORT to another number.\n$`),
    );
  });
});
